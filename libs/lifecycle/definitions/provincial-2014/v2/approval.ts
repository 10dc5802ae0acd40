import { choice, date, list, optional, text } from '../../../form.ts';
import { groundFound, noGroundPending, ofTheWinner } from '../../../guards/cancellation.ts';
import { submittedSinceLastAppraisal } from '../../../guards/order.ts';
import { meetsOnceSetUp, publicForSomeTime } from '../../../guards/not-before.ts';
import { sizeOf } from '../../../guards/sizes.ts';
import { setUpBeforeItWorks, worksOnceSetUp } from '../../../guards/works-once-set-up.ts';
import {
  amountVnd,
  budgetYear,
  dossierId,
  fundingSource,
  host,
  membersTotal,
  members,
  reason,
  sessionOn,
  url,
} from '../../fields.ts';
import { MANAGERS, PROVINCE } from '../../recorders.ts';
import { subStep } from '../../sub-step.ts';
import { taskStep } from '../../task-step.ts';
import { recalledPaper } from '../../../paper.ts';
import { DAY_OF } from '../../days.ts';

const T20 = (article: string): string => `Điều ${article} TT 20/2023/TT-BKHCN (mượn tạm)`;

/** a)–đ) of T20 art. 17. */
const cancellationCause = () =>
  choice({ vi: 'Căn cứ', en: 'Cause' }, [
    'forgery',
    'ineligible',
    'double-funding',
    'late-proposal',
    'host-declines',
  ]);
const BEFORE_CONTRACT = ['Recommended', 'Appraised', 'Approved'];

/** D, E: revised proposal, appraisal team, its comments, what approval sends back, the published result and its end. */
export const APPROVAL = [
  subStep({
    command: 'submit-revised-proposal',
    label: { vi: 'Nộp thuyết minh hoàn thiện', en: 'Submit the revised proposal' },
    dayLabel: DAY_OF.submission,
    from: ['Recommended'],
    event: 'RevisedProposalSubmitted',
    form: {},
    paper: recalledPaper(
      'Thuyết minh hoàn thiện, giải trình (B2-8)',
      'Revised proposal with its explanation (B2-8)',
    ),
    source: T20('11.12'),
  }),
  subStep({
    command: 'establish-appraisal-team',
    label: { vi: 'Thành lập tổ thẩm định', en: 'Establish the appraisal team' },
    dayLabel: DAY_OF.decision,
    from: ['Recommended', 'Appraised'],
    event: 'AppraisalTeamEstablished',
    form: { membersTotal: membersTotal(), members: members(), sessionOn: sessionOn() },
    guards: [sizeOf('appraisalTeam'), meetsOnceSetUp, setUpBeforeItWorks('appraisal')],
    source: T20('8.4'),
  }),
  subStep({
    command: 'decline-budget',
    label: { vi: 'Thẩm định không đạt', en: 'Decline the budget' },
    dayLabel: DAY_OF.appraisal,
    from: ['Recommended', 'Appraised'],
    event: 'AppraisalNegative',
    form: { reason: reason() },
    guards: [worksOnceSetUp('AppraisalNegative')],
    source: T20('13'),
  }),
  subStep({
    command: 'resolve-appraisal-comments',
    label: { vi: 'Hoàn thiện theo kết luận thẩm định', en: 'Resolve the appraisal comments' },
    dayLabel: DAY_OF.completion,
    from: ['Appraised'],
    event: 'AppraisalCommentsResolved',
    form: {},
    paper: recalledPaper(
      'Giải trình theo kết luận thẩm định (B3-3)',
      'Explanation after the appraisal (B3-3)',
    ),
    source: T20('15.1'),
  }),
  subStep({
    command: 'return-approval',
    label: { vi: 'Trả lại hồ sơ trình phê duyệt', en: 'Return for change' },
    dayLabel: DAY_OF.returning,
    from: ['Appraised'],
    event: 'ApprovalReturned',
    form: { reason: reason() },
    roles: PROVINCE,
    guards: [submittedSinceLastAppraisal],
    source: T20('15'),
  }),
  subStep({
    command: 'publish-selection-result',
    label: { vi: 'Công khai kết quả tuyển chọn', en: 'Publish the selection result' },
    dayLabel: DAY_OF.disclosure,
    from: ['Approved', 'InExecution', 'Paused'],
    event: 'SelectionResultPublished',
    form: {
      url: url(),
      until: optional(date({ vi: 'Công khai đến ngày', en: 'Public until' })),
    },
    guards: [publicForSomeTime],
    source: T20('16.2.b'),
  }),
  subStep({
    command: 'record-cancellation-ground',
    label: { vi: 'Ghi nhận căn cứ hủy kết quả tuyển chọn', en: 'Record a ground for cancelling the result' },
    dayLabel: DAY_OF.finding,
    from: BEFORE_CONTRACT,
    event: 'CancellationGroundFound',
    form: {
      cause: cancellationCause(),
      dossierId: optional(dossierId()),
      host: optional(host()),
      detail: optional(text({ vi: 'Nội dung', en: 'Detail' })),
    },
    guards: [ofTheWinner, noGroundPending],
    source: T20('17.1'),
  }),
  subStep({
    command: 'notify-cancellation',
    label: { vi: 'Thông báo việc hủy kết quả cho tổ chức', en: 'Notify the host of the cancellation' },
    dayLabel: DAY_OF.notice,
    from: BEFORE_CONTRACT,
    event: 'CancellationNotified',
    form: {},
    guards: [groundFound],
    source: T20('17.3'),
  }),
  taskStep({
    command: 'cancel-selection-result',
    label: { vi: 'Hủy kết quả tuyển chọn', en: 'Cancel the selection result' },
    dayLabel: DAY_OF.decision,
    from: BEFORE_CONTRACT,
    event: 'SelectionResultCancelled',
    to: ['SelectionFailed'],
    form: {
      cause: cancellationCause(),
      reason: reason(),
    },
    roles: MANAGERS,
    source: T20('17'),
  }),
] as const;

/** Sources and years of the approved money. */
export const FUNDING = {
  funding: optional(
    list(
      { vi: 'Nguồn và năm', en: 'Sources and years' },
      { source: fundingSource(), year: budgetYear(), amountVnd: amountVnd() },
    ),
  ),
};
