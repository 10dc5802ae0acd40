import { describe, expect, test } from '@jest/globals';
import { actionsIn } from './actions-in.ts';
import { vietnamCalendar as calendar } from './calendar/vietnam.ts';
import type { Fact } from './fact.ts';
import { snapshotOf } from './snapshot-of.ts';
import { corrected, seen } from './testing/correction.ts';
import { dossierIn } from './testing/dossier-in.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { decide } from './decide.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import type { JsonObject } from './values/json.ts';
import { plainDate } from './values/plain-date.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
/** What a log holds that was recorded before there was a rule against it. */
const stored = (
  history: readonly Fact[],
  type: string,
  { on, data = {} }: { on: string; data?: JsonObject },
) => [
  ...history,
  recorded({ type, occurredOn: plainDate(on), data }, { said: { name: type }, revision: history.length }),
];

describe('the count speaks of dossiers that are there', () => {
  const council = saidWith('establish-selection-council', { membersTotal: 7, members: undefined });
  const voted = () =>
    then(
      taskIn('DossiersOpened'),
      council,
      ...[1, 2, 3, 4, 5].map((at) =>
        saidPlain('cast-score', { data: { personId: `m-${at}`, dossierId: 'D-1' } }),
      ),
    );
  refusals('count-ballots', voted, [
    [
      { dossiers: [{ dossierId: 'D-9', proposer: true }] },
      'unknown-dossier',
      { field: 'data.dossiers.0.dossierId' },
    ],
    [{ membersPresent: 5, dossiers: [{ dossierId: 'D-1', proposer: true }] }, 'accepted'],
  ]);
});

describe('what is confirmed is of the contract', () => {
  const running = () => taskIn('InExecution');
  for (const command of ['confirm-funds', 'confirm-volume'])
    refusals(command, running, [
      [{ amountVnd: '1000000000' }, 'accepted'],
      [{ amountVnd: '1000000001' }, 'payments-exceed-contract', { field: 'data.amountVnd' }],
    ]);
  test('a history of before reads as it did, and may be corrected', () => {
    const facts = stored(running(), 'FundsConfirmed', {
      on: '2021-08-02',
      data: { amountVnd: '2000000000' },
    });
    const title = { of: 'TaskProposed', field: 'data.title', to: 'X' };
    expect(seen(corrected(facts, title))?.title).toBe('X');
    expect(
      corrected(facts, { of: 'FundsConfirmed', field: 'data.amountVnd', to: '900000000' }).at(-1)?.type,
    ).toBe('FactCorrected');
  });
});

describe('rights go to who asked', () => {
  const recognised = () => taskIn('Recognised');
  const asked = () => then(recognised(), saidPlain('request-rights'));
  refusals('assign-rights', asked, [
    [{ organisation: ' viện ' }, 'accepted', { why: 'however it is typed' }],
    [{ organisation: 'Công ty' }, 'invalid-field', { field: 'data.organisation' }],
  ]);
  refusals(
    'assign-rights',
    () => then(asked(), saidPlain('request-rights', { on: '2023-05-26', data: { organisation: 'Công ty' } })),
    [[{ organisation: 'Công ty' }, 'accepted', { why: 'one of two that asked' }]],
  );
  refusals('assign-rights', recognised, [
    [
      { organisation: 'Công ty' },
      'accepted',
      { why: 'nobody asked on record: the request may be on paper alone' },
    ],
  ]);
  test('what was given before there was this rule stands', () => {
    const facts = stored(asked(), 'RightsAssigned', { on: '2023-06-10', data: { organisation: 'Công ty' } });
    expect(seen(facts)?.state).toBe('Recognised');
    expect(seen(corrected(facts, { of: 'TaskProposed', field: 'data.title', to: 'X' }))?.title).toBe('X');
  });
});

describe('all advances are settled once', () => {
  const settled = () => then(taskIn('Passed'), saidPlain('settle-all-advances'));
  refusals('settle-all-advances', settled, [
    [{}, 'illegal-state', { on: '2023-05-23', why: 'again' }],
    [{}, 'illegal-state', { on: '2023-05-20', why: 'nor late, for a day before' }],
  ]);
  test('anew after a rating was annulled', () => {
    const annulled = then(settled(), saidPlain('annul-rating', { on: '2023-05-24' }));
    const rated = then(annulled, saidPlain('conclude-acceptance', { on: '2023-05-25' }));
    expect(seen(rated)?.details).not.toHaveProperty('advancesSettledOn');
    expect(seen(then(rated, saidPlain('settle-all-advances', { on: '2023-05-26' })))?.details).toMatchObject({
      advancesSettledOn: '2023-05-26',
    });
  });
  test('twice in a log of before: it reads, and is corrected', () => {
    const facts = stored(settled(), 'AdvancesFullySettled', { on: '2023-05-23' });
    expect(seen(facts)?.state).toBe('Passed');
    expect(seen(corrected(facts, { of: 'TaskProposed', field: 'data.title', to: 'X' }))?.title).toBe('X');
  });
});

