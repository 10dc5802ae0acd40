import { date, optional, text } from '../form.ts';
import { reason } from './fields.ts';

/** The paper a step rests on, as every command may name it. */
export const DOCUMENT = {
  number: text({ vi: 'Số', en: 'Number' }),
  date: optional(date({ vi: 'Ngày', en: 'Date' })),
  issuer: optional(text({ vi: 'Cơ quan ban hành', en: 'Issuer' })),
};

/** Why something is recorded late or by whom asked, as every command may say it. */
export const REASON = { reason: optional(reason()) };
