import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, recorded, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { roadTo, saidPlain } from './testing/task-in.ts';

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

describe('who counts for the selection council, and records what it recommends, has no part in a dossier', () => {
  const parties = { principalInvestigator: 'p-1', participants: [{ personId: 'p-2' }] };
  const opened = () => historyOf(roadTo('open-dossiers', { 'receive-dossier': { data: parties } }));
  const voted = () => then(opened(), saidPlain('establish-selection-council'), saidPlain('cast-score'));
  const counted = () => then(voted(), saidPlain('count-ballots'));
  const barred = [
    [{ actor: 'person:p-1', why: 'the investigator' }],
    [{ actor: 'person:p-2', why: 'a participant' }],
    [{ actor: 'person:s-1', why: 'who declared a conflict' }],
    [{ actor: 'person:s-2', why: 'who was recused' }],
  ] as const;
  const declared = (history: readonly Fact[]) =>
    then(
      history,
      saidPlain('declare-conflict', { data: { personId: 's-1' } }),
      saidPlain('recuse-member', { data: { personId: 'person:s-2' } }),
    );
  for (const [command, history] of [
    ['count-ballots', voted],
    ['recommend', counted],
    ['recommend-none', counted],
  ] as const) {
    const data = command === 'recommend' ? { meanScore: 80 } : {};
    refusals(command, () => declared(history()), [
      ...barred.map(([other]) => [data, 'conflict-of-interest', { ...other, field: 'actor' }] as const),
      [data, 'accepted', { actor: 'person:s-3' }],
      [data, 'accepted', { actor: 'council-secretary', why: 'of a role nobody knows who it is' }],
    ]);
    test(`a ${command} that a file tells as a fact is taken in all the same`, () => {
      const said = commandSaid(saidWith(command, data, { actor: 'person:p-1' }));
      expect(decide({ ...said, imported: true }, history(), CONTEXT).status).toBe('accepted');
    });
  }
  test('a member of an applicant’s staff whom a file seated counts nothing', () => {
    const members = Array.from({ length: 9 }, (_, at) => ({
      personId: `m-${at}`,
      role: 'member',
      ...(at === 0 && { organisation: 'Viện Nghiên cứu' }),
    }));
    const applicant = { 'receive-dossier': { data: { applicant: 'Viện Nghiên cứu' } } };
    const before = historyOf(roadTo('open-dossiers', applicant));
    const seat = saidWith('establish-selection-council', { members });
    const decision = decide({ ...commandSaid(seat), imported: true }, before, CONTEXT);
    if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
    const sitting = [...before, recorded(decision.fact, { said: seat, revision: before.length })];
    const cast = then(sitting, saidWith('cast-score', { personId: 'm-1' }));
    const count = (actor: string) => decideSaid({ ...saidPlain('count-ballots'), actor }, cast);
    expect(count('person:m-0')).toMatchObject({ refusals: [{ params: { why: 'applicant-staff' } }] });
    expect(count('person:m-1').status).toBe('accepted');
  });
});
