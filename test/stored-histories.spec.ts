import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toFact } from '#commands/to-fact';
import type { RecordedEvent } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import type { Fact } from '#lifecycle/fact';
import { besideSealed, sealOf } from '#lifecycle/sealing';
import { BALLOTS, RATINGS } from '#lifecycle/task/sub-step-events';
import { refusalOf, seen } from '#lifecycle/testing/correction';
import { decideSaid } from '#lifecycle/testing/record';
import { saidPlain } from '#lifecycle/testing/task-in';
import { ballotsIn } from '#people/ballot-keys';
import { peopleWorld, type PeopleWorld } from '#people/testing/people-world';
import { POINTS } from '#people/testing/sitting';

interface Stored {
  readonly events: readonly RecordedEvent[];
  /** Hexadecimal; of ballots that were sealed. */
  readonly wrappingKey?: string;
  readonly wrappedKey?: string;
}

const read = (name: string): Stored =>
  JSON.parse(readFileSync(`test/golden/histories/${name}.json`, 'utf8')) as Stored;
const factsOf = (name: string): readonly Fact[] => read(name).events.map(toFact);
const SHAPES = ['plain-ballots', 'sealed-ballots'] as const;
const first = (facts: readonly Fact[], command: string) => {
  const decision = decideSaid(saidPlain(command), facts);
  return decision.status === 'refused' ? decision.refusals[0].type : decision;
};

describe.each(SHAPES)('%s, as the program of then recorded them', (name) => {
  test('fold to what they folded to then', () => {
    const facts = factsOf(name);
    const { ranking } = facts.at(-1)?.data ?? {};
    const selection = seen(facts)?.details.selection;
    expect(selection).toMatchObject({
      winner: 'D-1',
      ranking,
      ballots: [
        { dossierId: 'D-1', personId: 'm-1', points: POINTS },
        { personId: 'm-2', points: POINTS },
        { personId: 'm-3' },
      ],
    });
    expect(selection).toEqual(seen(factsOf(SHAPES[0]))?.details.selection);
  });
  test('are decided again: corrected beside, counted again, voted on no more', () => {
    const facts = factsOf(name);
    const change = { of: 'ApplicationDossierReceived', field: 'data.applicant', to: 'Viện Lúa' };
    expect(refusalOf(facts, change)).toMatchObject({ status: 'accepted' });
    const voided = refusalOf(facts, { of: 'SelectionCouncilEstablished', field: 'data.membersTotal', to: 7 });
    expect(voided).toMatchObject({ type: 'correction-changes-outcome' });
    expect(first(facts, 'count-ballots')).toMatchObject({
      fact: { data: { ranking: facts.at(-1)?.data.ranking } },
    });
    expect(first(facts, 'cast-score')).toBe('already-exists');
  });
  test('show no points before their count, where they were sealed', () => {
    const before = factsOf(name).slice(0, -1);
    const isSealed = name === 'sealed-ballots';
    expect(JSON.stringify([before, seen(before)]).includes('"points"')).toBe(!isSealed);
  });
});

const RATING_SHAPES = ['plain-ratings', 'sealed-ratings'] as const;
const ratedIn = (name: string) => seen(factsOf(name))?.details.acceptance;

describe.each(RATING_SHAPES)('%s, as the program of then recorded them', (name) => {
  test('fold to what they folded to then', () => {
    expect(ratedIn(name)).toMatchObject({
      rating: 'passed',
      counted: { excellent: 4, passed: 2, failed: 1 },
      ratings: ['excellent', 'excellent', 'excellent', 'excellent', 'passed', 'passed', 'failed'].map(
        (rating, at) => ({ personId: `m-${String(at + 1)}`, rating }),
      ),
    });
    expect(ratedIn(name)).toEqual(ratedIn(RATING_SHAPES[0]));
  });
  test('are decided again: corrected beside, and not against what they came to', () => {
    const facts = factsOf(name);
    const change = { of: 'ContractSigned', field: 'data.number', to: '02/HĐ' };
    expect(refusalOf(facts, change)).toMatchObject({ status: 'accepted' });
    const votes = { excellent: 7, passed: 0, failed: 0 };
    const other = refusalOf(facts, { of: 'AcceptanceConcluded', field: 'data.votes', to: votes });
    expect(other).toMatchObject({ type: 'correction-changes-outcome' });
  });
  test('show no rating before their count, where they were sealed', () => {
    const before = factsOf(name).slice(0, -2);
    expect(JSON.stringify([before, seen(before)]).includes('"quality"')).toBe(name === 'plain-ratings');
  });
});

describe('votes sealed by the program of then', () => {
  let world: PeopleWorld;
  beforeAll(async () => {
    world = await peopleWorld();
  }, 60_000);
  afterAll(() => world.stop());

  const EXCELLENT = {
    products: [{ name: 'Giống', quality: 'excellent', quantity: 'excellent' }],
    report: 'passed',
    rating: 'excellent',
  };
  test.each([
    { name: 'sealed-ballots', code: 'G-1', votes: BALLOTS, text: POINTS },
    { name: 'sealed-ratings', code: 'G-2', votes: RATINGS, text: EXCELLENT },
  ] as const)('$name open with the key of then', async ({ name, code, votes, text }) => {
    const { events, wrappingKey = '', wrappedKey = '' } = read(name);
    const cast = events.find(({ type }) => type === votes.cast);
    const { session, sealed } = sealOf(cast ?? { data: {} }) ?? { session: '', sealed: '' };
    await world.pool.query(
      'INSERT INTO people.ballot_key (stream, session, wrapped_key) VALUES ($1, $2, $3)',
      [`task-${code}`, session, Buffer.from(wrappedKey, 'hex')],
    );
    const box = ballotsIn(world.pool, () => [Buffer.from(wrappingKey, 'hex')]);
    const stream = streamName({ kind: 'task', code });
    const own = await box.of({ stream, session }, { begin: false });
    expect(own?.open(sealed, besideSealed(cast?.data ?? {}, votes))).toEqual(text);
  });
});
