import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import type { Told } from '#commands/refusal-message';
import { operatorPrincipal } from './principal.ts';
import { RefusedCalls } from './refused-calls.ts';
import { accessWorld, type AccessWorld } from './testing/access-world.ts';

let world: AccessWorld;
let refusedCalls: RefusedCalls;
beforeAll(async () => {
  world = await accessWorld();
  refusedCalls = new RefusedCalls({ ...world.deps, now: () => 0 });
}, 60_000);
afterAll(() => world.stop());

const told = (type: string, params: Told['params'] = {}): Told => ({ type, params });

test.each<[string, readonly Told[], object | undefined]>([
  [
    'what the caller may not do',
    [told('not-allowed', { why: 'role' })],
    { type: 'not-allowed', why: 'role' },
  ],
  ['a second ballot', [told('already-exists', { what: 'ballot' })], { type: 'already-exists' }],
  ['what exists otherwise, not', [told('already-exists', { what: 'task' })], undefined],
  ['a rule of the law, not', [told('quorum-not-reached')], undefined],
  [
    'a ballot after the count, also where another refusal is told first',
    [told('stale-revision'), told('ballots-counted')],
    { type: 'ballots-counted' },
  ],
])('on record is %s', async (name, refusals, kept) => {
  await refusedCalls.record({ call: name, refusals }, operatorPrincipal('operator:test'));
  const stream = streamName({ kind: 'operator', code: 'refusals' });
  const events = (await wholeStream(world.deps.store, stream)).filter(({ data }) => data.call === name);
  expect(events.map(({ data }) => data)).toEqual(kept === undefined ? [] : [{ call: name, ...kept }]);
});
