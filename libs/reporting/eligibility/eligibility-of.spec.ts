import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import type { DefinitionRef } from '#lifecycle/fact';
import { pinnedTo } from '#lifecycle/testing/pinned-to';
import { plainDate } from '#lifecycle/values/plain-date';
import { memoryLog } from '../../../test/support/memory-log.ts';
import { casesInReport } from '../case-in-report.ts';
import {
  HOST,
  LEADER,
  level,
  underContract,
  handedIn,
  passed,
  registered,
  applied,
  reported,
  terminated,
  failedAndRefunding,
  refunded,
  liquidated,
  takenOverPassed,
  type Story,
} from '../testing/eligibility-stories.ts';
import { tell } from '../testing/stories.ts';
import { eligibilityOf } from './eligibility-of.ts';
import type { Candidate, EligibilityCheck } from './candidate.ts';

async function checks(
  story: Story,
  asked: Partial<Omit<Candidate, 'on'>> & { readonly on: string },
  pinned?: DefinitionRef,
): Promise<readonly EligibilityCheck[]> {
  const log = memoryLog('2025-01-02T08:00:00+07:00');
  await tell(log, 'CU-1', story);
  const on = plainDate(asked.on);
  const histories = (await log.histories()).map((one) =>
    pinned === undefined ? one : { ...one, facts: pinnedTo(one.facts, pinned) },
  );
  const cases = casesInReport(histories, { clocks: { asOf: on }, calendar: vietnamCalendar });
  const candidate = { host: HOST, principalInvestigator: LEADER, level, ...asked, on };
  return eligibilityOf(candidate, cases);
}

const UNREAD_LAW = { id: 'provincial-2025', version: 1 };

const barring = (found: readonly EligibilityCheck[]): readonly (readonly [string, string | undefined])[] =>
  found.filter(({ answer }) => answer === 'barred').map(({ rule, evidence }) => [rule, evidence[0]?.type]);

interface Case {
  readonly what: string;
  readonly story: Story;
  readonly on: string;
  readonly want: readonly (readonly [rule: string, evidence: string])[];
}

const leads = ['investigator-leads-another', 'ContractSigned'] as const;
const wasTerminated = ['investigator-terminated', 'ContractTerminated'] as const;

describe('what bars a host and its principal investigator, with the fact it rests on', () => {
  test.each<Case>([
    { what: 'a task under way', story: underContract, on: '2022-12-30', want: [leads] },
    {
      what: 'an acceptance dossier owed, on the last day of its deadline',
      story: underContract,
      on: '2023-01-30',
      want: [leads],
    },
    {
      what: 'an acceptance dossier owed, the day after',
      story: underContract,
      on: '2023-01-31',
      want: [
        ['host-acceptance-late', 'ContractSigned'],
        leads,
        ['investigator-acceptance-late', 'ContractSigned'],
      ],
    },
    { what: 'a task before its council', story: handedIn, on: '2023-02-01', want: [leads] },
    {
      what: 'a result not registered',
      story: passed,
      on: '2023-03-01',
      want: [['host-result-unregistered', 'AcceptanceConcluded']],
    },
    { what: 'a result registered', story: registered, on: '2023-03-08', want: [] },
    {
      what: 'an application report owed, on the last day of its year',
      story: applied,
      on: '2024-03-20',
      want: [],
    },
    {
      what: 'an application report owed, the day after',
      story: applied,
      on: '2024-03-21',
      want: [['host-application-report-owed', 'ProductsHandedOver']],
    },
    { what: 'an application reported, late', story: reported, on: '2024-04-01', want: [] },
    {
      what: 'the report of the next year',
      story: reported,
      on: '2025-03-21',
      want: [['host-application-report-owed', 'ApplicationReported']],
    },
    {
      what: 'a contract terminated within the year',
      story: terminated(),
      on: '2023-02-28',
      want: [['host-terminated', 'ContractTerminated'], wasTerminated],
    },
    { what: 'one terminated a year ago', story: terminated(), on: '2023-03-01', want: [wasTerminated] },
    { what: 'one terminated three years ago', story: terminated(), on: '2025-03-01', want: [] },
    {
      what: 'a refund not settled',
      story: terminated('50000000'),
      on: '2023-03-01',
      want: [['host-refund-owed', 'ContractTerminated'], wasTerminated],
    },
    {
      what: 'a refund that the liquidation left open',
      story: liquidated,
      on: '2025-03-01',
      want: [['host-refund-owed', 'ContractTerminated']],
    },
    {
      what: 'a refund collected after the liquidation',
      story: [
        ...liquidated,
        { command: 'collect-refund', on: '2022-07-01', data: { amountVnd: '50000000' } },
      ],
      on: '2025-03-01',
      want: [],
    },
    {
      what: 'a result not registered of a task taken over once it had passed',
      story: takenOverPassed,
      on: '2023-03-01',
      want: [['host-result-unregistered', 'TaskTakenOver']],
    },
    {
      what: 'a refund of a task that failed',
      story: failedAndRefunding,
      on: '2023-03-06',
      want: [['host-refund-owed', 'RefundDetermined']],
    },
    {
      what: 'a refund collected in part',
      story: refunded('39999999'),
      on: '2023-04-03',
      want: [['host-refund-owed', 'RefundDetermined']],
    },
    { what: 'a refund collected whole', story: refunded('40000000'), on: '2023-04-03', want: [] },
  ])('$what', async ({ story, on, want }) => {
    expect(barring(await checks(story, { on }))).toEqual(want);
  });
});

