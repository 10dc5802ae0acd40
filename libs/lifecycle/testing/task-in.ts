import type { Fact } from '../fact.ts';
import type { TaskStateName } from '../task/state.ts';
import type { JsonObject } from '../values/json.ts';
import { historyOf, type Said } from './record.ts';
import { SUB_STEPS } from './sub-steps-said.ts';

/** A plain valid body of each command of a task: a day in the life that the stories below tell, and data that fits. */
export const PLAIN: Readonly<Record<string, { readonly on: string; readonly data: JsonObject }>> = {
  ...SUB_STEPS,
  propose: { on: '2020-06-01', data: { title: 'T', level: 'provincial', managingBody: 'Sở' } },
  'register-facility-task': { on: '2020-06-01', data: { title: 'T', managingBody: 'UBND huyện' } },
  order: { on: '2020-08-03', data: { route: 'selection', year: 2020 } },
  'open-call': { on: '2020-09-14', data: { callId: 'C-1', round: 1, closesOn: '2020-10-14' } },
  'invite-direct': { on: '2020-09-14', data: { organisation: 'Viện', closesOn: '2020-10-14' } },
  'receive-dossier': { on: '2020-09-28', data: { dossierId: 'D-1', applicant: 'Viện' } },
  'withdraw-dossier': { on: '2020-10-12', data: { dossierId: 'D-1' } },
  'close-call': { on: '2020-10-14', data: {} },
  'open-dossiers': { on: '2020-10-20', data: { dossiers: [{ dossierId: 'D-1', valid: true }] } },
  recommend: {
    on: '2020-10-30',
    data: { dossierId: 'D-1', meanScore: 82.5, membersTotal: 9, membersPresent: 8 },
  },
  appraise: {
    on: '2020-11-10',
    data: { totalVnd: '1000000000', stateVnd: '800000000', durationMonths: 24 },
  },
  'submit-for-approval': { on: '2020-11-20', data: {} },
  approve: {
    on: '2020-12-01',
    data: { host: 'Viện', totalVnd: '1000000000', stateVnd: '800000000', durationMonths: 24 },
  },
  'sign-contract': {
    on: '2020-12-28',
    data: {
      number: '01/HĐ',
      host: 'Viện',
      effectiveFrom: '2021-01-05',
      endsOn: '2023-01-05',
      totalVnd: '1000000000',
    },
  },
  'submit-periodic-report': { on: '2021-07-01', data: { period: '6 tháng' } },
  'pay-tranche': { on: '2021-02-01', data: { number: 1, amountVnd: '400000000' } },
  'grant-extension': { on: '2022-11-01', data: { newEndsOn: '2023-07-05', reason: 'Bão' } },
  pause: { on: '2021-09-01', data: { reason: 'Dịch' } },
  resume: { on: '2021-12-01', data: { reason: 'Hết dịch' } },
  terminate: { on: '2023-02-15', data: { reason: 'Không còn cần', refundVnd: '1' } },
  'submit-acceptance-dossier': { on: '2023-02-01', data: {} },
  'confirm-acceptance-dossier': { on: '2023-02-03', data: {} },
  'establish-acceptance-council': { on: '2023-02-20', data: { membersTotal: 9 } },
  'conclude-acceptance': {
    on: '2023-03-20',
    data: { membersTotal: 9, membersPresent: 7, votes: { excellent: 6, passed: 1, failed: 0 } },
  },
  'register-result': { on: '2023-04-14', data: { certificateNumber: 'KQ-1' } },
  'complete-acceptance-file': { on: '2023-04-20', data: {} },
  recognise: { on: '2023-05-15', data: {} },
  liquidate: { on: '2023-06-01', data: {} },
  archive: { on: '2024-05-31', data: {} },
  'decline-order': { on: '2020-08-03', data: { reason: 'Trùng' } },
  'fail-round': { on: '2020-10-21', data: { reason: 'Không hồ sơ hợp lệ' } },
  refuse: { on: '2020-12-01', data: { reason: 'Không khả thi' } },
  withdraw: { on: '2023-07-03', data: { reason: 'Rút' } },
  cancel: { on: '2023-07-03', data: { reason: 'Hủy' } },
  reopen: { on: '2023-08-01', data: { reason: 'Theo quyết định' } },
  assign: { on: '2023-08-01', data: { role: 'program-manager', personId: 'p-1' } },
  unassign: { on: '2023-08-02', data: { role: 'program-manager', personId: 'p-1' } },
  'adopt-definition': { on: '2024-01-08', data: { definition: 'provincial-2023', reason: 'Chuyển tiếp' } },
  'revoke-approval': { on: '2020-12-15', data: { reason: 'Sai thẩm quyền' } },
  'annul-rating': { on: '2023-04-03', data: { reason: 'Có khiếu nại' } },
  'take-over': {
    on: '2021-01-05',
    data: {
      title: 'T',
      level: 'provincial',
      managingBody: 'Sở',
      state: 'InExecution',
      host: 'Viện',
      totalVnd: '1000000000',
      stateVnd: '800000000',
      durationMonths: 24,
      contract: {
        number: '01/HĐ',
        effectiveFrom: '2021-01-05',
        endsOn: '2023-01-05',
        totalVnd: '1000000000',
        paidVnd: '400000000',
      },
    },
  },
};

