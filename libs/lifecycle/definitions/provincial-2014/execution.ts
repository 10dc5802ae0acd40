import { date, integer, money, optional, text } from '../../form.ts';
import { extensionLengthens, extensionShortEnough, notYetExtended } from '../../guards/contract-dates.ts';
import { trancheUnused } from '../../guards/money.ts';
import { paymentsWithinContract } from '../../guards/payments.ts';
import { UNCHANGED } from '../../step.ts';
import { reason } from '../fields.ts';
import { HEADS, ACCOUNTANT, MANAGERS } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { recalledPaper } from '../../paper.ts';
import { DAY_OF } from '../days.ts';

/** Báo cáo định kỳ; the only thing recorded while paused. */
export const submitPeriodicReport = taskStep({
  command: 'submit-periodic-report',
  label: { vi: 'Nộp báo cáo định kỳ', en: 'Submit a periodic report' },
  dayLabel: DAY_OF.submission,
  from: ['InExecution', 'Paused'],
  event: 'PeriodicReportSubmitted',
  to: UNCHANGED,
  form: { period: text({ vi: 'Kỳ báo cáo', en: 'Period' }) },
  roles: MANAGERS,
  paper: recalledPaper('Báo cáo định kỳ (A-1, A-4, A-5)', 'Periodic report (A-1, A-4, A-5)'),
  source: 'Điều 26.1 TT 04/2015/TT-BKHCN',
});

/** Cấp kinh phí theo đợt. */
export const payTranche = taskStep({
  command: 'pay-tranche',
  label: { vi: 'Cấp kinh phí theo đợt', en: 'Pay a tranche' },
  dayLabel: DAY_OF.tranche,
  from: ['InExecution'],
  event: 'TranchePaid',
  to: UNCHANGED,
  form: {
    number: integer({ vi: 'Đợt', en: 'Tranche' }, { min: 1 }),
    amountVnd: money({ vi: 'Số tiền', en: 'Amount' }),
  },
  toldApartBy: ['number'],
  roles: ACCOUNTANT,
  countersigners: HEADS,
  guards: [trancheUnused, paymentsWithinContract],
  source: 'Điều 13 TTLT 27/2015/TTLT-BKHCN-BTC',
});

/** Gia hạn, một lần. */
export const grantExtension = taskStep({
  command: 'grant-extension',
  label: { vi: 'Gia hạn', en: 'Grant an extension' },
  dayLabel: DAY_OF.decision,
  from: ['InExecution'],
  event: 'ExtensionGranted',
  to: UNCHANGED,
  form: { newEndsOn: date({ vi: 'Kết thúc mới', en: 'New end' }), reason: reason() },
  roles: MANAGERS,
  guards: [notYetExtended, extensionLengthens, extensionShortEnough],
  source: 'Điều 12 TT 04/2015/TT-BKHCN',
});

/** Tạm dừng. */
export const pause = taskStep({
  command: 'pause',
  label: { vi: 'Tạm dừng', en: 'Pause' },
  dayLabel: DAY_OF.decision,
  from: ['InExecution'],
  event: 'TaskPaused',
  to: ['Paused'],
  form: { reason: reason() },
  roles: MANAGERS,
  source: 'Điều 22.3 TT 04/2015/TT-BKHCN',
});

/** Tiếp tục. */
export const resume = taskStep({
  command: 'resume',
  label: { vi: 'Tiếp tục thực hiện', en: 'Resume' },
  dayLabel: DAY_OF.decision,
  from: ['Paused'],
  event: 'TaskResumed',
  to: ['InExecution'],
  form: { reason: reason() },
  roles: MANAGERS,
  source: 'Điều 22 TT 04/2015/TT-BKHCN',
});

/** Chấm dứt hợp đồng. */
export const terminate = taskStep({
  command: 'terminate',
  label: { vi: 'Chấm dứt hợp đồng', en: 'Terminate the contract' },
  dayLabel: DAY_OF.decision,
  from: ['InExecution', 'Paused', 'AcceptanceSubmitted'],
  event: 'ContractTerminated',
  to: ['Terminated'],
  form: { reason: reason(), refundVnd: optional(money({ vi: 'Kinh phí thu hồi', en: 'Refund' })) },
  roles: MANAGERS,
  source: 'Điều 22 TT 04/2015/TT-BKHCN',
});
