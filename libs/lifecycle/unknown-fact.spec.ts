import { describe, expect, test } from '@jest/globals';
import { evolveDossier } from './dossier/evolve-dossier.ts';
import { snapshotOf } from './snapshot-of.ts';
import { evolveTask } from './task/evolve-task.ts';
import { CONTEXT, historyOf } from './testing/record.ts';

const proposed = historyOf([
  { name: 'propose', on: '2024-01-08', data: { title: 'Một', level: 'provincial', managingBody: 'Sở' } },
]);
const received = historyOf([
  {
    kind: 'dossier',
    name: 'receive-administrative-dossier',
    on: '2024-01-08',
    data: { field: 'x', procedure: 'y', dueOn: '2024-02-08' },
  },
]);

describe('a type of fact that no fold knows', () => {
  test.each([
    ['task', proposed, evolveTask],
    ['dossier', received, evolveDossier],
  ] as const)('is said by its name for a %s: the case does not vanish', (kind, history, evolve) => {
    const [first] = history;
    if (first === undefined) throw new Error('a history begins');
    const strange = { ...first, id: 'strange', revision: 1, type: 'SomethingLater' };
    const facts = [...history, strange];
    expect(() => snapshotOf({ kind, facts, calendar: CONTEXT.calendar })).toThrow(/SomethingLater/);
    expect(() => evolve(undefined, strange)).toThrow();
  });
});
