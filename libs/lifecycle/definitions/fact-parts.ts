import { date, json, object, optional, text, type Form } from '../form.ts';
import { DOCUMENT } from './envelope.ts';
import { reason } from './fields.ts';

const APPROVAL = text({ vi: 'Đề nghị duyệt', en: 'Request' });

/** Of what is cast unseen: what stands in place of the members until the count. */
export const SEALED: Form = {
  session: text({ vi: 'Phiên', en: 'Session' }),
  sealed: text({ vi: 'Niêm phong', en: 'Sealed' }),
};

/** Of a request that was returned or taken back. */
export const SETTLED: Form = { approval: APPROVAL, reason: optional(reason()) };

/** A request holds a command as it was said. */
export const requestOf = (asked: Form): Form => ({
  command: text({ vi: 'Việc được đề nghị', en: 'Step asked for' }),
  occurredOn: date({ vi: 'Ngày xảy ra', en: 'Occurred on' }),
  data: object({ vi: 'Nội dung', en: 'Content' }, asked),
  reason: optional(reason()),
  document: optional(object({ vi: 'Văn bản', en: 'Paper' }, DOCUMENT)),
  uncertain: optional(json({ vi: 'Giá trị giả định', en: 'Assumed values' })),
});
