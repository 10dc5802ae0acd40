import { describe, expect, test } from '@jest/globals';
import { TAKEN_OVER_STATES, type TakenOverState } from './task/taken-over-states.ts';
import type { Fact } from './fact.ts';
import { snapshotOf } from './snapshot-of.ts';
import { CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { refusals } from './testing/refusals.ts';
import { PLAIN, saidPlain } from './testing/task-in.ts';
import type { JsonObject } from './values/json.ts';
import { instantOf } from './values/plain-date.ts';

const plain = PLAIN['take-over']?.data ?? {};
const found = (state: TakenOverState, data: JsonObject = {}, on = '2022-11-15'): Said =>
  saidPlain('take-over', { on, data: { state, council: { membersTotal: 9 }, ...data } });
/** The fact recorded on the first day of 2022, as it stands when it is opened. */
function takenOver(said: Said, recordedOn = '2022-12-01'): readonly Fact[] {
  const decision = decideSaid(said, []);
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  return [
    recorded(decision.fact, { said, revision: 0, at: instantOf(Date.parse(`${recordedOn}T03:00:00Z`)) }),
  ];
}
const seen = (facts: readonly Fact[]) => snapshotOf({ kind: 'task', facts, calendar: CONTEXT.calendar });
const open = (facts: readonly Fact[]) =>
  (seen(facts)?.deadlines ?? []).map(
    ({ id, occurrence, dueOn }) => `${id}${occurrence === undefined ? '' : `#${occurrence}`} ${dueOn}`,
  );

describe('a running task is taken over', () => {
  test.each<[TakenOverState, string, readonly string[]]>([
    ['Ordered', 'registered', []],
    ['CallOpen', 'registered', []],
    ['CallClosed', 'registered', ['D08 2022-11-24']],
    ['DossiersOpened', 'registered', []],
    ['Recommended', 'registered', []],
    ['Appraised', 'appraised', []],
    ['Approved', 'appraised', ['D19 2022-12-15']],
    ['InExecution', 'contracted', ['D30 2022-12-05', 'D32 2023-02-06']],
    ['Paused', 'contracted', ['D30 2022-12-05', 'D32 2023-02-06']],
    ['AcceptanceSubmitted', 'contracted', ['D33 2022-11-18']],
    ['AcceptanceCouncil', 'contracted', ['D39 2022-12-15']],
    ['Passed', 'accepted', ['D41 2022-12-27', 'D42 2022-12-15']],
    ['ResultRegistered', 'accepted', []],
    ['Recognised', 'accepted', []],
  ])('in %s: milestone %s, deadlines from that day and the contract', (state, milestone, deadlines) => {
    const facts = takenOver(found(state));
    expect(seen(facts)).toMatchObject({
      state,
      milestone,
      stateSince: '2022-11-15',
      openedOn: '2022-11-15',
      closed: false,
    });
    expect(open(facts)).toEqual(deadlines);
  });
  test('only the reports that the program can still see are due; they keep their numbers', () => {
    const contract = { ...(plain.contract as JsonObject), endsOn: '2024-01-05' };
    const said = found('InExecution', { contract }, '2021-01-05');
    expect(open(takenOver(said, '2022-01-06'))).toEqual([
      'D22#3 2022-07-05',
      'D22#4 2023-01-05',
      'D22#5 2023-07-05',
      'D30 2023-12-05',
      'D32 2024-02-05',
    ]);
  });
  test('a half-year that ends on a Saturday is due on Monday, and still seen when recorded on that day', () => {
    const contract = {
      ...(plain.contract as JsonObject),
      effectiveFrom: '2021-01-09',
      endsOn: '2022-12-30',
    };
    const said = found('InExecution', { contract }, '2021-01-11');
    expect(open(takenOver(said, '2022-07-11'))[0]).toBe('D22#3 2022-07-11');
    expect(open(takenOver(said, '2022-07-12'))[0]).toBe('D30 2022-11-30');
  });
  test('an extension asks for no report and no inspection of the time before it was recorded', () => {
    const contract = {
      ...(plain.contract as JsonObject),
      effectiveFrom: '2020-07-01',
      endsOn: '2022-12-31',
    };
    const facts = takenOver(found('InExecution', { contract }, '2020-07-01'), '2022-11-26');
    const data = { newEndsOn: '2023-06-30', reason: 'Chờ vụ' };
    expect(open(historyOf([{ name: 'grant-extension', on: '2022-11-28', data }], facts))).toEqual([
      'D30 2022-11-30',
      'D32 2023-07-31',
      'D22#5 2023-01-03',
    ]);
  });
  test('what it gives is known, what came before is not', () => {
    expect(seen(takenOver(found('Passed', { rating: 'excellent' })))?.details).toMatchObject({
      takenOver: {
        on: '2022-11-15',
        state: 'Passed',
        recordedOn: expect.stringMatching(/^\d{4}-/) as unknown,
      },
      approval: { totalVnd: '1000000000', stateVnd: '800000000', durationMonths: 24, host: 'Viện' },
      contract: { number: '01/HĐ', host: 'Viện', endsOn: '2023-01-05' },
      paidBeforeVnd: '400000000',
      acceptance: { rating: 'excellent' },
    });
    expect(seen(takenOver(found('Appraised')))?.details).not.toHaveProperty('approval');
  });
  test.each([
    ['provincial', 'provincial-2014'],
    ['facility', 'facility'],
  ])('of %s level it follows %s', (level, id) => {
    expect(seen(takenOver(found('InExecution', { level })))?.definition).toEqual({ id, version: 2 });
  });
});

describe('it goes on like any other', () => {
  const rest: readonly (readonly [TakenOverState, string])[] = [
    ['Ordered', 'open-call'],
    ['CallOpen', 'receive-dossier'],
    ['CallClosed', 'open-dossiers'],
    ['DossiersOpened', 'recommend'],
    ['Recommended', 'appraise'],
    ['Appraised', 'submit-for-approval'],
    ['Approved', 'sign-contract'],
    ['InExecution', 'submit-acceptance-dossier'],
    ['AcceptanceSubmitted', 'confirm-acceptance-dossier'],
    ['AcceptanceCouncil', 'conclude-acceptance'],
    ['Passed', 'register-result'],
    ['ResultRegistered', 'complete-acceptance-file'],
    ['Recognised', 'liquidate'],
  ];
  const road = Object.keys(PLAIN).slice(Object.keys(PLAIN).indexOf('open-call'));
  const onward = road.filter(
    (name) =>
      ![
        'invite-direct',
        'withdraw-dossier',
        'submit-periodic-report',
        'pay-tranche',
        'grant-extension',
        'pause',
        'resume',
        'terminate',
      ].includes(name),
  );
  const upToArchive = onward.slice(0, onward.indexOf('archive') + 1);
  test.each(rest)('from %s by %s to the archive', (state, next) => {
    const on = '2020-08-10';
    const later = upToArchive.slice(upToArchive.indexOf(next)).map((name) => saidPlain(name));
    const story = [found(state, {}, on), ...later];
    expect(seen(historyOf(story))).toMatchObject({ state: 'Archived', milestone: 'accepted' });
  });
  test('a task paused is resumed', () => {
    expect(
      seen(historyOf([saidPlain('resume', { on: '2022-12-01' })], takenOver(found('Paused'))))?.state,
    ).toBe('InExecution');
  });
  test('a call of any round may follow an unknown one', () => {
    const again = saidPlain('open-call', { on: '2022-12-01', data: { round: 2, closesOn: '2023-01-05' } });
    expect(seen(historyOf([again], takenOver(found('Ordered'))))?.details).toMatchObject({
      call: { round: 2 },
    });
  });
});

describe('rules count from what it gives', () => {
  const running = () => historyOf([saidPlain('take-over')]);
  refusals('pay-tranche', running, [
    [{ amountVnd: '600000001' }, 'payments-exceed-contract', { why: 'paid before counts' }],
    [{ amountVnd: '600000000' }, 'accepted'],
  ]);
  refusals('grant-extension', running, [
    [{ newEndsOn: '2023-07-06' }, 'extension-too-long'],
    [{ newEndsOn: '2023-07-05' }, 'accepted'],
  ]);
  const long = () =>
    historyOf([
      saidPlain('take-over', {
        data: {
          durationMonths: null,
          contract: { ...(plain.contract as JsonObject), endsOn: '2023-01-06' },
        },
      }),
    ]);
  refusals('grant-extension', long, [
    [{ newEndsOn: '2024-01-06' }, 'accepted', { why: 'longer than 24 months by its contract' }],
    [{ newEndsOn: '2024-01-07' }, 'extension-too-long'],
  ]);
  refusals('conclude-acceptance', () => historyOf([found('AcceptanceCouncil', {}, '2023-02-20')]), [
    [{ membersTotal: 8 }, 'council-size-differs'],
    [{}, 'accepted'],
  ]);
});

describe('what may be taken over', () => {
  const contract = plain.contract as JsonObject;
  refusals('take-over', () => [], [
    [{}, 'accepted'],
    [{ state: 'Proposed' }, 'invalid-field', { field: 'data.state' }],
    [{ state: 'Liquidated' }, 'invalid-field', { field: 'data.state' }],
    [{ level: 'national' }, 'invalid-field', { field: 'data.level' }],
    [{ contract: undefined }, 'missing-field', { field: 'data.contract' }],
    [{ contract: undefined, state: 'Paused' }, 'missing-field', { field: 'data.contract' }],
    [{ contract: undefined, state: 'Passed' }, 'accepted'],
    [{ state: 'AcceptanceCouncil' }, 'missing-field', { field: 'data.council' }],
    [{ stateVnd: '1000000001' }, 'state-share-exceeds-total'],
    [{ totalVnd: '999999999', stateVnd: undefined }, 'contract-exceeds-approved'],
    [{ contract: { ...contract, paidVnd: '1000000001' } }, 'payments-exceed-contract'],
    [{ contract: { ...contract, endsOn: '2021-01-05' } }, 'invalid-field', { field: 'data.contract.endsOn' }],
    [{ contract: { ...contract, endsOn: '2204-01-05' } }, 'invalid-field', { field: 'data.contract.endsOn' }],
    [{ rating: 'failed' }, 'invalid-field', { field: 'data.rating' }],
    [{}, 'occurred-in-future', { on: '2027-01-01' }],
  ]);
  refusals('take-over', () => historyOf([saidPlain('take-over')]), [[{}, 'already-exists']]);
  test('every state between the order and the recognition', () => {
    expect(TAKEN_OVER_STATES).toHaveLength(14);
  });
});
