import { date, json, list, object, optional, text, type Form } from '../form.ts';
import { reason } from './fields.ts';

const APPROVAL = text({ vi: 'Đề nghị duyệt', en: 'Request' });

/** Of what is cast unseen: what stands in place of the members until the count. */
export const SEALED: Form = {
  session: text({ vi: 'Phiên', en: 'Session' }),
  sealed: text({ vi: 'Niêm phong', en: 'Sealed' }),
};

const PAPER: Form = {
  number: text({ vi: 'Số văn bản', en: 'Number' }),
  date: optional(date({ vi: 'Ngày văn bản', en: 'Date' })),
  issuer: optional(text({ vi: 'Cơ quan ban hành', en: 'Issuer' })),
  signer: optional(text({ vi: 'Người ký', en: 'Signer' })),
  files: optional(
    list(
      { vi: 'Tệp', en: 'Files' },
      {
        name: optional(text({ vi: 'Tên tệp', en: 'Name' })),
        type: text({ vi: 'Loại tệp', en: 'Type' }),
        size: json({ vi: 'Số byte', en: 'Bytes' }),
        sha256: text({ vi: 'Mã băm của tệp', en: 'Hash of the file' }),
      },
    ),
  ),
};

/** Of a request that was returned or taken back. */
export const SETTLED: Form = { approval: APPROVAL, reason: optional(reason()) };

/** A request holds a command as it was said. */
export const requestOf = (asked: Form): Form => ({
  command: text({ vi: 'Việc được đề nghị', en: 'Step asked for' }),
  occurredOn: date({ vi: 'Ngày xảy ra', en: 'Occurred on' }),
  data: object({ vi: 'Nội dung', en: 'Content' }, asked),
  reason: optional(reason()),
  document: optional(object({ vi: 'Văn bản', en: 'Paper' }, PAPER)),
  uncertain: optional(json({ vi: 'Giá trị giả định', en: 'Assumed values' })),
});
