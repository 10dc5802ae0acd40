import { describe, expect, test } from '@jest/globals';
import { definitionOf, kindNamed } from './kinds.ts';
import { peopleIn } from './people-in.ts';
import { corrected } from './testing/correction.ts';
import { historyOf } from './testing/record.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';
import { plainDate } from './values/plain-date.ts';
import { statesAhead, wayIn } from './way-in.ts';

const kind = kindNamed('task');
if (kind === undefined) throw new Error('no tasks');

describe('the way of a task', () => {
  const facts = taskIn('AcceptanceSubmitted');
  test('has each state once it stood in it, with its first day and its milestone', () => {
    const way = wayIn({ kind, facts });
    expect(way.map(({ state }) => state)).toEqual([
      ...['Proposed', 'Ordered', 'CallOpen', 'CallClosed', 'DossiersOpened', 'Recommended'],
      ...['Appraised', 'Approved', 'InExecution', 'AcceptanceSubmitted'],
    ]);
    expect(way.at(0)).toMatchObject({ milestone: 'registered' });
    expect(way.at(-1)).toMatchObject({ milestone: 'contracted' });
    expect(way.map(({ since }) => since)).toEqual(way.map(({ since }) => since).toSorted());
  });
  test('counts what was recorded in a state again and again', () => {
    const reports = ['1', '2'].map((period) =>
      saidPlain('submit-periodic-report', { on: `2021-0${period}-05`, data: { period } }),
    );
    const running = wayIn({ kind, facts: historyOf(reports, taskIn('InExecution')) });
    expect(running.at(-1)?.repeated).toEqual([{ event: 'PeriodicReportSubmitted', count: 2 }]);
  });
  test('is that of a day, where one is named; a corrected day moves a state', () => {
    const since = wayIn({ kind, facts }).find(({ state }) => state === 'Ordered')?.since ?? '';
    const asOf = plainDate(since);
    expect(wayIn({ kind, facts, clocks: { asOf } }).at(-1)?.state).toBe('Ordered');
  });
  test('leads on to the archive, and nowhere from an outcome that closes it', () => {
    const definition = definitionOf(kind, { id: 'provincial-2014', version: 2 });
    expect(statesAhead(definition, 'AcceptanceCouncil')).toEqual([
      ...['Passed', 'ResultRegistered', 'Recognised', 'Liquidated', 'Archived'],
    ]);
    expect(statesAhead(definition, 'Archived')).toEqual([]);
  });
});

describe('who does what in a task', () => {
  test('since the day that began it, however often it is said after', () => {
    const facts = historyOf([saidPlain('assign', { on: '2024-06-10' })], taskIn('AcceptanceCouncil'));
    const people = peopleIn(kind, facts);
    expect(people).toContainEqual(
      expect.objectContaining({ part: 'assigned', role: 'program-manager', since: '2024-06-10' }),
    );
    const host = people.find(({ part }) => part === 'host');
    const approved = facts.find(({ type }) => type === 'TaskApproved');
    expect(host).toMatchObject({ since: approved?.metadata.occurredOn, revision: approved?.revision });
  });
  test('who was taken off is gone; assigned again, it is since that day', () => {
    const facts = historyOf(
      [
        saidPlain('assign', { on: '2024-06-10' }),
        saidPlain('unassign', { on: '2024-06-11' }),
        saidPlain('assign', { on: '2024-06-12' }),
      ],
      taskIn('Archived'),
    );
    const assignedIn = (all: typeof facts) => peopleIn(kind, all).filter(({ part }) => part === 'assigned');
    expect(assignedIn(facts.slice(0, -1))).toEqual([]);
    expect(assignedIn(facts)).toMatchObject([{ since: '2024-06-12' }]);
  });
  test('a corrected host is the one that is meant', () => {
    const facts = corrected(taskIn('Approved'), { of: 'TaskApproved', field: 'data.host', to: 'Viện B' });
    expect(peopleIn(kind, facts).find(({ part }) => part === 'host')?.who).toBe('Viện B');
  });
});
