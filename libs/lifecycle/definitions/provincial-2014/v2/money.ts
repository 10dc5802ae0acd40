import { integer, optional } from '../../../form.ts';
import { amountIsPaid, paymentWithinYears } from '../../../guards/amounts.ts';
import {
  advanceUnused,
  confirmedWithinContract,
  paymentsWithinContract,
  disbursementRuns,
  disbursementStands,
  earlierAdvancesSettled,
  firstAdvanceSmallEnough,
  refundWithinDetermined,
  settledWithinAdvances,
  statePaymentsWithinBudget,
} from '../../../guards/payments.ts';
import { refundWithinPaid, refundCoversCollected } from '../../../guards/refunds.ts';
import { amountVnd, budgetYear, fundingSource, reason } from '../../fields.ts';
import { ACCOUNTANT, HEADS } from '../../recorders.ts';
import { subStep } from '../../sub-step.ts';
import { DAY_OF } from '../../days.ts';

const TL27 = (article: string): string => `Điều ${article} TTLT 27/2015/TTLT-BKHCN-BTC`;
const AFTER_ACCEPTANCE = ['Passed', 'ResultRegistered', 'Recognised'];
const STOPPED = ['Terminated', 'FailedAcceptance'];
const paid = { amountVnd: amountVnd(), source: fundingSource(), year: budgetYear() };

/** G, I: advances and what settles them, the last payment, money stopped, money that comes back. */
export const MONEY = [
  subStep({
    command: 'pay-advance',
    label: { vi: 'Tạm ứng kinh phí', en: 'Pay an advance' },
    dayLabel: DAY_OF.advance,
    from: ['InExecution'],
    event: 'AdvancePaid',
    form: { number: integer({ vi: 'Lần', en: 'Number' }, { min: 1 }), ...paid },
    toldApartBy: ['number'],
    roles: ACCOUNTANT,
    countersigners: HEADS,
    guards: [
      amountIsPaid,
      disbursementRuns,
      advanceUnused,
      firstAdvanceSmallEnough,
      earlierAdvancesSettled,
      paymentsWithinContract,
      statePaymentsWithinBudget,
      paymentWithinYears,
    ],
    encloses: ['approve', 'sign-contract'],
    source: TL27('13.1–13.2'),
  }),
  subStep({
    command: 'submit-advance-report',
    label: { vi: 'Nộp báo cáo tạm ứng', en: 'Submit an advance report' },
    dayLabel: DAY_OF.submission,
    from: ['InExecution', 'Paused'],
    event: 'AdvanceReportSubmitted',
    form: { amountVnd: amountVnd() },
    source: TL27('13.2.b'),
  }),
  subStep({
    command: 'confirm-volume',
    label: { vi: 'Xác nhận khối lượng', en: 'Confirm the volume' },
    dayLabel: DAY_OF.confirmation,
    from: ['InExecution', 'Paused', 'AcceptanceSubmitted'],
    event: 'VolumeConfirmed',
    form: { amountVnd: amountVnd() },
    roles: ACCOUNTANT,
    guards: [confirmedWithinContract],
    source: TL27('13.2.b'),
  }),
  subStep({
    command: 'confirm-funds',
    label: { vi: 'Xác nhận kinh phí', en: 'Confirm the funds' },
    dayLabel: DAY_OF.confirmation,
    from: ['InExecution', 'Paused', 'AcceptanceSubmitted'],
    event: 'FundsConfirmed',
    form: { amountVnd: amountVnd() },
    roles: ACCOUNTANT,
    guards: [confirmedWithinContract],
    source: 'Điều 11.2 TT 04/2015/TT-BKHCN',
  }),
  subStep({
    command: 'settle-advance',
    label: { vi: 'Thanh toán tạm ứng', en: 'Settle an advance' },
    dayLabel: DAY_OF.payment,
    from: [
      'InExecution',
      'Paused',
      'AcceptanceSubmitted',
      'AcceptanceCouncil',
      ...AFTER_ACCEPTANCE,
      ...STOPPED,
    ],
    event: 'AdvanceSettled',
    form: { amountVnd: amountVnd() },
    roles: ACCOUNTANT,
    guards: [amountIsPaid, settledWithinAdvances],
    source: TL27('13.2'),
  }),
  subStep({
    command: 'make-final-payment',
    label: { vi: 'Thanh toán lần cuối', en: 'Make the final payment' },
    dayLabel: DAY_OF.payment,
    from: AFTER_ACCEPTANCE,
    event: 'FinalPaymentMade',
    form: paid,
    roles: ACCOUNTANT,
    countersigners: HEADS,
    guards: [
      amountIsPaid,
      disbursementRuns,
      paymentsWithinContract,
      statePaymentsWithinBudget,
      paymentWithinYears,
    ],
    encloses: ['conclude-acceptance'],
    source: TL27('13.2.d'),
  }),
  subStep({
    command: 'stop-disbursement',
    label: { vi: 'Dừng cấp kinh phí', en: 'Stop disbursement' },
    dayLabel: DAY_OF.decision,
    from: ['InExecution', 'Paused'],
    event: 'DisbursementStopped',
    form: { reason: reason() },
    guards: [disbursementRuns],
    source: 'Điều 9.1 TT 09/2014/TT-BKHCN',
  }),
  subStep({
    command: 'resume-disbursement',
    label: { vi: 'Tiếp tục cấp kinh phí', en: 'Resume disbursement' },
    dayLabel: DAY_OF.decision,
    from: ['InExecution', 'Paused'],
    event: 'DisbursementResumed',
    form: { reason: reason() },
    guards: [disbursementStands],
    source: 'Điều 9.1 TT 09/2014/TT-BKHCN',
  }),
  subStep({
    command: 'determine-refund',
    label: { vi: 'Xác định kinh phí thu hồi', en: 'Determine the refund' },
    dayLabel: DAY_OF.decision,
    from: STOPPED,
    event: 'RefundDetermined',
    form: { refundVnd: amountVnd(), reason: reason() },
    guards: [refundWithinPaid, refundCoversCollected],
    source: 'Điều 15.2 TT 11/2014/TT-BKHCN; Điều 22 TT 04/2015/TT-BKHCN',
  }),
  subStep({
    command: 'collect-refund',
    label: { vi: 'Thu hồi kinh phí', en: 'Collect a refund' },
    dayLabel: DAY_OF.collection,
    from: [...STOPPED, 'Liquidated'],
    event: 'RefundCollected',
    form: { amountVnd: amountVnd() },
    roles: ACCOUNTANT,
    guards: [amountIsPaid, refundWithinDetermined],
    source: 'Điều 15.2 TT 11/2014/TT-BKHCN',
  }),
] as const;

/** What a tranche may say of its money besides. */
export const SOURCE_AND_YEAR = { source: optional(fundingSource()), year: optional(budgetYear()) };
