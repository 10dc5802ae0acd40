import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { seen } from './testing/correction.ts';
import { commandSaid, CONTEXT, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { roadTo, saidPlain } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const seats = (personId: string, role = 'chair') => ({
  membersTotal: 9,
  members: [
    { personId, role },
    ...Array.from({ length: 8 }, (_, at) => ({ personId: `m-${at}`, role: 'member' })),
  ],
});
const rated = (history: readonly Fact[]) => then(history, saidPlain('cast-rating'));
const SAYS = { membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } };

/** That person neither sits, rates, counts nor concludes, on tasks which `before` tells as far as the acceptance. */
function takesNoPart(personId: string, before: () => readonly Fact[]): void {
  const sitting = () => then(before(), saidPlain('establish-acceptance-council'));
  const actor = `person:${personId}`;
  refusals('establish-acceptance-council', before, [
    [seats(personId), 'conflict-of-interest', { field: 'data.members.0.personId' }],
    [seats(`person:${personId}`, 'member'), 'conflict-of-interest', { field: 'data.members.0.personId' }],
    [seats('p-free'), 'accepted'],
  ]);
  refusals('cast-rating', sitting, [
    [{ personId }, 'conflict-of-interest', { field: 'data.personId' }],
    [{ personId: 'p-free' }, 'accepted'],
  ]);
  refusals('count-ratings', () => rated(sitting()), [
    [{}, 'conflict-of-interest', { actor, field: 'actor' }],
    [{}, 'accepted', { actor: 'person:p-free' }],
  ]);
  refusals('conclude-acceptance', sitting, [
    [SAYS, 'conflict-of-interest', { actor, field: 'actor' }],
    [SAYS, 'accepted', { actor: 'person:p-free' }],
  ]);
  refusals('annul-rating', () => then(sitting(), saidWith('conclude-acceptance', SAYS)), [
    [{}, 'conflict-of-interest', { actor, field: 'actor' }],
    [{}, 'accepted', { actor: 'person:p-free' }],
  ]);
  test('what a file tells of them is taken in all the same', () => {
    const said = commandSaid(saidWith('cast-rating', { personId }));
    expect(decide({ ...said, imported: true }, sitting(), CONTEXT).status).toBe('accepted');
  });
}

/** The road to the acceptance with more said while the work ran. */
const accepting = (more: readonly Said[], otherwise: Parameters<typeof roadTo>[1] = {}) =>
  historyOf([
    ...roadTo('sign-contract', otherwise),
    ...more,
    saidPlain('submit-acceptance-dossier'),
    saidPlain('confirm-acceptance-dossier'),
  ]);
const changes = (principalInvestigator: string, on: string): Said =>
  saidWith('change-principal-investigator', { principalInvestigator }, { on });

describe('who led the work once has no part in its acceptance', () => {
  const led = () =>
    accepting([changes('p-2', '2021-06-01'), changes('person:p-3', '2021-09-01')], {
      approve: { data: { principalInvestigator: 'p-0' } },
      'sign-contract': { data: { principalInvestigator: 'p-1' } },
    });
  describe.each(['p-0', 'p-1', 'p-2', 'p-3'])('%s', (personId) => {
    takesNoPart(personId, led);
  });
  test('it is kept for the rule alone: nothing that is shown has it', () => {
    expect(JSON.stringify(seen(led())?.details)).not.toContain('p-2');
  });
});

describe('of a task taken over', () => {
  const found = (data: Readonly<Record<string, unknown>>, ...more: readonly Said[]) =>
    then(
      historyOf([saidWith('take-over', data)]),
      ...more,
      saidPlain('submit-acceptance-dossier'),
      saidPlain('confirm-acceptance-dossier'),
    );
  const assigns = (name: string, on: string, role = 'host') =>
    saidWith(name, { role, personId: 'p-5' }, { on });
  describe('who leads it as a person', () => {
    takesNoPart('p-4', () => found({ host: 'person:p-4' }));
  });
  describe('who led it as a person', () => {
    takesNoPart('p-4', () =>
      found({ host: 'person:p-4' }, saidWith('change-host', { host: 'person:p-6' }, { on: '2021-06-01' })),
    );
  });
  describe('who is assigned as its host', () => {
    takesNoPart('p-5', () => found({}, assigns('assign', '2021-06-01')));
  });
  describe('who was, until somebody took the assignment back', () => {
    takesNoPart('p-5', () => found({}, assigns('assign', '2021-06-01'), assigns('unassign', '2022-06-01')));
  });
  describe('who is said to only later', () => {
    takesNoPart('p-5', () => found({}, assigns('assign', '2024-06-01')));
  });
  refusals(
    'cast-rating',
    () =>
      then(
        found({}, assigns('assign', '2021-06-01', 'program-manager')),
        saidPlain('establish-acceptance-council'),
      ),
    [[{ personId: 'p-5' }, 'accepted', { why: 'who manages it for the department did not do the work' }]],
  );
});
