import { describe, expect, test } from '@jest/globals';
import { vietnamCalendar as calendar } from './calendar/vietnam.ts';
import { adopted } from './deadlines/adopted.ts';
import { days } from './deadlines/due-on.ts';
import { delta } from './definitions/delta.ts';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { provincial2014v2 } from './definitions/provincial-2014/v2/definition.ts';
import type { Definition } from './definition.ts';
import { pinnedTo } from './testing/pinned-to.ts';
import { seen } from './testing/correction.ts';
import { CONTEXT, historyOf } from './testing/record.ts';
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

describe('what would change', () => {
  const changes = whatChanges({
    kind: 'task',
    facts: taskIn('InExecution'),
    to: later,
    context: { calendar, today: CONTEXT.today },
  });
  test('actions and deadlines, each before and after, and nothing else', () => {
    expect(changes).toEqual([
      { what: 'action', id: 'pause', before: 'pause', after: null },
      { what: 'deadline', id: 'D30', before: '2022-12-05', after: null },
      { what: 'deadline', id: 'D32', before: '2023-02-06', after: '2023-01-16' },
    ]);
  });
  test('nothing, where it follows that very regulation', () => {
    const to = provincial2014v2 as Definition;
    expect(
      whatChanges({ kind: 'task', facts: taskIn('Passed'), to, context: { calendar, today: CONTEXT.today } }),
    ).toEqual([]);
  });
  test('a state that the other does not know', () => {
    const { Paused: _paused, ...states } = later.states;
    const seenFrom = whatChanges({
      kind: 'task',
      facts: taskIn('Paused'),
      to: { ...later, states },
      context: { calendar, today: CONTEXT.today },
    });
    expect(seenFrom).toContainEqual({ what: 'state', id: 'Paused', before: 'Paused', after: null });
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
