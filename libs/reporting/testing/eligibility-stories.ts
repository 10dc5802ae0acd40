import type { Said } from '../../../test/support/memory-log.ts';

export type Story = readonly Omit<Said, 'code'>[];

export const HOST = 'Viện Nghiên cứu A';
export const LEADER = 'person:cn-1';
export const level = 'provincial';

/** Approved for the host, then under contract from 2021-01-04 to 2022-12-30, led by `person:cn-1`. */
export const underContract: Story = [
  {
    command: 'take-over',
    on: '2020-12-15',
    data: {
      title: 'Đề tài cũ',
      level,
      managingBody: 'Sở KH&CN',
      state: 'Approved',
      host: HOST,
      totalVnd: '900000000',
      stateVnd: '900000000',
      durationMonths: 24,
    },
  },
  {
    command: 'sign-contract',
    on: '2021-01-04',
    data: {
      number: '01/HĐ',
      host: HOST,
      effectiveFrom: '2021-01-04',
      endsOn: '2022-12-30',
      totalVnd: '900000000',
      principalInvestigator: LEADER,
    },
  },
];
export const handedIn: Story = [
  ...underContract,
  { command: 'submit-acceptance-dossier', on: '2023-01-10' },
  { command: 'confirm-acceptance-dossier', on: '2023-01-12' },
  { command: 'establish-acceptance-council', on: '2023-01-31', data: { membersTotal: 9 } },
];
export const passed: Story = [
  ...handedIn,
  {
    command: 'conclude-acceptance',
    on: '2023-02-20',
    data: { membersTotal: 9, membersPresent: 9, votes: { excellent: 0, passed: 9, failed: 0 } },
  },
];
export const registered: Story = [
  ...passed,
  { command: 'register-result', on: '2023-03-08', data: { certificateNumber: '01/GCN' } },
];
/** Recognised, its products handed over: the first report of their application is due on 2024-03-20. */
export const applied: Story = [
  ...registered,
  { command: 'complete-acceptance-file', on: '2023-03-09' },
  { command: 'recognise', on: '2023-03-15' },
  { command: 'hand-over-products', on: '2023-03-20', data: { recipient: 'UBND huyện' } },
];
export const reported: Story = [
  ...applied,
  { command: 'report-application', on: '2024-04-01', data: { year: 2024 } },
];
export const terminated = (refundVnd?: string): Story => [
  ...underContract,
  {
    command: 'terminate',
    on: '2022-03-01',
    data: { reason: 'Không thực hiện', ...(refundVnd && { refundVnd }) },
  },
];
export const failedAndRefunding: Story = [
  ...handedIn,
  {
    command: 'conclude-acceptance',
    on: '2023-02-20',
    data: { membersTotal: 9, membersPresent: 9, votes: { excellent: 0, passed: 0, failed: 9 } },
  },
  { command: 'determine-refund', on: '2023-03-06', data: { refundVnd: '40000000', reason: 'Không đạt' } },
];
export const refunded = (amountVnd: string): Story => [
  ...failedAndRefunding,
  { command: 'collect-refund', on: '2023-04-03', data: { amountVnd } },
];
export const liquidated: Story = [...terminated('50000000'), { command: 'liquidate', on: '2022-06-01' }];

export const takenOverPassed: Story = [
  {
    command: 'take-over',
    on: '2023-01-05',
    data: { title: 'Đề tài cũ', level, managingBody: 'Sở KH&CN', host: HOST, state: 'Passed' },
  },
];