describe('a council meets once it is set up', () => {
  test.each([
    ['establish-identification-council', 'Proposed'],
    ['establish-selection-council', 'DossiersOpened'],
    ['establish-appraisal-team', 'Appraised'],
    ['establish-acceptance-council', 'AcceptanceSubmitted'],
  ] as const)('%s', (name, state) => {
    const plain = saidPlain(name);
    const on = (sessionOn: string) =>
      decideSaid({ ...plain, data: { ...(plain.data as JsonObject), sessionOn } }, taskIn(state));
    expect(on(plain.on ?? '').status).toBe('accepted');
    expect(on('2019-12-31')).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'data.sessionOn', params: { after: plain.on } }],
    });
  });
});

describe('what cannot have been', () => {
  const council = then(
    taskIn('DossiersOpened'),
    saidPlain('establish-selection-council', { on: '2020-10-23' }),
  );
  const onDay = (name: string, on: string, data: JsonObject = {}): Said => saidPlain(name, { on, data });
  test.each([
    ['hold-council-session', council],
    ['submit-review', council],
    ['ask-question', council],
    ['send-council-papers', council],
  ])('%s before there was the council', (name, facts) => {
    expect(decideSaid(onDay(name, '2020-10-21'), facts)).toMatchObject({
      refusals: [{ type: 'out-of-order', params: { councilLater: true } }],
    });
    // Where no council is on record, none is asked for.
    expect(decideSaid(onDay(name, '2020-10-21'), taskIn('DossiersOpened'))).not.toMatchObject({
      refusals: [{ type: 'out-of-order' }],
    });
  });
  test('a publication that ended before it began', () => {
    const publish = saidPlain('publish-selection-result', { data: { until: '2019-01-01' } });
    expect(decideSaid(publish, taskIn('Approved'))).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'data.until' }],
    });
  });
  test('a report on results of a year before the task', () => {
    const report = saidPlain('report-application', { data: { year: 2019 } });
    expect(decideSaid(report, taskIn('Recognised'))).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'data.year' }],
    });
    // Of one found running, what was before is unknown but for its contract.
    const found = saidPlain('take-over', { on: '2025-02-10', data: { state: 'Recognised' } });
    const of2024 = { ...report, on: '2025-03-03', data: { year: 2024 } };
    expect(decideSaid(of2024, historyOf([found])).status).toBe('accepted');
  });
});

describe('a result is not due before the dossier was there', () => {
  const received = (dueOn: string): Said => ({
    kind: 'dossier',
    name: 'receive-administrative-dossier',
    on: '2023-03-01',
    data: { field: 'KH&CN', procedure: 'Cấp phép', dueOn },
  });
  const decided = (dueOn: string) => decide(commandSaid(received(dueOn)), [], CONTEXT);
  test('the day itself may be', () => {
    expect(decided('2023-03-01').status).toBe('accepted');
    expect(decided('2023-02-28')).toMatchObject({
      refusals: [{ type: 'invalid-field', field: 'data.dueOn', params: { after: '2023-03-01' } }],
    });
  });
  test('one in a log of before is given back all the same, and corrected', () => {
    const [opening] = historyOf([received('2023-03-20')]);
    if (opening === undefined) throw new Error('it is received');
    const facts = [{ ...opening, data: { ...opening.data, dueOn: '2023-02-01' } }];
    const done = then(facts, {
      kind: 'dossier',
      name: 'return-administrative-dossier',
      on: '2023-03-02',
      data: { result: 'Cấp' },
    });
    const correct = (field: string, to: string): Said => ({
      kind: 'dossier',
      name: 'correct',
      on: '2023-03-03',
      data: { targetEventId: opening.id, field, to, reason: 'Ghi nhầm' },
    });
    expect(then(done, correct('data.procedure', 'Gia hạn'))).toHaveLength(3);
    expect(then(done, correct('data.dueOn', '2023-03-20'))).toHaveLength(3);
  });
});

describe('what is offered next', () => {
  const offered = (facts: readonly Fact[]) => {
    const snapshot = snapshotOf({ kind: 'dossier', facts, calendar });
    return snapshot === undefined ? [] : actionsIn(snapshot).map(({ command }) => command);
  };
  const at = (name: string, on: string, data: JsonObject = {}): Said => ({ kind: 'dossier', name, on, data });
  test('a clock is stopped while it runs, and let run on while it stands', () => {
    const running = dossierIn('Received');
    const day = running[0]?.metadata.occurredOn ?? '';
    const stopped = then(running, at('pause-clock', day, { reason: 'Thiếu giấy' }));
    expect(offered(running)).toContain('pause-clock');
    expect(offered(running)).not.toContain('resume-clock');
    expect(offered(stopped)).toContain('resume-clock');
    expect(offered(stopped)).not.toContain('pause-clock');
    expect(offered(then(stopped, at('resume-clock', day)))).toContain('pause-clock');
  });
});
