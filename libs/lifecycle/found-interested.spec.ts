import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Fact } from './fact.ts';
import { commandSaid, CONTEXT, decideSaid, historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals, saidWith } from './testing/refusals.ts';
import { saidPlain, taskIn } from './testing/task-in.ts';

const then = (history: readonly Fact[], ...said: readonly Said[]) => historyOf(said, history);
const factOf = (history: readonly Fact[], said: Said, imported = false) => {
  const decision = decide({ ...commandSaid(said), imported }, history, CONTEXT);
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.fact.data;
};

describe('a member who is found to have led the work, after having rated', () => {
  const rated = () =>
    then(
      taskIn('AcceptanceCouncil'),
      ...Array.from({ length: 7 }, (_, at) => saidWith('cast-rating', { personId: `m-${at + 1}` })),
    );
  // Recorded late: on a day of the work.
  const led = saidWith('change-principal-investigator', { principalInvestigator: 'person:m-7' });
  const six = { membersPresent: 6, votes: { excellent: 6, passed: 0, failed: 0 } };
  const seven = { membersPresent: 7, votes: { excellent: 7, passed: 0, failed: 0 } };

  test('before the count: their rating is left out, and the others conclude', () => {
    const found = then(rated(), led);
    const count = saidPlain('count-ratings');
    const leftOut = [{ personId: 'm-7' }];
    expect(factOf(found, count)).toEqual({ excellent: 6, passed: 0, failed: 0, leftOut });
    expect(factOf(found, count, true)).toEqual({ excellent: 7, passed: 0, failed: 0 });
    expect(decideSaid(saidWith('conclude-acceptance', six), then(found, count)).status).toBe('accepted');
  });
  refusals('conclude-acceptance', () => then(rated(), saidPlain('count-ratings'), led), [
    [seven, 'conflict-of-interest', { why: 'their rating was counted, and is known' }],
    [six, 'votes-do-not-add-up', { why: 'no count picks whose rating falls' }],
  ]);
  refusals('conclude-acceptance', () => then(rated(), saidPlain('count-ratings')), [[seven, 'accepted']]);
});

describe('a member whom a dossier is found to name, after having scored', () => {
  const voted = () =>
    then(
      taskIn('DossiersOpened'),
      saidPlain('establish-selection-council'),
      ...['m-1', 'm-2', 'm-3'].map((personId) => saidWith('cast-score', { personId })),
    );
  // Recorded late: on a day on which the call was open.
  const named = saidWith('receive-dossier', {
    dossierId: 'D-2',
    applicant: 'Trường',
    participants: [{ personId: 'm-3' }],
  });
  test('before the count: their ballot is left out, and they are not present', () => {
    const found = then(voted(), named);
    const leftOut = [{ dossierId: 'D-1', personId: 'm-3' }];
    expect(factOf(found, saidPlain('count-ballots'))).toMatchObject({ ranking: [{ ballots: 2 }], leftOut });
    expect(factOf(found, saidPlain('count-ballots'), true)).toMatchObject({ ranking: [{ ballots: 3 }] });
  });
  refusals('count-ballots', () => then(voted(), named), [
    [{ membersPresent: 8 }, 'accepted'],
    [{ membersPresent: 9 }, 'invalid-field', { field: 'data.membersPresent' }],
  ]);
  refusals('recommend', () => then(voted(), saidPlain('count-ballots'), named), [
    [{ meanScore: 80 }, 'conflict-of-interest', { why: 'their ballot was counted, and is known' }],
  ]);
  refusals('recommend', () => then(voted(), saidPlain('count-ballots')), [[{ meanScore: 80 }, 'accepted']]);
});