test('what the history cannot tell is unknown, not clear', async () => {
  const found = await checks(registered, { on: '2023-03-08', principalInvestigator: undefined });
  expect(Object.fromEntries(found.map(({ rule, answer }) => [rule, answer]))).toEqual({
    'host-result-unregistered': 'clear',
    'host-application-report-owed': 'clear',
    'host-acceptance-late': 'clear',
    'host-refund-owed': 'clear',
    'host-terminated': 'clear',
    'investigator-qualified': 'unknown',
    'investigator-leads-another': 'unknown',
    'investigator-acceptance-late': 'unknown',
    'investigator-terminated': 'unknown',
  });
});

describe('whether an application report is owed cannot be told', () => {
  const older = { id: 'provincial-2014', version: 1 };
  test.each<{ what: string; story: Story; pinned?: DefinitionRef; want: string }>([
    {
      what: 'of a result under a regulation without that step',
      story: registered,
      pinned: older,
      want: 'unknown',
    },
    {
      what: 'but it can of a task that has no result yet',
      story: underContract,
      pinned: older,
      want: 'clear',
    },
    {
      what: 'under a regulation that nobody could read how long it gives',
      story: applied,
      pinned: UNREAD_LAW,
      want: 'unknown',
    },
  ])('$what', async ({ story, pinned, want }) => {
    const found = await checks(story, { on: '2024-03-20' }, pinned);
    expect(found.find(({ rule }) => rule === 'host-application-report-owed')?.answer).toBe(want);
  });
});

test('whether an acceptance dossier is late cannot be told where nobody could read how long it has', async () => {
  const late = (found: readonly EligibilityCheck[]) =>
    found.filter(({ rule }) => rule.endsWith('-acceptance-late')).map(({ answer }) => answer);
  expect(late(await checks(underContract, { on: '2023-06-01' }, UNREAD_LAW))).toEqual(['unknown', 'unknown']);
  expect(late(await checks(underContract, { on: '2022-12-30' }))).toEqual(['clear', 'clear']);
});

test('spacing and letter case do not make another organisation; another name and another level do', async () => {
  const on = '2023-03-01';
  const rules = async (host: string) => barring(await checks(passed, { on, host })).map(([rule]) => rule);
  expect(await rules(' viện  nghiên cứu a ')).toEqual(['host-result-unregistered']);
  expect(await rules('Viện Nghiên cứu B')).toEqual([]);
  expect(barring(await checks(underContract, { on: '2022-12-30', level: 'facility' }))).toEqual([]);
});

test('from the day it was in force the circular is no longer borrowed', async () => {
  const found = await checks(registered, { on: '2023-11-27' });
  expect(found[0]?.basis).toBe('Điều 4.2.a TT 20/2023/TT-BKHCN');
});

test('the evidence names task, revision and day', async () => {
  const found = await checks(passed, { on: '2023-03-01' });
  expect(found[0]).toEqual({
    rule: 'host-result-unregistered',
    basis: 'Điều 4.2.a TT 20/2023/TT-BKHCN, mượn tạm',
    of: 'host',
    answer: 'barred',
    evidence: [{ task: 'CU-1', revision: 5, type: 'AcceptanceConcluded', occurredOn: '2023-02-20' }],
  });
});

describe('a running task that a list brought in', () => {
  const found = (data: object): Story => [
    {
      command: 'take-over',
      on: '2022-01-10',
      data: {
        ...{ title: 'Cũ', level, managingBody: 'Sở KH&CN', state: 'InExecution' },
        contract: { number: '1', effectiveFrom: '2022-01-10', endsOn: '2024-06-30', totalVnd: '900000000' },
        ...data,
      },
    },
  ];
  const led = (personId: string): Story => [
    ...found({ host: 'Viện khác' }),
    { command: 'assign', on: '2022-01-10', data: { role: 'host', personId } },
  ];
  const on = '2023-03-01';
  const answerOf = async (story: Story, rule: string) =>
    (await checks(story, { on })).find((one) => one.rule === rule);

  test('is led by whoever the list names as its leader', async () => {
    expect(await answerOf(led(LEADER), 'investigator-leads-another')).toMatchObject({
      answer: 'barred',
      evidence: [{ type: 'TaskTakenOver' }],
    });
    expect(await answerOf(led('p-khac'), 'investigator-leads-another')).toMatchObject({ answer: 'clear' });
    const replaced: Story = [
      ...led(LEADER),
      {
        command: 'change-principal-investigator',
        on: '2022-06-01',
        data: { principalInvestigator: 'p-moi', cause: 'own-request' },
      },
    ];
    expect(await answerOf(replaced, 'investigator-leads-another')).toMatchObject({ answer: 'clear' });
  });
  test('without a leader, or without a host, leaves it to papers whose it is, and says which it is', async () => {
    expect(await answerOf(found({ host: 'Viện khác' }), 'investigator-leads-another')).toMatchObject({
      answer: 'unknown',
      evidence: [{ task: 'CU-1', type: 'TaskTakenOver' }],
    });
    const passedOfNobody = takenOverPassed.map((one) => ({
      ...one,
      data: { title: 'Cũ', level, managingBody: 'Sở KH&CN', state: 'Passed' },
    }));
    expect(await answerOf(passedOfNobody, 'host-result-unregistered')).toMatchObject({ answer: 'unknown' });
    expect(await answerOf(takenOverPassed, 'host-result-unregistered')).toMatchObject({ answer: 'barred' });
  });
});
