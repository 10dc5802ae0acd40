import type { JsonObject } from '../values/json.ts';

interface Body {
  readonly on: string;
  readonly data: JsonObject;
}
const members = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    personId: `m-${place + 1}`,
    role: ['chair', 'vice-chair', 'secretary', 'reviewer', 'reviewer'][place] ?? 'member',
  }));
const reason = 'Theo đề nghị';
const person = { personId: 'm-1' };
const session = { membersTotal: 9, membersPresent: 8 };

/** A plain valid body of each sub-step: a day in the life that `task-in.ts` tells, and data that fits. */
export const SUB_STEPS: Readonly<Record<string, Body>> = {
  'check-duplicates': { on: '2020-06-08', data: { query: 'giống lúa', matches: 0 } },
  'establish-identification-council': {
    on: '2020-06-15',
    data: { membersTotal: 9, sessionOn: '2020-07-10' },
  },
  'recommend-proposal': { on: '2020-07-13', data: { ...session, votesFor: 7 } },
  'reject-proposal': { on: '2020-07-13', data: { ...session, votesFor: 2, reason } },
  'publish-order-list': { on: '2020-08-10', data: { url: 'https://skhcn.example' } },
  'hold-council-session': { on: '2020-10-28', data: session },
  'send-council-papers': { on: '2020-10-21', data: { recipients: 9 } },
  'replace-dossier': { on: '2020-10-01', data: { dossierId: 'D-1' } },
  'supplement-dossier': { on: '2020-10-02', data: { dossierId: 'D-1', what: 'Báo giá' } },
  'establish-selection-council': {
    on: '2020-10-20',
    data: { membersTotal: 9, sheet: 'applied', members: members(9), sessionOn: '2020-10-30' },
  },
  'declare-conflict': { on: '2020-10-21', data: { personId: 'm-9', grounds: 'Cùng cơ quan' } },
  'recuse-member': { on: '2020-10-22', data: { personId: 'm-9', reason } },
  'ask-question': { on: '2020-10-22', data: person },
  'submit-review': { on: '2020-10-23', data: { personId: 'm-4' } },
  'appoint-expert': { on: '2020-10-21', data: { personId: 'e-1' } },
  'receive-opinion': { on: '2020-10-22', data: { personId: 'e-1' } },
  'cast-score': {
    on: '2020-10-30',
    data: {
      dossierId: 'D-1',
      personId: 'm-1',
      points: [10, 20, 12, 14, 12, 12].map((points, place) => ({ criterion: place + 1, points })),
    },
  },
  'count-ballots': { on: '2020-10-30', data: { membersPresent: 8 } },
  'recommend-none': { on: '2020-10-30', data: { reason } },
  'submit-revised-proposal': { on: '2020-11-05', data: {} },
  'establish-appraisal-team': { on: '2020-11-05', data: { membersTotal: 5, sessionOn: '2020-11-10' } },
  'decline-budget': { on: '2020-11-10', data: { reason } },
  'resolve-appraisal-comments': { on: '2020-11-16', data: {} },
  'return-approval': { on: '2020-11-24', data: { reason } },
  'publish-selection-result': { on: '2020-12-08', data: { url: 'https://skhcn.example' } },
  'record-cancellation-ground': { on: '2020-12-03', data: { cause: 'ineligible' } },
  'notify-cancellation': { on: '2020-12-08', data: {} },
  'cancel-selection-result': { on: '2020-12-10', data: { cause: 'host-declines', reason } },
  'declare-in-progress': { on: '2021-01-15', data: {} },
  'announce-inspection': { on: '2021-11-01', data: { inspectionOn: '2021-12-15', regular: true } },
  'hold-inspection': { on: '2021-12-15', data: { membersPresent: 3 } },
  'conclude-inspection': { on: '2021-12-20', data: { conclusion: 'Đúng tiến độ' } },
  'request-adjustment': {
    on: '2021-05-04',
    data: { adjustmentId: 'DC-1', what: 'budget', detail: 'Chuyển mục' },
  },
  'approve-adjustment': { on: '2021-05-20', data: { adjustmentId: 'DC-1' } },
  'refuse-adjustment': { on: '2021-05-20', data: { adjustmentId: 'DC-1', reason } },
  'self-decide-adjustment': {
    on: '2021-05-04',
    data: { adjustmentId: 'DC-2', what: 'members', detail: 'Thêm người' },
  },
  'report-adjustment': { on: '2021-05-10', data: { adjustmentId: 'DC-2' } },
  'shorten-duration': { on: '2022-06-01', data: { newEndsOn: '2022-10-05', workDonePercent: 70, reason } },
  'change-principal-investigator': {
    on: '2021-06-01',
    data: { principalInvestigator: 'p-9', cause: 'illness' },
  },
  'object-to-investigator': { on: '2021-06-04', data: { reason } },
  'change-host': { on: '2021-06-01', data: { host: 'Viện Mới', cause: 'merger' } },
  'request-termination': { on: '2021-08-02', data: { reason } },
  'hold-termination-inspection': { on: '2021-09-15', data: { conclusion: 'Dừng' } },
  'pay-advance': {
    on: '2021-02-01',
    data: { number: 1, amountVnd: '400000000', source: 'state-budget', year: 2021 },
  },
  'submit-advance-report': { on: '2021-06-01', data: { amountVnd: '300000000' } },
  'confirm-volume': { on: '2021-06-15', data: { amountVnd: '300000000' } },
  'confirm-funds': { on: '2021-12-25', data: { amountVnd: '300000000' } },
  'settle-advance': { on: '2021-06-20', data: { amountVnd: '200000000' } },
  'make-final-payment': {
    on: '2023-04-10',
    data: { amountVnd: '100000000', source: 'state-budget', year: 2023 },
  },
  'stop-disbursement': { on: '2022-02-01', data: { reason } },
  'resume-disbursement': { on: '2022-03-01', data: { reason } },
  'determine-refund': { on: '2023-04-10', data: { refundVnd: '50000000', reason } },
  'collect-refund': { on: '2023-05-10', data: { amountVnd: '50000000' } },
  'record-self-assessment': { on: '2023-01-20', data: { rating: 'passed' } },
  'request-acceptance-supplement': { on: '2023-02-02', data: { what: 'Báo cáo tóm tắt' } },
  'submit-acceptance-supplement': { on: '2023-02-03', data: {} },
  'publish-acceptance-info': { on: '2023-02-08', data: { url: 'https://skhcn.example' } },
  'verify-products': { on: '2023-03-01', data: { conclusion: 'Đúng chủng loại' } },
  'hold-acceptance-session': { on: '2023-03-20', data: { membersTotal: 9, membersPresent: 7 } },
  'cast-rating': {
    on: '2023-03-20',
    data: {
      personId: 'm-1',
      products: [{ name: 'Giống', quality: 'excellent', quantity: 'excellent' }],
      report: 'passed',
    },
  },
  'count-ratings': { on: '2023-03-20', data: {} },
  'confirm-completion': { on: '2023-04-21', data: {} },
  'submit-result-registration': { on: '2023-04-03', data: {} },
  'revoke-result-registration': { on: '2023-04-25', data: { reason } },
  'submit-recognition-file': { on: '2023-04-25', data: {} },
  'inventory-assets': { on: '2023-05-20', data: {} },
  'hand-over-products': { on: '2023-05-22', data: { recipient: 'UBND huyện' } },
  'settle-all-advances': { on: '2023-05-22', data: {} },
  'approve-final-accounts': { on: '2023-06-15', data: {} },
  'request-rights': { on: '2023-05-25', data: { organisation: 'Viện' } },
  'assign-rights': { on: '2023-06-10', data: { organisation: 'Viện' } },
  'report-application': { on: '2024-05-15', data: { year: 2024 } },
};
