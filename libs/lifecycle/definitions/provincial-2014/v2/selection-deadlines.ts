import { days, workingDays } from '../../../deadlines/due-on.ts';
import { BORROWED, beforeSession, inStates, row, type Rule } from './deadline-rows.ts';

const borrowedFrom = (circular: string, article: string) => ({
  basis: `Điều ${article} ${circular}, ${BORROWED}`,
  borrowed: true,
});
const T06 = (article: string) => borrowedFrom('TT 06/2023/TT-BKHCN', article);
const T20 = (article: string) => borrowedFrom('TT 20/2023/TT-BKHCN', article);
const APPRAISED = ['BudgetAppraised', 'ContentAndBudgetAppraised'];
const CALLED = ['SelectionCallOpened', 'DirectAssignmentInvited'];
const PAPERS = ['CouncilPapersSent'];

/** From the proposal to the published or cancelled result: D02–D18. */
export const SELECTION_DEADLINES: readonly Rule[] = [
  row('D02', {
    label: { vi: 'Gửi tài liệu họp hội đồng xác định nhiệm vụ', en: 'Papers of the identification council' },
    offset: workingDays(-5),
    ...T06('11.4'),
    mustAct: 'council-secretary',
    starts: ['IdentificationCouncilEstablished'],
    stops: PAPERS,
    endedBy: ['CouncilSessionHeld', 'ProposalRecommended', 'ProposalNotRecommended', 'TaskOrdered'],
    settings: beforeSession,
    answers: inStates('Proposed'),
  }),
  row('D03', {
    label: { vi: 'Kết quả họp hội đồng xác định nhiệm vụ', en: 'Result of the identification session' },
    offset: workingDays(5),
    ...T06('12.9'),
    mustAct: 'council-secretary',
    starts: ['CouncilSessionHeld'],
    stops: ['ProposalRecommended', 'ProposalNotRecommended'],
    endedBy: ['TaskOrdered'],
    settings: ({ fact, after }, { term }) =>
      after.state === 'Proposed' ? [{ from: fact.metadata.occurredOn, term }] : [],
  }),
  row('D04', {
    label: { vi: 'Phê duyệt đặt hàng', en: 'Order what was recommended' },
    offset: days(15),
    ...T06('15.1'),
    starts: ['ProposalRecommended'],
    stops: ['TaskOrdered', 'OrderDeclined'],
  }),
  row('D05', {
    label: { vi: 'Công bố danh mục đặt hàng', en: 'Publish the order list' },
    offset: days(15),
    ...T06('15.2'),
    starts: ['TaskOrdered'],
    stops: ['OrderPublished'],
    endedBy: [...CALLED, ...APPRAISED],
  }),
  row('D07', {
    label: { vi: 'Hết hạn nộp hồ sơ', en: 'The call closes' },
    offset: { count: 0, unit: 'given' },
    basis: 'Điều 6 TT 20/2023/TT-BKHCN; ngày ghi trong thông báo',
    certainty: 'given',
    starts: CALLED,
    stops: ['SelectionCallClosed'],
    settings: ({ after: { call } }) => (call === undefined ? [] : [{ on: call.closesOn }]),
  }),
  row('D10', {
    label: { vi: 'Gửi tài liệu họp hội đồng tuyển chọn', en: 'Papers of the selection council' },
    offset: workingDays(-7),
    ...T20('9.1'),
    mustAct: 'council-secretary',
    starts: ['SelectionCouncilEstablished'],
    stops: PAPERS,
    endedBy: ['CouncilSessionHeld', 'BallotCast', 'DossierRecommended'],
    settings: beforeSession,
    answers: inStates('CallClosed', 'DossiersOpened'),
  }),
  row('D11', {
    label: { vi: 'Thành viên hội đồng nêu câu hỏi', en: 'Questions of the members' },
    offset: workingDays(-5),
    ...T20('10.3.c'),
    mustAct: 'council-member',
    lapses: true,
    starts: ['SelectionCouncilEstablished'],
    stops: ['CouncilQuestionAsked'],
    endedBy: ['CouncilSessionHeld', 'BallotCast', 'DossierRecommended'],
    settings: beforeSession,
  }),
  row('D12', {
    label: { vi: 'Nộp thuyết minh hoàn thiện', en: 'Revised proposal' },
    offset: days(20),
    ...T20('11.12'),
    mustAct: 'host',
    starts: ['DossierRecommended'],
    stops: ['RevisedProposalSubmitted'],
    endedBy: APPRAISED,
  }),
  row('D13', {
    label: { vi: 'Gửi tài liệu họp tổ thẩm định', en: 'Papers of the appraisal team' },
    offset: workingDays(-3),
    ...T20('9.1'),
    mustAct: 'council-secretary',
    starts: ['AppraisalTeamEstablished'],
    stops: PAPERS,
    endedBy: APPRAISED,
    settings: beforeSession,
    answers: inStates('Recommended', 'Appraised'),
  }),
  row('D14', {
    label: { vi: 'Họp thẩm định', en: 'Appraise the revised proposal' },
    offset: days(10),
    ...T20('13.1.a'),
    starts: ['RevisedProposalSubmitted'],
    stops: APPRAISED,
  }),
  row('D15', {
    label: { vi: 'Hoàn thiện theo kết luận thẩm định', en: 'Final proposal' },
    offset: days(15),
    ...T20('15.1'),
    mustAct: 'host',
    starts: APPRAISED,
    stops: ['AppraisalCommentsResolved'],
    endedBy: ['ApprovalSubmitted', 'TaskApproved', 'ContractSigned'],
  }),
  row('D16', {
    label: { vi: 'Trình phê duyệt', en: 'Submit for approval' },
    offset: days(15),
    ...T20('15.3.a'),
    starts: ['AppraisalCommentsResolved'],
    stops: ['ApprovalSubmitted'],
    endedBy: ['TaskApproved', 'ContractSigned'],
  }),
  row('D17', {
    label: { vi: 'Công khai kết quả tuyển chọn', en: 'Publish the selection result' },
    offset: days(15),
    ...T20('16.2.b'),
    starts: ['TaskApproved'],
    stops: ['SelectionResultPublished'],
    endedBy: ['TaskApprovalRevoked', 'AcceptanceDossierSubmitted'],
  }),
  row('D18', {
    label: { vi: 'Thông báo việc hủy kết quả cho tổ chức', en: 'Notify the host of the cancellation' },
    offset: days(7),
    ...T20('17.3'),
    starts: ['CancellationGroundFound'],
    stops: ['CancellationNotified'],
    endedBy: ['SelectionResultCancelled', 'ContractSigned'],
  }),
];