/** A command with its plain body, `data` laid over it. @throws there is no such command */
export function saidPlain(name: string, other: { on?: string; data?: JsonObject } = {}): Said {
  const plain = PLAIN[name];
  if (plain === undefined) throw new Error(`no plain body for ${name}`);
  return { name, on: other.on ?? plain.on, data: { ...plain.data, ...other.data } };
}

/** The commands on the main road, in order. */
export const MAIN_ROAD = [
  'propose',
  'order',
  'open-call',
  'receive-dossier',
  'close-call',
  'open-dossiers',
  'recommend',
  'appraise',
  'submit-for-approval',
  'approve',
  'sign-contract',
  'submit-acceptance-dossier',
  'confirm-acceptance-dossier',
  'establish-acceptance-council',
  'conclude-acceptance',
  'register-result',
  'complete-acceptance-file',
  'recognise',
  'liquidate',
  'archive',
] as const;

/** The shorter road of a facility task. */
export const FACILITY_ROAD = [
  'register-facility-task',
  'appraise',
  ...MAIN_ROAD.slice(MAIN_ROAD.indexOf('sign-contract')),
] as const;

/** The road up to and including a command, some bodies replaced. @throws the road does not have it */
export function roadTo(
  last: string,
  others: Readonly<Record<string, { on?: string; data?: JsonObject }>> = {},
  road: readonly string[] = MAIN_ROAD,
): readonly Said[] {
  const place = road.indexOf(last);
  if (place < 0) throw new Error(`the road has no ${last}`);
  return road.slice(0, place + 1).map((name) => saidPlain(name, others[name]));
}

const to = (last: string) => (): readonly Said[] => roadTo(last);
const toThen = (last: string, name: string) => (): readonly Said[] => [...roadTo(last), saidPlain(name)];

/** How a provincial task comes into each state. */
const ROADS: Readonly<Record<TaskStateName, () => readonly Said[]>> = {
  Proposed: to('propose'),
  Ordered: to('order'),
  CallOpen: to('receive-dossier'),
  CallClosed: to('close-call'),
  DossiersOpened: to('open-dossiers'),
  Recommended: to('recommend'),
  Appraised: to('submit-for-approval'),
  Approved: to('approve'),
  InExecution: to('sign-contract'),
  Paused: toThen('sign-contract', 'pause'),
  AcceptanceSubmitted: to('confirm-acceptance-dossier'),
  AcceptanceCouncil: to('establish-acceptance-council'),
  Passed: to('conclude-acceptance'),
  ResultRegistered: to('complete-acceptance-file'),
  Recognised: to('recognise'),
  Liquidated: to('liquidate'),
  Archived: to('archive'),
  NotOrdered: toThen('propose', 'decline-order'),
  SelectionFailed: toThen('open-dossiers', 'fail-round'),
  Cancelled: toThen('approve', 'cancel'),
  Refused: toThen('submit-for-approval', 'refuse'),
  Withdrawn: toThen('approve', 'withdraw'),
  // Both were paid for: what was paid may come back.
  Terminated: () => [...roadTo('sign-contract'), saidPlain('pay-tranche'), saidPlain('terminate')],
  FailedAcceptance: () => [
    ...roadTo('sign-contract'),
    saidPlain('pay-tranche'),
    ...roadTo('conclude-acceptance', {
      'conclude-acceptance': { data: { votes: { excellent: 0, passed: 3, failed: 4 } } },
    }).slice(MAIN_ROAD.indexOf('sign-contract') + 1),
  ],
};

/** A provincial task in that state, told from its proposal on. */
export const taskIn = (state: TaskStateName): readonly Fact[] => historyOf(ROADS[state]());

/** A facility task that came so far by its own, shorter road. */
export const facilityTaskAfter = (command: string): readonly Fact[] =>
  historyOf(roadTo(command, {}, FACILITY_ROAD));

/** A provincial task with its acceptance council sitting. */
export const taskInAcceptance = ({ councilOf }: { councilOf: number }): readonly Fact[] =>
  historyOf(
    roadTo('establish-acceptance-council', {
      'establish-acceptance-council': { data: { membersTotal: councilOf } },
    }),
  );
