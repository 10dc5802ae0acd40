import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OutcomeUnknown, StoreUnreachable } from '#event-store/errors';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore, ReadStreamOptions } from '#event-store/event-store.port';
import type { StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { handleCommand } from './handle-command.ts';
import { answerIn, ON_A_DAY, propose } from './testing/proposed.ts';

let server: PostgresServer;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer();
  store = await openEventStore({ url: await server.newDatabase(), now: Date.now });
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

const depsOn = (on: Pick<EventStore, 'append' | 'readStream'>) => ({ ...ON_A_DAY, store: on });
const eventsOf = (code: string) => wholeStream(store, streamName({ kind: 'task', code }));

describe('an answer that is lost', () => {
  /** Loses the answer of the first appends, written or not. */
  function losing(of: { written: boolean; times: number }): Pick<EventStore, 'append' | 'readStream'> {
    let left = of.times;
    return {
      readStream: (stream, options) => store.readStream(stream, options),
      append: async (stream, expected, events) => {
        if (left > 0) {
          left -= 1;
          if (of.written) await store.append(stream, expected, events);
          throw new OutcomeUnknown('the link broke');
        }
        return store.append(stream, expected, events);
      },
    };
  }

  test('after the commit is found by reading back: done once', async () => {
    const answer = answerIn(await handleCommand(propose('L-1'), depsOn(losing({ written: true, times: 1 }))));
    expect(answer).toMatchObject({ revision: 0, repeated: false });
    expect(await eventsOf('L-1')).toHaveLength(1);
  });

  test('before the commit is sent again: done once', async () => {
    answerIn(await handleCommand(propose('L-2'), depsOn(losing({ written: false, times: 2 }))));
    expect(await eventsOf('L-2')).toHaveLength(1);
  });

  test('again and again is told as unknown, never guessed', async () => {
    await expect(
      handleCommand(propose('L-3'), depsOn(losing({ written: false, times: 99 }))),
    ).rejects.toBeInstanceOf(OutcomeUnknown);
  });

  test('and a store that is away when it is looked up: unknown, never "nothing was written"', async () => {
    const away = {
      ...losing({ written: true, times: 1 }),
      async *readStream(stream: StreamName, options?: ReadStreamOptions) {
        if (options?.limit === 1) throw new StoreUnreachable('away');
        yield* store.readStream(stream, options);
      },
    };
    await expect(handleCommand(propose('L-9'), depsOn(away))).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await eventsOf('L-9')).toHaveLength(1);
  });

  test('where another wrote meanwhile is a conflict: decided again on what stands', async () => {
    const faster = losing({ written: false, times: 1 });
    const raced = {
      ...faster,
      append: async (...args: Parameters<EventStore['append']>) => {
        try {
          return await faster.append(...args);
        } catch (error) {
          await handleCommand(propose('L-4', { key: 'faster' }), depsOn(store));
          throw error;
        }
      },
    };
    const result = await handleCommand(propose('L-4', { key: 'slower' }), depsOn(raced));
    expect(result).toMatchObject({ status: 'refused', refusals: [{ type: 'already-exists' }] });
  });

  test('a store out of reach is thrown on: nothing was decided', async () => {
    const away = {
      readStream: () => store.readStream(streamName({ kind: 'task', code: 'none' })),
      append: () => Promise.reject(new StoreUnreachable('away')),
    };
    await expect(handleCommand(propose('L-5'), depsOn(away))).rejects.toBeInstanceOf(StoreUnreachable);
  });
});
