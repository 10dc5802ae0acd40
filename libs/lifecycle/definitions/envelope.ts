import { date, optional, text } from '../form.ts';

/** The paper that a record rests on, whatever the command. */
export const DOCUMENT = {
  number: text({ vi: 'Số', en: 'Number' }),
  date: optional(date({ vi: 'Ngày', en: 'Date' })),
  issuer: optional(text({ vi: 'Cơ quan ban hành', en: 'Issuer' })),
};
/** The record's own reason. */
export const REASON = { reason: optional(text({ vi: 'Lý do', en: 'Reason' })) };
