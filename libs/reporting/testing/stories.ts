import type { MemoryLog, Said } from '../../../test/support/memory-log.ts';

type Story = readonly Omit<Said, 'code'>[];

const MONEY = { totalVnd: '1000000000', stateVnd: '800000000', durationMonths: 24 };

/** A provincial task on its way to its appraisal on `appraisedOn`, by direct assignment. */
export const toAppraisal = (appraisedOn: string): Story => [
  {
    command: 'propose',
    on: '2022-06-01',
    data: { title: 'Đề tài', level: 'provincial', managingBody: 'Sở Khoa học và Công nghệ' },
  },
  { command: 'order', on: '2022-08-01', data: { route: 'direct', year: 2022 } },
  { command: 'invite-direct', on: '2022-08-15', data: { organisation: 'Viện A', closesOn: '2022-09-30' } },
  { command: 'receive-dossier', on: '2022-09-20', data: { dossierId: 'D1', applicant: 'Viện A' } },
  { command: 'close-call', on: '2022-09-30' },
  { command: 'open-dossiers', on: '2022-10-05', data: { dossiers: [{ dossierId: 'D1', valid: true }] } },
  {
    command: 'recommend',
    on: '2022-11-01',
    data: { dossierId: 'D1', meanScore: 80, membersTotal: 9, membersPresent: 8 },
  },
  { command: 'appraise', on: appraisedOn, data: MONEY },
];

export const submit = (on: string): Said => ({ code: '', command: 'submit-for-approval', on });
export const approve = (on: string): Said => ({
  code: '',
  command: 'approve',
  on,
  data: { host: 'Viện A', ...MONEY },
});

/** A facility task under contract. */
export const facilityInExecution: Story = [
  {
    command: 'register-facility-task',
    on: '2023-01-03',
    data: { title: 'Mô hình nuôi ếch', managingBody: 'UBND huyện Tánh Linh' },
  },
  { command: 'appraise', on: '2023-01-20', data: MONEY },
  {
    command: 'sign-contract',
    on: '2023-02-01',
    data: {
      number: '01/HĐ',
      host: 'Phòng Kinh tế',
      effectiveFrom: '2023-02-01',
      endsOn: '2024-02-01',
      totalVnd: '900000000',
    },
  },
];

/** Tells a story of one case. */
export async function tell(log: MemoryLog, code: string, story: Story): Promise<void> {
  for (const said of story) await log.record({ ...said, code });
}
