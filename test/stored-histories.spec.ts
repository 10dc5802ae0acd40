import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toFact } from '#commands/to-fact';
import type { RecordedEvent } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import type { Fact } from '#lifecycle/fact';
import { besideSealed, sealOf } from '#lifecycle/sealing';
import { BALLOTS } from '#lifecycle/task/sub-step-events';
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

describe('ballots sealed by the program of then', () => {
  let world: PeopleWorld;
  beforeAll(async () => {
    world = await peopleWorld();
  }, 60_000);
  afterAll(() => world.stop());

  test('open with the key of then', async () => {
    const { events, wrappingKey = '', wrappedKey = '' } = read('sealed-ballots');
    const cast = events.find(({ type }) => type === BALLOTS.cast);
    const { session, sealed } = sealOf(cast ?? { data: {} }) ?? { session: '', sealed: '' };
    await world.pool.query(
      'INSERT INTO people.ballot_key (stream, session, wrapped_key) VALUES ($1, $2, $3)',
      ['task-G-1', session, Buffer.from(wrappedKey, 'hex')],
    );
    const box = ballotsIn(world.pool, () => [Buffer.from(wrappingKey, 'hex')]);
    const stream = streamName({ kind: 'task', code: 'G-1' });
    const own = await box.of({ stream, session }, { begin: false });
    expect(own?.open(sealed, besideSealed(cast?.data ?? {}, BALLOTS))).toEqual(POINTS);
  });
});
