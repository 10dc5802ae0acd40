import { reason } from '../../fields.ts';
import { PROVINCE } from '../../recorders.ts';
import { countsNoOwnWork } from '../../../guards/conflict-of-interest.ts';
import { ratingsToAnnul } from '../../../guards/ratings.ts';
import { taskStep } from '../../task-step.ts';
import { DAY_OF } from '../../days.ts';

/** Thu hồi quyết định phê duyệt: what compensates an approval that something depends on (domain K). */
export const revokeApproval = taskStep({
  command: 'revoke-approval',
  label: { vi: 'Thu hồi phê duyệt', en: 'Revoke the approval' },
  dayLabel: DAY_OF.decision,
  from: ['Approved'],
  event: 'TaskApprovalRevoked',
  to: ['Appraised'],
  form: { reason: reason() },
  roles: PROVINCE,
  source: 'Quyết định của cơ quan đã phê duyệt',
});

/**
 * Hủy kết quả xếp loại: the council sits again; before the result is recognised (T11 art. 14). Also of a count that nobody
 * can conclude on, since the session was none by the law: without its chair, say.
 */
export const annulRating = taskStep({
  command: 'annul-rating',
  label: { vi: 'Hủy kết quả nghiệm thu', en: 'Annul the rating' },
  dayLabel: DAY_OF.decision,
  from: ['AcceptanceCouncil', 'Passed', 'FailedAcceptance'],
  event: 'RatingAnnulled',
  to: ['AcceptanceCouncil'],
  form: { reason: reason() },
  roles: PROVINCE,
  guards: [ratingsToAnnul],
  conflicts: [countsNoOwnWork],
  source: 'Điều 14 TT 11/2014/TT-BKHCN',
});
