import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from '../calendar/vietnam.ts';
import type { Clocks } from '../clocks.ts';
import { decide } from '../decide.ts';
import { standingOf } from '../deadlines/deadlines-of.ts';
import { UNREAD } from '../deadlines/deadline-rule.ts';
import { definitionOn } from '../department/department.ts';
import { effectiveHistory } from '../effective-history.ts';
import type { Fact } from '../fact.ts';
import { changesOf } from '../fold.ts';
import { definitionNamed, kindNamed } from '../kinds.ts';
import { snapshotOf } from '../snapshot-of.ts';
import { calendarAfter, holiday } from '../testing/notices.ts';
import { decideAdoption, profilesAfter, type SaidProfile } from '../testing/adoptions.ts';
import { commandSaid, historyOf, TODAY } from '../testing/record.ts';
import { newest } from '../testing/spec.ts';
import { roadTo, saidPlain, taskIn } from '../testing/task-in.ts';
import { parseInstant } from '../values/plain-date.ts';

const D19_IN_20 = { D19: { count: 20, unit: 'days', basis: 'Điều 3 QĐ 12/2025/QĐ-UBND' } };
const said = (on: string, own: object): SaidProfile => ({ on, definitions: { 'provincial-2014': own } });

/** Approved on 2020-12-01: the contract is due thirty days later, on 2020-12-31 (D19, borrowed). */
const approved = (): readonly Fact[] => historyOf(roadTo('approve'));
const seen = (facts: readonly Fact[], profiles: readonly SaidProfile[], clocks = {}) =>
  snapshotOf({ kind: 'task', facts, calendar, profiles: profilesAfter(profiles), clocks });

/** The facts of the story were recorded on 2026-01-01. */
const known = (day: string): Clocks => ({ knownAt: parseInstant(`${day}T00:00:00Z`) });

describe('a deadline that a profile sets', () => {
  test('counts the province’s term, names its ground and is provisional no longer', () => {
    const d19 = newest('D19', seen(approved(), [said('2020-06-01', { deadlines: D19_IN_20 })]));
    expect(d19).toMatchObject({
      dueOn: '2020-12-21',
      provisional: false,
      basis: 'Điều 3 QĐ 12/2025/QĐ-UBND (profile: Sở KH&CN)',
    });
    expect(newest('D19', seen(approved(), []))).toMatchObject({ dueOn: '2020-12-31', provisional: true });
  });

  test.each<readonly [string, { on: string; clocks?: Clocks; dueOn: string }]>([
    ['from its day on', { on: '2020-12-01', dueOn: '2020-12-21' }],
    ['not for a fact of the day before', { on: '2020-12-02', dueOn: '2020-12-31' }],
    ['once it was known', { on: '2020-12-01', clocks: known('2026-02-02'), dueOn: '2020-12-21' }],
    ['not before it was known', { on: '2020-12-01', clocks: known('2026-01-31'), dueOn: '2020-12-31' }],
  ])('%s', (_what, { on, clocks, dueOn }) => {
    const profile = { ...said(on, { deadlines: D19_IN_20 }), at: '2026-02-01T08:00:00+07:00' };
    expect(newest('D19', seen(approved(), [profile], clocks))?.dueOn).toBe(dueOn);
  });

  test('last year’s answers stay last year’s: the next profile holds from its own day', () => {
    const profiles = [
      said('2020-06-01', { deadlines: D19_IN_20 }),
      said('2021-01-01', { deadlines: { D19: { count: 5, unit: 'days' } } }),
    ];
    expect(newest('D19', seen(approved(), profiles))?.dueOn).toBe('2020-12-21');
  });

  test('whose length a guard reads too is set for both, in its own unit', () => {
    const profiles = [said('2020-06-01', { deadlines: { D22: { count: 3, unit: 'months' } } })];
    const rows = seen(historyOf(roadTo('sign-contract')), profiles)?.deadlines ?? [];
    const reports = rows.filter(({ id }) => id === 'D22');
    expect(reports.map(({ dueOn }) => dueOn).slice(0, 2)).toEqual(['2021-04-05', '2021-07-05']);
    expect(reports[0]?.basis).toContain('(profile: Sở KH&CN)');
  });

  test('half-years that run keep their days and their reports; those that an extension adds follow the new interval', () => {
    const profiles = [said('2022-06-01', { deadlines: { D22: { count: 3, unit: 'months' } } })];
    const story = historyOf([
      ...roadTo('sign-contract'),
      saidPlain('submit-periodic-report', { on: '2022-07-04' }),
      saidPlain('grant-extension'),
    ]);
    const rows = (seen(story, profiles)?.deadlines ?? []).filter(({ id }) => id === 'D22');
    expect(rows.map(({ dueOn, status }) => `${dueOn} ${status}`)).toEqual([
      '2021-07-05 open',
      '2022-01-05 open',
      '2022-07-05 met',
      '2022-10-05 open',
      '2023-01-05 open',
      '2023-04-05 open',
    ]);
  });
});

