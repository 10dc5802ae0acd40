import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from './calendar/vietnam.ts';
import { adopted } from './deadlines/adopted.ts';
import { days } from './deadlines/due-on.ts';
import { delta } from './definitions/delta.ts';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { provincial2014v2 } from './definitions/provincial-2014/v2/definition.ts';
import type { Definition } from './definition.ts';
import type { Fact } from './fact.ts';
import type { Kind } from './kind.ts';
import { definitionNamed, kindNamed } from './kinds.ts';
import { MANAGERS } from './definitions/recorders.ts';
import { profilesAfter } from './testing/adoptions.ts';
import { pinnedTo, repinned } from './testing/pinned-to.ts';
import { seen } from './testing/correction.ts';
import { decideSaid, historyOf } from './testing/record.ts';
import { refusals } from './testing/refusals.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';
import { whatChanges } from './what-changes.ts';

const old = () => pinnedTo(taskIn('InExecution'), provincial2014);
const adopt = saidPlain('adopt-definition', { on: '2022-07-01', data: { definition: 'provincial-2014' } });

describe('a task moves to another regulation', () => {
  test('from that day on: as of the day before it follows the old one', () => {
    const facts = historyOf([adopt], old());
    expect(seen(facts)).toMatchObject({
      state: 'InExecution',
      definition: { id: 'provincial-2014', version: 2 },
    });
    expect(seen(facts, { asOf: plainDate('2022-06-30') })?.definition.version).toBe(1);
  });
  refusals('adopt-definition', taskInExecution, [
    [
      { definition: 'provincial-2014' },
      'invalid-field',
      { field: 'data.definition', why: 'it follows it already' },
    ],
    [{ definition: 'facility' }, 'invalid-field', { field: 'data.definition', why: 'of another level' }],
    [{ definition: 'roman-law' }, 'invalid-field', { field: 'data.definition' }],
  ]);
});

test('one that there is not is refused with those that there are, each once', () => {
  const decision = decideSaid(
    { ...adopt, data: { definition: 'roman-law', reason: 'x' } },
    taskInExecution(),
  );
  expect(decision).toMatchObject({
    refusals: [{ params: { values: ['provincial-2014', 'provincial-2023', 'provincial-2025'] } }],
  });
});

function taskInExecution() {
  return taskIn('InExecution');
}

const later = delta(provincial2014v2, {
  id: 'later',
  version: 1,
  steps: { drop: ['pause'] },
  deadlines: {
    drop: ['D30'],
    replace: provincial2014v2.deadlines
      .filter(({ id }) => id === 'D32')
      .map((rule) => ({ ...rule, offset: days(10) })),
  },
}) as Definition;

const kind = kindNamed('task');
if (kind === undefined) throw new Error('there are tasks');
const withLater: Kind = { ...kind, definitions: [...kind.definitions, later] };
const moved = (facts: readonly Fact[], to: Definition): readonly Fact[] => repinned(facts, to, '2022-07-01');

const named = (id: string): Definition => {
  const found = definitionNamed(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('what an adoption changes', () => {
  const facts = taskIn('InExecution');
  test('actions and deadlines, each before and after, and nothing else', () => {
    expect(whatChanges(withLater, moved(facts, later), { calendar })).toEqual([
      { what: 'deadline', id: 'D30', before: '2022-12-05 open', after: '2022-12-05 cancelled' },
      { what: 'deadline', id: 'D32', before: '2023-02-06 open', after: '2023-01-16 open' },
      { what: 'action', id: 'pause', before: MANAGERS.join(', '), after: null },
    ]);
  });
  test('by the province’s own terms, as they were known when it was recorded', () => {
    const definitions = { 'provincial-2023': { deadlines: { D32: { count: 5, unit: 'days' } } } };
    const d32With = (at: string) =>
      whatChanges(kind, moved(facts, named('provincial-2023')), {
        calendar,
        profiles: profilesAfter([{ on: '2022-06-01', definitions, at }]),
      }).filter(({ id }) => id === 'D32');
    expect(d32With('2025-06-01T08:00:00+07:00')).toMatchObject([{ after: '2023-01-10 open' }]);
    expect(d32With('2026-06-01T08:00:00+07:00')).toEqual([]);
  });
  test('a deadline that the new law counts, and nobody could read how long, is to be set', () => {
    const changes = whatChanges(kind, moved(facts, named('provincial-2025')), { calendar });
    expect(changes.filter(({ id }) => id === 'D32')).toEqual([
      { what: 'deadline', id: 'D32', before: '2023-02-06 open', after: '2023-02-06 cancelled' },
      { what: 'deadline', id: 'D32', before: null, after: 'to-set' },
    ]);
  });
  test('what the case answers once it is recorded, whatever was recorded after its day', () => {
    const story = historyOf([saidPlain('submit-periodic-report', { on: '2022-07-04' })], facts);
    const after = new Map(
      whatChanges(withLater, moved(story, later), { calendar }).map(({ id, after }) => [id, after]),
    );
    expect([...after.keys()]).toEqual(['D30', 'D32', 'pause']);
  });
  test('nothing, where it follows that very regulation', () => {
    expect(whatChanges(kind, moved(taskIn('Passed'), named('provincial-2014')), { calendar })).toEqual([]);
  });
});

describe('deadlines of a task that moved', () => {
  const rows = seen(historyOf([saidPlain('submit-periodic-report')], taskIn('InExecution')))?.deadlines ?? [];
  const by = { revision: 99, type: 'DefinitionAdopted', occurredOn: plainDate('2022-07-01') };
  const one = (id: string) => rows.filter((row) => row.id === id);
  test('what is closed stays; what is open gets the new day, and remembers the old one', () => {
    const fresh = rows.map((row) => ({ ...row, status: 'open' as const, dueOn: plainDate('2023-03-01') }));
    const after = adopted({ rows, fresh, by });
    expect(after.find(({ occurrence }) => occurrence === 1)).toEqual(
      rows.find(({ occurrence }) => occurrence === 1),
    );
    const d32 = after.find(({ id }) => id === 'D32');
    expect(d32).toMatchObject({ dueOn: '2023-03-01', status: 'open' });
    expect(d32?.dueDates.map(({ dueOn, revision }) => [dueOn, revision])).toEqual([
      ['2023-02-06', one('D32')[0]?.startedBy.revision],
      ['2023-03-01', 99],
    ]);
    expect(after).toHaveLength(rows.length);
  });
  test('what the new one does not have ends; what only it has begins', () => {
    const fresh = one('D32').map((row) => ({ ...row, id: 'D99' }));
    const after = adopted({ rows, fresh, by });
    expect(after.filter(({ id }) => id === 'D32')).toMatchObject([{ status: 'cancelled', closedBy: by }]);
    expect(after.filter(({ id }) => id === 'D99')).toMatchObject([{ status: 'open', dueOn: '2023-02-06' }]);
  });
});
