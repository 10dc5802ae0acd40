import { days, months, workingDays } from '../../../deadlines/due-on.ts';
import type { Counting, DueSetting } from '../../../deadlines/deadline-rule.ts';
import { answersThe, repeated } from '../../../deadlines/repeated.ts';
import { row, sinceRecorded, type OfTask, type Rule } from './deadline-rows.ts';

const T04 = (article: string): string => `Điều ${article} TT 04/2015/TT-BKHCN`;
const HANDED_IN = ['AcceptanceDossierSubmitted'];

/** Every so many months from the contract's effect that lie before its end, by number. */
function yearly({ after: { contract } }: OfTask, { term }: Counting): readonly DueSetting[] {
  if (contract === undefined) return [];
  return repeated(term, { from: contract.effectiveFrom, before: contract.endsOn });
}

/** An inspection answers the year that ends next after half a year before it. */
const ofItsYear: NonNullable<Rule['answers']> = ({ fact, after: { contract } }, due, { term }) => {
  if (contract === undefined || due.occurrence === undefined) return false;
  const { effectiveFrom: from } = contract;
  return answersThe(due.occurrence, { count: term.count, from, on: fact.metadata.occurredOn });
};

/** The place of an adjustment among those of the task, from 1. */
const placeOf = ({ fact, after: { adjustments = [] } }: OfTask): number =>
  adjustments.findIndex(({ adjustmentId }) => adjustmentId === fact.data.adjustmentId) + 1;
const anAdjustment: Pick<Parameters<typeof row>[1], 'settings' | 'answers'> = {
  settings: (change, { term }) => [
    { occurrence: placeOf(change), from: change.fact.metadata.occurredOn, term },
  ],
  answers: (change, due) => due.occurrence === placeOf(change),
};

/** After the contract's end, once there is an advance to settle. */
const afterTheEnd: Rule['settings'] = ({ after: { contract, advances = [] } }, { term }) =>
  contract === undefined || advances.length === 0 ? [] : [{ from: contract.endsOn, term }];
const SETTLING = {
  // A failure ended it with all else; annulled, the advances are to be settled again.
  starts: ['AdvancePaid', 'ExtensionGranted', 'DurationShortened', 'RatingAnnulled'],
  stops: ['AdvancesFullySettled'],
  endedBy: ['ContractLiquidated'],
  settings: afterTheEnd,
};

/** From the contract to the end of the work: D20–D31, D45, D46. */
export const EXECUTION_DEADLINES: readonly Rule[] = [
  row('D20', {
    label: { vi: 'Phiếu thông tin nhiệm vụ đang tiến hành', en: 'Declare the task in progress' },
    offset: days(30),
    basis: 'TT 14/2014/TT-BKHCN (chưa đối chiếu với văn bản gốc)',
    certainty: 'recalled',
    mustAct: 'host',
    starts: ['ContractSigned'],
    stops: ['InProgressTaskDeclared'],
    endedBy: HANDED_IN,
  }),
  row('D21', {
    label: { vi: 'Xác nhận khối lượng tạm ứng', en: 'Confirm the volume of an advance' },
    offset: workingDays(20),
    basis: 'Điều 13.2.b TTLT 27/2015/TTLT-BKHCN-BTC',
    mustAct: 'accountant',
    starts: ['AdvanceReportSubmitted'],
    stops: ['VolumeConfirmed'],
  }),
  row('D24', {
    label: { vi: 'Kiểm tra hằng năm', en: 'Yearly inspection' },
    offset: months(12),
    keepsUnit: 'months',
    basis: T04('6'),
    starts: ['ContractSigned', 'ExtensionGranted'],
    stops: ['InspectionHeld'],
    endedBy: HANDED_IN,
    curtailedBy: ['DurationShortened'],
    settings: yearly,
    asksFor: sinceRecorded,
    answers: ofItsYear,
  }),
  row('D25', {
    label: { vi: 'Kết luận kiểm tra', en: 'Conclude the inspection' },
    offset: workingDays(10),
    basis: T04('11.1'),
    starts: ['InspectionHeld'],
    stops: ['InspectionConclusionRecorded'],
    endedBy: HANDED_IN,
  }),
  row('D26', {
    label: { vi: 'Xác nhận kinh phí sau kiểm tra', en: 'Confirm the funds after the inspection' },
    offset: workingDays(20),
    basis: `${T04('11.2')} (điều 23.1.g ghi "20 ngày")`,
    mustAct: 'accountant',
    starts: ['InspectionHeld'],
    stops: ['FundsConfirmed'],
    endedBy: HANDED_IN,
  }),
  row('D27', {
    label: { vi: 'Trả lời đề nghị điều chỉnh', en: 'Answer the request for adjustment' },
    offset: days(30),
    basis: T04('20.1.c'),
    starts: ['AdjustmentRequested'],
    stops: ['AdjustmentApproved', 'AdjustmentRefused'],
    endedBy: HANDED_IN,
    ...anAdjustment,
  }),
  row('D28', {
    label: { vi: 'Báo cáo việc tự điều chỉnh', en: 'Report an adjustment decided itself' },
    offset: workingDays(5),
    basis: T04('26.5'),
    mustAct: 'host',
    starts: ['AdjustmentSelfDecided'],
    stops: ['AdjustmentReported'],
    endedBy: HANDED_IN,
    ...anAdjustment,
  }),
  row('D29', {
    label: { vi: 'Ý kiến về thay đổi chủ nhiệm', en: 'Object to a new investigator' },
    offset: workingDays(5),
    basis: T04('20.2.b'),
    lapses: true,
    starts: ['PrincipalInvestigatorChanged'],
    stops: ['PrincipalInvestigatorChangeObjected'],
    endedBy: HANDED_IN,
  }),
  row('D31', {
    label: { vi: 'Thông báo tạm dừng', en: 'Pause after a request for termination' },
    offset: workingDays(7),
    basis: T04('22.3.a'),
    starts: ['TerminationRequested'],
    stops: ['TaskPaused'],
    settings: ({ fact, after }, { term }) =>
      after.state === 'InExecution' ? [{ from: fact.metadata.occurredOn, term }] : [],
  }),
  row('D45', {
    label: { vi: 'Thanh toán hết tạm ứng', en: 'Settle all advances' },
    offset: months(4),
    basis: 'Điều 13.2.đ TTLT 27/2015/TTLT-BKHCN-BTC',
    mustAct: 'host',
    ...SETTLING,
  }),
  row('D46', {
    label: { vi: 'Trừ vào dự toán năm sau', en: 'Deducted from next year’s estimate' },
    offset: months(6),
    basis: 'Điều 13.2.đ TTLT 27/2015/TTLT-BKHCN-BTC',
    mustAct: 'accountant',
    ...SETTLING,
  }),
];
