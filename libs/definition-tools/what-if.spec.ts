import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseHistory } from '#history/case-history';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { definitionNamed } from '#lifecycle/kinds';
import { instantOf, plainDate } from '#lifecycle/values/plain-date';
import { shownDefinition } from '#lifecycle/shown-definition';
import { memoryLog } from '../../test/support/memory-log.ts';
import { readSupposition } from './supposition.ts';
import { definitionOn } from '#lifecycle/department/department';
import { profilesAfter } from '#lifecycle/testing/adoptions';
import { whatIf, type Difference } from './what-if.ts';

const NOW = instantOf(Date.parse('2023-03-10T08:00:00+07:00'));

let cases: readonly CaseHistory[];
beforeAll(async () => {
  const log = memoryLog();
  await log.importSample();
  cases = await log.histories();
});

/** What would differ, had the file been so. */
function told(file: object): readonly Difference[] {
  const { supposition, refusals } = readSupposition(JSON.stringify(file));
  if (supposition === undefined) throw new Error(JSON.stringify(refusals));
  const result = whatIf(cases, supposition, { calendar: vietnamCalendar, now: NOW });
  expect(result.tasks).toBe(cases.length);
  return result.changes;
}
/** The definition that a task follows as `definition show` answers it, for a test to edit. */
function shownOf(task: string): ReturnType<typeof shownDefinition> {
  const pinned = cases.find(({ code }) => code === task)?.facts[0]?.metadata.definition;
  const definition = definitionNamed(`${String(pinned?.id)}@${String(pinned?.version)}`);
  if (definition === undefined) throw new Error(task);
  const text = JSON.stringify(shownDefinition(definition));
  return JSON.parse(text) as ReturnType<typeof shownDefinition>;
}
/** What would differ of one task, in its deadlines, actions or reminders. */
const of = (changes: readonly Difference[], task: string, what: string) =>
  changes.filter((one) => one.task === task && one.what === what);

describe('nothing differs', () => {
  test('by a calendar that says nothing', () => {
    expect(told({ calendar: {} })).toEqual([]);
  });
  test('by a definition as it was shown', () => {
    expect(told(shownOf('BT-2023Q1-01'))).toEqual([]);
  });
  test('of a case whose opening was voided: it is not looked at', async () => {
    const log = memoryLog();
    const data = { title: 'T', level: 'provincial', managingBody: 'Sở', state: 'AcceptanceSubmitted' };
    await log.record({ code: 'A', command: 'take-over', on: '2023-03-08', data });
    const targetEventId = (await log.history('A')).facts[0]?.id;
    await log.record({ code: 'A', command: 'void', on: '2023-03-10', data: { targetEventId, reason: 'x' } });
    const supposition = { days: { off: [plainDate('2023-03-10')], work: [] } };
    const by = { calendar: vietnamCalendar, now: NOW };
    expect(whatIf(await log.histories(), supposition, by)).toEqual({ tasks: 0, changes: [] });
  });
  test('by a day off that no deadline passes', () => {
    expect(told({ calendar: { off: ['2035-01-02'], work: [] } })).toEqual([]);
  });
});

describe('days off and worked', () => {
  test('a day off moves what is due after it, and the reminders with it', () => {
    const changes = told({ calendar: { off: ['2023-03-10'], work: [] } });
    expect(of(changes, 'BT-2023Q1-01', 'deadline')).toEqual([
      expect.objectContaining({ id: 'D39', before: '2023-03-10 open', after: '2023-03-13 open' }),
    ]);
    const reminders = of(changes, 'BT-2023Q1-01', 'reminder');
    expect(reminders.map(({ reminder }) => reminder?.deadline)).toEqual(reminders.map(() => 'D39'));
    expect(reminders).toContainEqual(
      expect.objectContaining({
        before: '2023-03-13T00:30:00.000Z',
        after: '2023-03-14T00:30:00.000Z',
        reminder: { deadline: 'D39', rule: 'overdue-1', recipient: 'role:director' },
      }),
    );
    expect(changes.filter(({ what }) => what === 'action')).toEqual([]);
  });

  test('a worked Saturday brings forward what is counted in working days', () => {
    const changes = told({ calendar: { off: [], work: ['2023-02-11'] } });
    expect(changes).toContainEqual(
      expect.objectContaining({ what: 'deadline', before: expect.stringMatching(/ (late|met)$/) as unknown }),
    );
  });
});

