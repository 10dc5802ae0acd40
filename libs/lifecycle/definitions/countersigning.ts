import type { Label } from '../form.ts';
import { RECALLED, REQUESTED, RETURNED } from '../countersigning/facts.ts';

/** What people call the facts of four eyes: no step of a definition states them. */
export const COUNTERSIGNING_LABELS: ReadonlyMap<string, Label> = new Map([
  [REQUESTED, { vi: 'Gửi duyệt', en: 'Asked to countersign' }],
  [RETURNED, { vi: 'Trả lại, không duyệt', en: 'Returned, not countersigned' }],
  [RECALLED, { vi: 'Rút lại đề nghị duyệt', en: 'Request taken back' }],
]);

/** What their own day is called: that of the step which was asked for is another. */
export const COUNTERSIGNING_DAYS: ReadonlyMap<string, Label> = new Map([
  [REQUESTED, { vi: 'Ngày gửi duyệt', en: 'Asked on' }],
  [RETURNED, { vi: 'Ngày trả lại', en: 'Returned on' }],
  [RECALLED, { vi: 'Ngày rút lại', en: 'Taken back on' }],
]);
