import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { commandSaid, CONTEXT, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { roadTo } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);

describe('who scores or rates is nobody that the papers name, whether or not the members are named', () => {
  const parties = { principalInvestigator: 'p-1', participants: [{ personId: 'p-2' }] };
  const approval = { approve: { data: { principalInvestigator: 'p-3' } } };
  const contract = { 'sign-contract': { data: { principalInvestigator: 'p-4' } } };
  const road = { 'receive-dossier': { data: parties }, ...approval, ...contract };
  const sitting = () =>
    then(
      historyOf(roadTo('open-dossiers', road)),
      saidWith('establish-selection-council', { members: undefined }),
    );
  refusals('cast-score', sitting, [
    [{ personId: 'm-1' }, 'accepted'],
    [{ personId: 'person:p-1' }, 'conflict-of-interest', { field: 'data.personId', why: 'the investigator' }],
    [{ personId: 'p-2' }, 'conflict-of-interest', { field: 'data.personId', why: 'a participant' }],
  ]);
  const accepting = () => historyOf(roadTo('establish-acceptance-council', road));
  refusals('cast-rating', accepting, [
    [{ personId: 'm-1' }, 'accepted'],
    [{ personId: 'p-1' }, 'conflict-of-interest', { why: 'the investigator of the dossier that won' }],
    [{ personId: 'person:p-2' }, 'conflict-of-interest', { field: 'data.personId', why: 'a participant' }],
    [{ personId: 'p-3' }, 'conflict-of-interest', { why: 'the investigator that was approved' }],
    [{ personId: 'p-4' }, 'conflict-of-interest', { why: 'the investigator of the contract' }],
  ]);
  refusals('submit-review', sitting, [
    [{ personId: 'p-2' }, 'conflict-of-interest', { field: 'data.personId' }],
    [{ personId: 'p-4' }, 'accepted'],
  ]);
  refusals('submit-review', accepting, [
    [{ personId: 'p-4' }, 'conflict-of-interest', { on: '2023-03-10', field: 'data.personId' }],
    [{ personId: 'p-9' }, 'accepted', { on: '2023-03-10' }],
  ]);
  test.each([
    ['cast-score', 'p-1', sitting],
    ['cast-rating', 'p-4', accepting],
  ] as const)('a %s that a file tells as a fact is taken in all the same', (command, personId, history) => {
    const said = commandSaid(saidWith(command, { personId }));
    expect(decide({ ...said, imported: true }, history(), CONTEXT).status).toBe('accepted');
  });
});
