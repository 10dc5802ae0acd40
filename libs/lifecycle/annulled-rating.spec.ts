import { describe, expect, test } from '@jest/globals';
import type { Fact } from './fact.ts';
import { seen } from './testing/correction.ts';
import { historyOf, type Said } from './testing/record.ts';
import { refusalsNow as refusals } from './testing/refusals.ts';
import { newest } from './testing/spec.ts';
import { roadTo, saidPlain } from './testing/task-in.ts';

const failing = {
  data: { votes: { excellent: 0, passed: 0, failed: 9 }, membersTotal: 9, membersPresent: 9 },
};
/** Failed with an advance of half the budget open, its refund determined; then the rating is annulled. */
const annulled = (...more: readonly Said[]): readonly Fact[] => {
  const road = roadTo('conclude-acceptance', { 'conclude-acceptance': failing });
  const signed = road.findIndex(({ name }) => name === 'sign-contract') + 1;
  const advanced = [...road.slice(0, signed), saidPlain('pay-advance'), ...road.slice(signed)];
  const refund = saidPlain('determine-refund', { on: '2023-03-27' });
  return historyOf([...advanced, refund, saidPlain('annul-rating'), ...more]);
};

describe('a rating that is annulled takes with it what rested on it', () => {
  test('nothing is to come back any more', () => {
    expect(seen(annulled())?.details).not.toHaveProperty('refundVnd');
  });
  test('the advances are to be settled again', () => {
    const d45 = newest('D45', seen(annulled()));
    expect(d45).toMatchObject({ status: 'open', startedBy: { type: 'RatingAnnulled' } });
  });
});

describe('a refund that is determined anew', () => {
  const collected = () => {
    const road = roadTo('conclude-acceptance', { 'conclude-acceptance': failing });
    const signed = road.findIndex(({ name }) => name === 'sign-contract') + 1;
    const paid = [...road.slice(0, signed), saidPlain('pay-advance'), ...road.slice(signed)];
    const back = saidPlain('collect-refund', { on: '2023-04-11' });
    return historyOf([...paid, saidPlain('determine-refund'), back]);
  };
  refusals('determine-refund', collected, [
    [{ refundVnd: '50000000' }, 'accepted'],
    [
      { refundVnd: '49999999' },
      'refund-exceeds-determined',
      { field: 'data.refundVnd', why: 'more than that came back already' },
    ],
  ]);
});
