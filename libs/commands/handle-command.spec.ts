import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { OutcomeUnknown } from '#event-store/errors';
import { streamName } from '#event-store/stream-name';
import { verifyLog } from '#event-store/verify-log';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import type { CommandRequest } from './command-request.ts';
import { answerIn, ON_A_DAY, propose } from './testing/proposed.ts';
import { handleCommand } from './handle-command.ts';

let server: PostgresServer;
let stores: readonly [EventStore, EventStore];
beforeAll(async () => {
  server = await startPostgresServer();
  const url = await server.newDatabase();
  stores = [await openEventStore({ url, now: Date.now }), await openEventStore({ url, now: Date.now })];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server.stop();
});

const depsOn = (store: Pick<EventStore, 'append' | 'readStream'>) => ({ ...ON_A_DAY, store });
const deps = () => depsOn(stores[0]);

const order = (code: string, more: Partial<CommandRequest> = {}): CommandRequest => ({
  ...propose(code, more),
  command: 'order',
  occurredOn: '2024-02-01',
  data: { route: 'selection', year: 2024 },
});

async function eventsOf(code: string) {
  const events = [];
  for await (const event of stores[0].readStream(streamName({ kind: 'task', code }))) events.push(event);
  return events;
}

describe('recording a command', () => {
  test('answers with code, revision, position and the event, and keeps who, when and why beside it', async () => {
    const answer = answerIn(
      await handleCommand(propose('A-1', { key: 'k', uncertain: ['data.title'], reason: 'ghi bù' }), deps()),
    );
    const [event] = await eventsOf('A-1');
    expect(answer).toEqual({
      code: 'A-1',
      revision: 0,
      position: event?.position,
      events: [{ id: event?.id, type: 'TaskProposed' }],
      repeated: false,
    });
    expect(event?.metadata).toMatchObject({
      actor: 'program-manager',
      recordedBy: { by: 'operator:test' },
      key: 'k',
      uncertain: ['data.title'],
      reason: 'ghi bù',
      occurredOn: '2024-01-08',
      definition: expect.objectContaining({ id: expect.stringMatching(/^provincial-/) }),
    });
  });

  test('takes who usually records the step where nobody is named, and marks it as assumed', async () => {
    const { actor, ...unnamed } = propose('A-2');
    answerIn(await handleCommand(unnamed, deps()));
    const [event] = await eventsOf('A-2');
    expect([actor, event?.metadata.actor, event?.metadata.uncertain]).toEqual([
      'program-manager',
      'program-manager',
      ['actor'],
    ]);
  });

  test('of a day left out takes today, and the same key next day is still a repeat', async () => {
    const { occurredOn, ...undated } = propose('A-3', { key: 'k' });
    const first = answerIn(await handleCommand({ ...undated, today: '2024-01-08' }, deps()));
    const next = answerIn(await handleCommand({ ...undated, today: '2024-01-09' }, deps()));
    expect([occurredOn, first.repeated, next.repeated, next.revision]).toEqual([
      '2024-01-08',
      false,
      true,
      0,
    ]);
  });

  test('a code that cannot be one is refused by its form, not by the store', async () => {
    const result = await handleCommand(propose('so không được'), deps());
    expect(result).toMatchObject({ status: 'refused', refusals: [{ type: 'invalid-field', field: 'task' }] });
  });

  test('nobody named is the usual recorder, assumed, also where null says so', async () => {
    answerIn(await handleCommand(propose('A-5', { actor: null }), deps()));
    const [event] = await eventsOf('A-5');
    expect(event?.metadata).toMatchObject({ actor: 'program-manager', uncertain: ['actor'] });
  });

  test('text that no store can hold is refused and nothing is written', async () => {
    const result = await handleCommand(
      propose('A-4', { data: { title: 'x\uD800', level: 'provincial', managingBody: 'Sở' } }),
      deps(),
    );
    expect(result).toMatchObject({
      status: 'refused',
      refusals: [{ type: 'invalid-field', field: 'data.title' }],
    });
    expect(await eventsOf('A-4')).toEqual([]);
  });
});

