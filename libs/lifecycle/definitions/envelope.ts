import { date, integer, list, optional, text } from '../form.ts';

/** The paper that a record rests on, whatever the command. */
export const DOCUMENT = {
  number: text({ vi: 'Số', en: 'Number' }),
  date: optional(date({ vi: 'Ngày', en: 'Date' })),
  issuer: optional(text({ vi: 'Cơ quan ban hành', en: 'Issuer' })),
  signer: optional(text({ vi: 'Người ký', en: 'Signer' })),
  files: optional(
    list(
      { vi: 'Tệp đính kèm', en: 'Files' },
      {
        sha256: text({ vi: 'Mã băm SHA-256', en: 'SHA-256' }),
        size: integer({ vi: 'Kích thước (byte)', en: 'Size in bytes' }, { min: 0 }),
        type: text({ vi: 'Kiểu tệp', en: 'Media type' }),
        name: optional(text({ vi: 'Tên tệp', en: 'Name' })),
      },
    ),
  ),
};
/** The record's own reason. */
export const REASON = { reason: optional(text({ vi: 'Lý do', en: 'Reason' })) };
