import { optional } from '../../form.ts';
import { stateShareWithinTotal } from '../../guards/money.ts';
import { notYetSubmitted, submittedSinceLastAppraisal } from '../../guards/order.ts';
import { UNCHANGED } from '../../step.ts';
import { durationMonths, host, principalInvestigator, reason, stateVnd, totalVnd } from '../fields.ts';
import { MANAGERS, PROVINCE } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { paper, recalledPaper } from '../../paper.ts';
import { DAY_OF } from '../days.ts';

const sums = { totalVnd: totalVnd(), stateVnd: stateVnd(), durationMonths: durationMonths() };

/** Thẩm định kinh phí; again while it stands appraised, as a new version. */
export const appraise = taskStep({
  command: 'appraise',
  label: { vi: 'Thẩm định nội dung, kinh phí', en: 'Appraise content and budget' },
  dayLabel: DAY_OF.appraisal,
  from: ['Recommended', 'Appraised'],
  event: 'BudgetAppraised',
  to: ['Appraised'],
  form: sums,
  roles: MANAGERS,
  guards: [stateShareWithinTotal],
  paper: paper('Biên bản thẩm định (B3-1)', 'Minutes of the appraisal (B3-1)'),
  source: 'Điều 13 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Trình UBND tỉnh. */
export const submitForApproval = taskStep({
  command: 'submit-for-approval',
  label: { vi: 'Trình phê duyệt', en: 'Submit for approval' },
  dayLabel: DAY_OF.submissionForApproval,
  from: ['Appraised'],
  event: 'ApprovalSubmitted',
  to: UNCHANGED,
  form: {},
  roles: MANAGERS,
  guards: [notYetSubmitted],
  paper: recalledPaper('Tờ trình phê duyệt', 'Submission for approval'),
  source: 'Điều 15.3 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Phê duyệt (UBND tỉnh). */
export const approve = taskStep({
  command: 'approve',
  label: { vi: 'Phê duyệt nhiệm vụ', en: 'Approve the task' },
  dayLabel: DAY_OF.decision,
  from: ['Appraised'],
  event: 'TaskApproved',
  to: ['Approved'],
  form: { host: host(), ...sums, principalInvestigator: optional(principalInvestigator()) },
  roles: PROVINCE,
  countersigners: PROVINCE,
  guards: [stateShareWithinTotal, submittedSinceLastAppraisal],
  paper: paper('Quyết định phê duyệt nhiệm vụ', 'Decision approving the task'),
  source: 'Điều 15 TT 20/2023/TT-BKHCN (mượn tạm)',
});

/** Không phê duyệt. */
export const refuse = taskStep({
  command: 'refuse',
  label: { vi: 'Không phê duyệt', en: 'Refuse approval' },
  dayLabel: DAY_OF.decision,
  from: ['Recommended', 'Appraised'],
  event: 'ApprovalRefused',
  to: ['Refused'],
  form: { reason: reason() },
  roles: PROVINCE,
  source: 'Điều 15 TT 20/2023/TT-BKHCN (mượn tạm)',
});
