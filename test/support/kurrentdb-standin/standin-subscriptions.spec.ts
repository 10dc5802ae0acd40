import { describe, expect, test } from '@jest/globals';
import { NO_STREAM, streamNameFilter } from '@kurrent/kurrentdb-client';
import type { Position } from '@kurrent/kurrentdb-client';
import { many, noted, ours, placesOf, standinUnderTest } from './standin-under-test.ts';

const at = standinUnderTest();

describe('subscribing', () => {
  /** What a subscription to $all says, in order, until it has said `caught up` and given `until` events. */
  async function said(options: {
    filtered: boolean;
    fromPosition?: Position;
    until: number;
  }): Promise<string[]> {
    const words: string[] = [];
    const { filtered, until, ...from } = options;
    const checkpointReached = (): Promise<void> => Promise.resolve(void words.push('checkpoint'));
    const filter = streamNameFilter({ prefixes: ['task-'], checkpointReached });
    const subscription = at.client.subscribeToAll({ ...from, ...(filtered && { filter }) });
    await new Promise<void>((resolve, reject) => {
      const say = (word: string): void => {
        words.push(word);
        const events = words.filter((each) => /^\d+$/.test(each)).length;
        if (words.includes('caught up') && events >= until) resolve();
      };
      subscription.on('error', reject);
      subscription.on('caughtUp', () => say('caught up'));
      subscription.on('data', ({ event }) => {
        if (event?.streamId.startsWith('task-') === true) say(String((event.data as { n: number }).n));
      });
    });
    await subscription.unsubscribe();
    subscription.destroy();
    return words;
  }

  test('begins behind the position it is given, and says when it is caught up', async () => {
    await at.append('task-a', many(3), NO_STREAM);
    const [first] = await placesOf(at.client.readAll({ filter: ours }));
    if (first === undefined) throw new Error('three were appended');
    const words = await said({ filtered: false, fromPosition: first, until: 2 });
    expect(words.filter((word) => word !== 'caught up')).toEqual(['1', '2']);
  });

  test('filtered it says how far it came every 32 events and at the end; unfiltered it does not', async () => {
    for (let n = 0; n < 3; n += 1) await at.append(`other-${n}`, many(32), NO_STREAM);
    await at.append('task-a', many(1), NO_STREAM);
    const filtered = await said({ filtered: true, until: 1 });
    expect(filtered.filter((word) => word === 'checkpoint').length).toBeGreaterThanOrEqual(4);
    expect(await said({ filtered: false, until: 1 })).not.toContain('checkpoint');
  });

  test('to a stream: behind its revision, then what comes', async () => {
    await at.append('task-a', many(3), NO_STREAM);
    const subscription = at.client.subscribeToStream('task-a', { fromRevision: 0n });
    const seen: unknown[] = [];
    for await (const { event } of subscription) {
      seen.push((event?.data as { n: number }).n);
      if (seen.length === 2) await at.append('task-a', [noted(3)], 2n);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  test('while others append: where catching up turns into live nothing is lost or repeated', async () => {
    const over = new AbortController();
    const writing = (async () => {
      for (let n = 0; !over.signal.aborted; n += 1) await at.append('task-a', [noted(n)]);
    })();
    for (let round = 0; round < 20; round += 1) {
      const words = await said({ filtered: round % 2 === 0, until: 5 + round * 3 });
      const seen = words.filter((word) => /^\d+$/.test(word)).map(Number);
      expect(seen).toEqual(seen.map((_, i) => i));
    }
    over.abort();
    await writing;
  });
});