describe('a number that a profile sets', () => {
  const recommend = (on: string, profiles: readonly SaidProfile[]) => {
    const history = historyOf(roadTo('open-dossiers'));
    const data = { dossierId: 'D-1', meanScore: 72, membersTotal: 9, membersPresent: 9 };
    const context = { today: TODAY, calendar, profiles: profilesAfter(profiles) };
    return decide(commandSaid({ name: 'recommend', on, data }), history, context);
  };
  const strict = said('2020-10-30', { parameters: { scoreThreshold: 75 } });

  test('binds what is recorded of its day and later', () => {
    expect(recommend('2020-10-29', [strict]).status).toBe('accepted');
    expect(recommend('2020-10-30', [strict])).toMatchObject({
      refusals: [{ type: 'score-below-threshold', params: { threshold: 75 } }],
    });
    expect(recommend('2020-10-30', []).status).toBe('accepted');
  });
});

test('a second call is in time by the law of the day that the first one failed, as its deadline says', () => {
  const failed = taskIn('SelectionFailed');
  const profiles = [said('2021-03-01', { deadlines: { D09: { count: 1, unit: 'months' } } })];
  const due = seen(failed, profiles)?.deadlines.find(({ id }) => id === 'D09')?.dueOn ?? '';
  const second = (on: string) => {
    const data = { callId: 'C-2', round: 2, closesOn: '2021-06-01' };
    const context = { today: TODAY, calendar, profiles: profilesAfter(profiles) };
    return decide(commandSaid({ name: 'open-call', on, data }), failed, context);
  };
  expect(due > '2021-03-01').toBe(true);
  expect(second(due)).toMatchObject({ status: 'accepted' });
  expect(second('2021-03-16')).toMatchObject({
    refusals: [{ type: 'second-call-too-late', params: { dueOn: due } }],
  });
});

describe('a deadline of no known length', () => {
  const base = definitionNamed('provincial-2014');
  const kind = kindNamed('task');
  if (base === undefined || kind === undefined) throw new Error('a definition');
  const definition = {
    ...base,
    deadlines: base.deadlines.map((rule) => (rule.id === 'D19' ? { ...rule, offset: UNREAD } : rule)),
  };
  const standing = (story: readonly Fact[], all: readonly SaidProfile[], on = calendar) => {
    const profiles = profilesAfter(all);
    return standingOf(changesOf(kind, effectiveHistory(kind, story)), {
      calendar: on,
      definitionOf: (_state, day) => definitionOn(definition, { profiles }, day),
      profiles: profiles.adoptions.map(({ by }) => by),
    });
  };
  const days = (of: ReturnType<typeof standing>) =>
    of.rows.filter(({ rule }) => rule.id === 'D19').map(({ deadline }) => deadline.dueOn);
  const unset = (of: ReturnType<typeof standing>) => of.unset.map(({ rule }) => rule.id);

  test('stands open without a day until the fact that it waits for', () => {
    expect([unset(standing(approved(), [])), days(standing(approved(), []))]).toEqual([['D19'], []]);
    expect(unset(standing(historyOf(roadTo('sign-contract')), []))).toEqual([]);
    expect(unset(standing(historyOf([...roadTo('approve'), saidPlain('cancel')]), []))).toEqual([]);
  });

  test('gets its day when a profile says how long it is, counted from the fact that began it', () => {
    const set = standing(approved(), [said('2020-12-10', { deadlines: D19_IN_20 })]);
    expect([unset(set), days(set)]).toEqual([[], ['2020-12-21']]);
    expect(set.rows.at(-1)?.deadline.dueDates[0]?.movedBy?.type).toBe('ProfileAdopted');
  });

  test('and is moved by a day off like any other', () => {
    const off = calendarAfter([holiday('2020-12-21', { on: '2020-12-15' })]);
    expect(days(standing(approved(), [said('2020-12-10', { deadlines: D19_IN_20 })], off))).toEqual([
      '2020-12-22',
    ]);
  });
});