describe('a record too large or too deep to be one', () => {
  const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

  test.each([
    ['a million letters', { title: 'x'.repeat(1_000_000) }, 'too-large', { limit: 900_000 }],
    ['twenty thousand levels', { title: nested(20_000) }, 'invalid-json', { depth: 32 }],
    ['a level too many', { title: nested(31) }, 'invalid-json', { depth: 32 }],
  ])('%s: refused before anything is hashed or read, nothing written', async (...[, data, type, params]) => {
    const result = await handleCommand(propose('B-1', { data }), deps());
    const [first] = result.status === 'refused' ? result.refusals : [];
    expect([first?.type, first?.params]).toEqual([type, params]);
    expect(await eventsOf('B-1')).toEqual([]);
  });

  test('long text within the limit goes in', async () => {
    const data = { title: 'x'.repeat(100_000), level: 'provincial', managingBody: 'Sở' };
    expect(answerIn(await handleCommand(propose('B-2', { data }), deps())).revision).toBe(0);
  });
});

describe('an append that lands after it was looked for', () => {
  test('is found by the next attempt: one event, answered as done', async () => {
    let lateAppend: (() => Promise<unknown>) | undefined;
    const store: Pick<EventStore, 'append' | 'readStream'> = {
      readStream: (stream, options) => stores[0].readStream(stream, options),
      append: async (...append) => {
        if (lateAppend === undefined) {
          lateAppend = () => stores[0].append(...append);
          throw new OutcomeUnknown('the link broke');
        }
        await lateAppend();
        return stores[0].append(...append);
      },
    };
    const answer = answerIn(await handleCommand(propose('B-3'), depsOn(store)));
    expect(answer).toMatchObject({ revision: 0, repeated: false });
    expect(await eventsOf('B-3')).toHaveLength(1);
  });
});

describe('two writers', () => {
  test('with one key at the same instant, then one more command: one effect, one answer, the chain whole', async () => {
    for (let round = 0; round < 10; round += 1) {
      const code = `R-${round}`;
      const twice = await Promise.all(
        stores.map((store) => handleCommand(propose(code, { key: 'one' }), depsOn(store))),
      );
      const [first, second] = twice.map(answerIn);
      expect(second).toEqual({ ...first, repeated: second?.repeated });
      expect([first?.repeated, second?.repeated].filter((repeated) => repeated === true)).toHaveLength(1);
      answerIn(await handleCommand(order(code), depsOn(stores[1])));
      expect((await eventsOf(code)).map(({ type }) => type)).toEqual(['TaskProposed', 'TaskOrdered']);
    }
    expect(await verifyLog(stores[0])).toMatchObject({ ok: true });
  });

  test('with one revision expected: one wins, the others are told that they saw a stale one', async () => {
    answerIn(await handleCommand(propose('W-1'), deps()));
    const race = await Promise.all(
      Array.from({ length: 8 }, (_, writer) =>
        handleCommand(
          order('W-1', { ifRevision: 0, key: `w${writer}` }),
          depsOn(stores[writer % 2 === 0 ? 0 : 1]),
        ),
      ),
    );
    expect(race.filter(({ status }) => status === 'accepted')).toHaveLength(1);
    for (const lost of race.filter(({ status }) => status === 'refused')) {
      expect(lost).toMatchObject({
        refusals: [
          { type: 'stale-revision', params: { expected: 0, actual: 1 } },
          { type: 'illegal-state', params: { state: 'Ordered' } },
        ],
      });
    }
  });

  test('a key used for another body is refused, and looked up before the revision expected', async () => {
    answerIn(await handleCommand(propose('W-2', { key: 'k' }), deps()));
    const other = await handleCommand(
      propose('W-2', {
        key: 'k',
        ifRevision: 7,
        data: { title: 'Hai', level: 'provincial', managingBody: 'Sở' },
      }),
      deps(),
    );
    expect(other).toMatchObject({ refusals: [{ type: 'key-reused' }] });
    const repeat = answerIn(await handleCommand(propose('W-2', { key: 'k', ifRevision: 7 }), deps()));
    expect([repeat.repeated, repeat.revision]).toEqual([true, 0]);
  });
});

test('a writer that is always overtaken gives up after five decisions and says so', async () => {
  answerIn(await handleCommand(propose('C-1'), deps()));
  let attempts = 0;
  const store: Pick<EventStore, 'append' | 'readStream'> = {
    readStream: (stream, options) => stores[0].readStream(stream, options),
    append: () => {
      attempts += 1;
      return Promise.resolve({ status: 'conflict', actualRevision: -1 });
    },
  };
  expect(await handleCommand(order('C-1'), depsOn(store))).toMatchObject({
    refusals: [{ type: 'stale-revision' }],
  });
  expect(attempts).toBe(5);
});
