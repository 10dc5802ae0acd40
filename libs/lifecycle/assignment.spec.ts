import { describe, expect, test } from '@jest/globals';
import { provincial2014 } from './definitions/provincial-2014/definition.ts';
import { actionsIn } from './actions-in.ts';
import type { Fact } from './fact.ts';
import { historyOf } from './testing/record.ts';
import { pinnedTo } from './testing/pinned-to.ts';
import { refusals } from './testing/refusals.ts';
import { seen } from './testing/correction.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';

const assigned = () => historyOf([saidPlain('assign')], taskIn('Archived'));

const assigning = (facts: readonly Fact[]) => {
  const snapshot = seen(facts);
  return (snapshot === undefined ? [] : actionsIn(snapshot))
    .filter(({ command }) => command.endsWith('assign'))
    .map(({ command, moves }) => `${command} ${moves ? 'moves' : 'stays'}`);
};

describe('who works on a task', () => {
  test('is assigned in a role, from any state, and the state stays', () => {
    expect(seen(assigned())).toMatchObject({
      state: 'Archived',
      details: { assigned: [{ role: 'program-manager', personId: 'p-1' }] },
    });
  });
  test('and no longer is', () => {
    const gone = historyOf([saidPlain('unassign', { data: { personId: 'person:p-1' } })], assigned());
    expect(seen(gone)?.details.assigned).toEqual([]);
    // Where nobody is assigned there is nobody to take off; whoever may be assigned may be.
    expect(assigning(assigned())).toEqual(['assign stays', 'unassign stays']);
    expect(assigning(gone)).toEqual(['assign stays']);
  });
  test('of a task opened under an older version too', () => {
    const old = pinnedTo(taskIn('InExecution'), provincial2014);
    const now = seen(historyOf([saidPlain('assign')], old));
    expect(now).toMatchObject({ definition: { version: 1 }, details: { assigned: [{ personId: 'p-1' }] } });
  });
  test('is recorded late for a day before the one that was known: it then holds from that day', () => {
    const known = historyOf([saidPlain('assign', { on: '2024-06-10' })], taskIn('Archived'));
    const earlier = historyOf([saidPlain('assign', { on: '2024-06-05' })], known);
    expect(seen(earlier)?.details.assigned).toHaveLength(1);
    expect(seen(earlier, { asOf: plainDate('2024-06-06') })?.details.assigned).toHaveLength(1);
  });
  refusals('assign', assigned, [
    [{}, 'already-exists', { on: '2024-06-10' }],
    [{ personId: 'person:p-1' }, 'already-exists', { on: '2024-06-10', why: 'however the id is written' }],
    [{ personId: 'p-2' }, 'accepted', { on: '2024-06-10' }],
    [{ role: 'director' }, 'accepted', { on: '2024-06-10', why: 'one person may have two roles' }],
    [{ role: 'king' }, 'invalid-field', { field: 'data.role' }],
    [{ personId: 'Nguyễn Văn A' }, 'invalid-field', { field: 'data.personId', why: 'no name' }],
  ]);
  refusals('unassign', assigned, [
    [{}, 'accepted', { on: '2024-06-10' }],
    [{ personId: 'p-2' }, 'invalid-field', { on: '2024-06-10', field: 'data.personId' }],
    [{ role: 'director' }, 'invalid-field', { on: '2024-06-10', field: 'data.personId' }],
  ]);
});