describe('a profile is refused with all that is wrong in it', () => {
  const reasons = (definitions: unknown): unknown => {
    const decision = decideAdoption({ on: '2026-01-01', definitions });
    return decision.status === 'refused'
      ? decision.refusals.map(({ type, field }) => `${type} ${(field ?? '').replace('data.profile.', '')}`)
      : decision.status;
  };
  const own = 'definitions.provincial-2014';
  test.each<readonly [definitions: unknown, want: unknown]>([
    [{}, 'accepted'],
    [{ 'provincial-2014': { deadlines: D19_IN_20, parameters: { allowReacceptance: true } } }, 'accepted'],
    [{ 'provincial-2014': { parameters: { quorum: { numerator: 3, denominator: 4 } } } }, 'accepted'],
    [[], ['invalid-field definitions']],
    [{ 'provincial-1999': {} }, ['unknown-field definitions.provincial-1999']],
    [
      { 'provincial-2014': { deadlines: { D99: {}, D19: { count: 1.5, unit: 'years' } }, colour: 1 } },
      [
        `unknown-field ${own}.deadlines.D99`,
        `invalid-field ${own}.deadlines.D19.count`,
        `invalid-field ${own}.deadlines.D19.unit`,
        `unknown-field ${own}.colour`,
      ],
    ],
    [
      { 'provincial-2014': { deadlines: { D22: { count: 3, unit: 'days' } } } },
      [`invalid-field ${own}.deadlines.D22.unit`],
    ],
    ...['D24', 'D30', 'D48'].map((id): [unknown, unknown] => [
      { 'provincial-2014': { deadlines: { [id]: { count: id === 'D30' ? -20 : 20, unit: 'days' } } } },
      [`invalid-field ${own}.deadlines.${id}.unit`],
    ]),
    [
      {
        'provincial-2014': {
          deadlines: {
            D19: { count: -30, unit: 'days' },
            D22: { count: 0, unit: 'months' },
            D30: { count: 2, unit: 'months' },
          },
          parameters: { reportEveryMonths: 0 },
        },
      },
      [
        `invalid-field ${own}.deadlines.D19.count`,
        `invalid-field ${own}.deadlines.D22.count`,
        `invalid-field ${own}.deadlines.D30.count`,
        `invalid-field ${own}.parameters.reportEveryMonths`,
      ],
    ],
    [
      { 'provincial-2025': { deadlines: { D30: { count: 1, unit: 'days' } } } },
      ['count', 'unit'].map((field) => `invalid-field definitions.provincial-2025.deadlines.D30.${field}`),
    ],
    [{ 'provincial-2025': { deadlines: { D30: { count: -1, unit: 'months' } } } }, 'accepted'],
    [
      { 'administrative-dossier': { deadlines: { D50: { count: 3, unit: 'days' } } } },
      ['invalid-field definitions.administrative-dossier.deadlines.D50'],
    ],
    [
      {
        'provincial-2014': {
          parameters: {
            scoreThreshold: -1,
            quorum: { numerator: 3, denominator: 2 },
            allowReacceptance: 1,
            selectionCouncil: { numerator: 7, denominator: 9 },
            sheets: { applied: [100], social: [100], pilot: [99] },
            x: 1,
          },
        },
      },
      [
        `invalid-field ${own}.parameters.scoreThreshold`,
        `invalid-field ${own}.parameters.quorum`,
        `invalid-field ${own}.parameters.allowReacceptance`,
        `invalid-field ${own}.parameters.selectionCouncil`,
        `invalid-field ${own}.parameters.sheets`,
        `unknown-field ${own}.parameters.x`,
      ],
    ],
    [
      {
        'provincial-2014': {
          parameters: {
            scoreThreshold: 101,
            ballotReachPercent: 120,
            failedAbove: { numerator: 1, denominator: 1 },
            quorum: { numerator: 1, denominator: 1 },
          },
        },
      },
      ['scoreThreshold', 'ballotReachPercent', 'failedAbove'].map(
        (name) => `invalid-field ${own}.parameters.${name}`,
      ),
    ],
  ])('%j', (definitions, want) => {
    expect(reasons(definitions)).toEqual(want);
  });

  test('one that stands just so already', () => {
    const decision = decideAdoption({ on: '2026-01-01', definitions: {} });
    if (decision.status !== 'accepted') throw new Error('accepted');
    const fact = { type: 'ProfileAdopted', data: decision.fact.data, metadata: {} } as Fact;
    expect(decideAdoption({ on: '2026-02-01', definitions: {} }, [fact])).toMatchObject({
      refusals: [{ type: 'already-exists', field: 'data.profile' }],
    });
  });

  test('also when the log gives its fields back in another order', () => {
    const stored = { profile: { definitions: {}, source: 'QĐ 12/2025/QĐ-UBND', name: 'Sở KH&CN' } };
    const fact = { type: 'ProfileAdopted', data: stored, metadata: {} } as unknown as Fact;
    expect(decideAdoption({ on: '2026-02-01', definitions: {} }, [fact])).toMatchObject({
      refusals: [{ type: 'already-exists', field: 'data.profile' }],
    });
  });
});