describe('a regulation written otherwise', () => {
  const edit = (change: (shown: ReturnType<typeof shownDefinition>) => object): readonly Difference[] =>
    told(change(shownOf('BT-2023Q1-01')));

  test('a shorter term: the tasks that follow it, and none of another regulation', () => {
    const changes = edit((shown) => ({
      ...shown,
      deadlines: shown.deadlines.map((rule) => (rule.id === 'D39' ? { ...rule, offset: 10 } : rule)),
    }));
    expect(of(changes, 'BT-2023Q1-01', 'deadline')).toEqual([
      expect.objectContaining({ id: 'D39', before: '2023-03-10 open', after: '2023-02-20 open' }),
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(changes.map(() => 'task'));
  });

  test('other from-states: what may be done next', () => {
    const changes = edit((shown) => ({
      ...shown,
      commands: shown.commands.map((step) =>
        step.command === 'pause' ? { ...step, from: ['InExecution', 'AcceptanceCouncil'] } : step,
      ),
    }));
    expect(of(changes, 'BT-2023Q1-01', 'action')).toEqual([
      expect.objectContaining({ id: 'pause', before: null }),
    ]);
  });

  test('other roles: who may do it', () => {
    const changes = edit((shown) => ({
      ...shown,
      commands: shown.commands.map((step) =>
        step.command === 'conclude-acceptance' ? { ...step, roles: ['director'] } : step,
      ),
    }));
    expect(of(changes, 'BT-2023Q1-01', 'action')).toEqual([
      expect.objectContaining({ id: 'conclude-acceptance', before: 'council-secretary', after: 'director' }),
    ]);
  });

  test('in force later: a task opened before it follows the regulation that was in force then', () => {
    const newest = shownOf('BT-2023Q1-01');
    const shorter = newest.deadlines.map((rule) => (rule.id === 'D39' ? { ...rule, offset: 10 } : rule));
    expect(newest.version).toBeGreaterThan(1);
    const changes = told({ ...newest, deadlines: shorter, inForceFrom: '2030-01-01' });
    const deadlines = of(changes, 'BT-2023Q1-01', 'deadline');
    // It has none of the sub-steps' deadlines; those of the main line, D39 too, are as they were.
    expect(deadlines.map(({ after }) => after)).toEqual(deadlines.map(() => null));
    expect(deadlines.map(({ id }) => id)).toContain('D05');
    expect(deadlines.map(({ id }) => id)).not.toContain('D39');
  });
});

describe('what is no supposition is refused with its path', () => {
  test.each<readonly [string, string, string]>([
    ['{', 'invalid-json', ''],
    ['[]', 'invalid-field', 'file'],
    ['{"off":[]}', 'invalid-field', 'file'],
    ['{"calendar":[]}', 'invalid-field', 'calendar'],
    ['{"calendar":{"off":"2023-01-01"}}', 'invalid-field', 'calendar.off'],
    ['{"calendar":{"off":["2023-02-30"]}}', 'invalid-field', 'calendar.off.0'],
    ['{"calendar":{"off":["2023-01-03"],"work":["2023-01-03"]}}', 'invalid-field', 'calendar.work.0'],
    ['{"calendar":{"free":[]}}', 'invalid-field', 'calendar.free'],
    ['{"calendar":{},"id":"x"}', 'invalid-field', 'id'],
    ['{"id":"provincial-2014","version":1}', 'invalid-field', 'kind'],
  ])('%s', (text, type, field) => {
    expect(readSupposition(text).refusals?.[0]).toMatchObject({ type, ...(field !== '' && { field }) });
  });
});

describe('a definition as a day’s profile sets it', () => {
  const TERMS = [
    { deadlines: { D32: { count: 45, unit: 'days' }, D22: { count: 3, unit: 'months' } } },
    { deadlines: { D32: { count: 2, unit: 'months', basis: 'Điều 9' } }, parameters: { scoreThreshold: 75 } },
  ] as const;
  const profiles = profilesAfter(
    TERMS.map((own, at) => ({
      on: `2022-0${String(at + 1)}-03`,
      definitions: { 'provincial-2014': own, 'provincial-2025': own },
    })),
  );
  type Shown = ReturnType<typeof shownDefinition>;
  const shownOn = (name: string, day: string): Shown => {
    const definition = definitionNamed(name);
    if (definition === undefined) throw new Error(name);
    const shown = shownDefinition(definitionOn(definition, { profiles }, plainDate(day)));
    return JSON.parse(JSON.stringify(shown)) as Shown;
  };
  const running = memoryLog('2023-03-10T08:00:00+07:00');
  const contract = { number: '1', effectiveFrom: '2023-01-05', endsOn: '2025-01-06', totalVnd: '9' };
  const data = { title: 'T', level: 'provincial', managingBody: 'Sở', state: 'InExecution', contract };
  beforeAll(async () => {
    await running.record({ code: 'A', command: 'take-over', on: '2023-03-08', data });
  });
  const changesBy = async (file: Shown) => {
    const adopted = profiles.adoptions.map(({ profile }) => profile);
    const { supposition, refusals } = readSupposition(JSON.stringify(file), adopted);
    if (supposition === undefined) throw new Error(JSON.stringify(refusals));
    const by = { calendar: vietnamCalendar, profiles, now: NOW };
    return whatIf(await running.histories(), supposition, by).changes.filter(
      ({ what }) => what === 'deadline',
    );
  };
  const edited = (file: Shown, id: string, change: object): Shown => ({
    ...file,
    deadlines: file.deadlines.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });

  test.each(['2021-12-01', '2022-01-10', '2022-03-01'])('as shown on %s: nothing differs', async (day) => {
    for (const name of ['provincial-2014', 'provincial-2025'])
      expect(await changesBy(shownOn(name, day))).toEqual([]);
  });
  test.each(['2022-01-10', '2022-03-01'])(
    'edited as shown on %s: the edit stands, before the profile',
    async (day) => {
      const file = edited(shownOn('provincial-2014', day), 'D32', { offset: 10, unit: 'days' });
      expect(await changesBy(file)).toMatchObject([
        { id: 'D32', before: '2025-03-06 open', after: '2025-01-16 open' },
      ]);
    },
  );
  test('a count alone is edited in the unit it was shown in', async () => {
    const file = edited(shownOn('provincial-2014', '2022-03-01'), 'D32', { offset: 1 });
    expect(await changesBy(file)).toMatchObject([{ id: 'D32', after: '2025-02-06 open' }]);
  });
  test('what is code is refused still, with its path alone', () => {
    const file = { ...shownOn('provincial-2014', '2022-03-01'), source: 'x' };
    const { refusals } = readSupposition(
      JSON.stringify(file),
      profiles.adoptions.map(({ profile }) => profile),
    );
    expect(refusals).toMatchObject([{ field: 'source' }]);
    expect(refusals).toHaveLength(1);
  });
});
