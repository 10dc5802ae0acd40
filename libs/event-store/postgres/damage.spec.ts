import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { query, startPostgresServer } from '../../../test/support/postgres-server.ts';
import type { PostgresServer } from '../../../test/support/postgres-server.ts';
import { all, append, counted, headOf } from '../contract/fixture.contract.ts';
import { DamagedEvent } from '../errors.ts';
import type { EventStore } from '../event-store.port.ts';
import { streamName } from '../stream-name.ts';
import { verifyLog } from '../verify-log.ts';
import { openPostgresEventStore } from './postgres-event-store.ts';

const one = streamName({ kind: 'task', code: 'BT-2023-01' });
const two = streamName({ kind: 'task', code: 'BT-2023-02' });

let server: PostgresServer;
let url: string;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  url = await server.newDatabase();
  store = await openPostgresEventStore({ url, now: Date.now });
  const begun = await append(store, one, { events: counted(2) }); // places 1 and 2
  await append(store, two, { events: counted(3) }); // 3 to 5
  await append(store, one, { expected: headOf(begun), events: counted(2, 2) }); // 6 and 7
});
afterEach(() => store.close());

/** What an auditor's tool does: past the trigger, as only a superuser can. */
const behindTheStore = (statement: string) =>
  query(url, `set session_replication_role = replica; ${statement}`);

test('a whole log verifies', async () => {
  expect(await verifyLog(store)).toEqual({ ok: true, streams: 2, events: 7 });
});

test.each([
  `update log.event set data = '{}' where position = 1`,
  'delete from log.event where position = 7',
  'truncate log.event',
])('the database refuses: %s', async (statement) => {
  await expect(query(url, statement)).rejects.toMatchObject({
    message: expect.stringContaining('append-only') as unknown,
  });
  expect(await verifyLog(store)).toEqual({ ok: true, streams: 2, events: 7 });
});

describe('changed behind the store', () => {
  const alter = (column: string, value: string) =>
    `update log.event set ${column} = ${value} where position = 4`;
  test.each([
    ['a byte of the data', alter('data', `replace(data::text, '1', '2')::json`)],
    ['white space in the data', alter('data', `(data::text || ' ')::json`)],
    ['the metadata', alter('meta', `replace(meta::text, 'manager', 'mánager')::json`)],
    ['recordedAt', alter('meta', `replace(meta::text, 'T', 't')::json`)],
    ['the type', alter('type', `'TaskApproved'`)],
    ['the id', alter('id', 'gen_random_uuid()')],
    ['the hash', alter('hash', `sha256('x')`)],
  ])('%s: reading throws and names the event, verification finds it', async (_, statement) => {
    await behindTheStore(statement);
    const damage = { stream: two, revision: 1 };
    await expect(all(store.readStream(two))).rejects.toMatchObject(damage);
    await expect(all(store.readAll())).rejects.toBeInstanceOf(DamagedEvent);
    const found = await verifyLog(store);
    expect(found).toMatchObject({ ok: false, streams: 2, events: 3, firstBad: damage });
    expect(found.firstBad?.why).toContain('hash');
  });

  test('data and hash together: the next event no longer continues it', async () => {
    const hashed = `'{"data":{"n":9},"id":"' || id || '","metadata":' || meta || ',"revision":1,"stream":"${two}","type":"' || type || '"}'`;
    await behindTheStore(alter('data', `'{"n":9}', hash = sha256(convert_to(${hashed}, 'UTF8'))`));
    await expect(all(store.readStream(two))).rejects.toMatchObject({ stream: two, revision: 2 });
    expect((await verifyLog(store)).firstBad).toMatchObject({
      stream: two,
      revision: 1,
      why: expect.stringContaining('id') as unknown,
    });
  });

  test('an append onto a head that was changed is refused', async () => {
    const head = headOf(await all(store.readStream(two)));
    await behindTheStore(`update log.event set hash = sha256('x') where stream = '${two}' and revision = 2`);
    await expect(store.append(two, head, counted(1))).rejects.toMatchObject({ stream: two, revision: 2 });
  });
});

describe('deleted behind the store', () => {
  test('one within its stream: named as missing', async () => {
    await behindTheStore('delete from log.event where position = 4');
    await expect(all(store.readStream(two))).rejects.toMatchObject({ stream: two, revision: 2 });
    const { firstBad, ...counts } = await verifyLog(store);
    expect(counts).toEqual({ ok: false, streams: 2, events: 3 });
    expect(firstBad).toMatchObject({
      stream: two,
      revision: 1,
      why: expect.stringContaining('missing') as unknown,
    });
  });

  test('the first of the log: named as missing', async () => {
    await behindTheStore('delete from log.event where position = 1');
    expect((await verifyLog(store)).firstBad).toMatchObject({ stream: one, revision: 0 });
  });

  test('the last of its stream: the hole shows at the event behind it', async () => {
    await behindTheStore('delete from log.event where position = 5');
    expect((await verifyLog(store)).firstBad).toMatchObject({ stream: one, revision: 2 });
  });

  test('a follower meets the hole as damage too', async () => {
    await behindTheStore('delete from log.event where position = 4');
    const following = all(store.subscribe({ signal: new AbortController().signal }));
    await expect(following).rejects.toMatchObject({ stream: two, revision: 1 });
  });
});
