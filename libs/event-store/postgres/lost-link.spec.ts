import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { cuttableLink } from '../../../test/support/cuttable-link.ts';
import type { CuttableLink } from '../../../test/support/cuttable-link.ts';
import { query, startPostgresServer } from '../../../test/support/postgres-server.ts';
import type { PostgresServer } from '../../../test/support/postgres-server.ts';
import {
  all,
  append,
  counted,
  follow,
  goesOnAfter,
  headOf,
  newStream,
  noted,
} from '../contract/fixture.contract.ts';
import { InvalidEvent, OutcomeUnknown, StoreUnreachable } from '../errors.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { EventStore } from '../event-store.port.ts';
import { verifyLog } from '../verify-log.ts';
import { openPostgresEventStore } from './postgres-event-store.ts';

const APPEND = 'log-append';

let server: PostgresServer;
let direct: string;
let link: CuttableLink;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  direct = await server.newDatabase();
  link = await cuttableLink(direct);
  store = await openPostgresEventStore({ url: link.url, now: Date.now, resendForMs: 300 });
});
afterEach(async () => {
  await store.close();
  await link.close();
});

/** Reads the log on a store of its own, over a link that holds. */
async function whole<T>(read: (store: EventStore) => Promise<T>): Promise<T> {
  const other = await openPostgresEventStore({ url: direct, now: Date.now });
  return read(other).finally(() => other.close());
}

test('an append whose answer was lost is sent again and stands once', async () => {
  const [one, two] = [newStream(), newStream()];
  link.loseAnswerTo(APPEND);
  const stored = await Promise.all([one, two].map((stream) => append(store, stream, { events: counted(3) })));
  expect(await all(store.readAll())).toEqual(stored.flat());
});

test('when no answer ever comes the outcome is unknown, and reading back settles it', async () => {
  const stream = newStream();
  link.loseAnswerTo(APPEND, { times: Infinity });
  await expect(store.append(stream, NO_STREAM, counted(2))).rejects.toBeInstanceOf(OutcomeUnknown);
  expect(await all(store.readStream(stream))).toHaveLength(2);
});

test('refused before anything was sent: the store is out of reach, for readers too, and nothing was written', async () => {
  link.refuse();
  const stream = newStream();
  await expect(store.append(stream, NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(all(store.readStream(stream))).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(all(store.readAll())).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(store.head()).rejects.toBeInstanceOf(StoreUnreachable);
  await expect(follow(store, {}).next()).rejects.toBeInstanceOf(StoreUnreachable);
  expect(await whole((other) => other.head())).toBeUndefined();
});

test('a follower whose link is cut is told so, and a new one goes on', async () => {
  await goesOnAfter(store, () =>
    query(
      direct,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lotrinh-log'`,
    ),
  );
});

test('an append that the server refuses does not fail the others of its batch', async () => {
  await query(
    direct,
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '22023'; end $$;
     create trigger refuse before insert on log.event for each row when (new.type = 'Refused') execute function refuse()`,
  );
  const streams = Array.from({ length: 9 }, () => newStream());
  const outcomes = await Promise.allSettled(
    streams.map((stream, i) =>
      store.append(stream, NO_STREAM, [noted({ i }), noted({ i }, i === 4 ? 'Refused' : 'Taken')]),
    ),
  );
  for (const [i, outcome] of outcomes.entries()) {
    if (i === 4)
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(InvalidEvent) as unknown });
    else expect(outcome).toMatchObject({ status: 'fulfilled', value: { status: 'appended' } });
  }
  expect(await verifyLog(store)).toEqual({ ok: true, streams: 8, events: 16 });
});

test('many processes may open a new log at once, and write', async () => {
  const url = await server.newDatabase();
  const opened = await Promise.all(
    Array.from({ length: 10 }, () => openPostgresEventStore({ url, now: Date.now })),
  );
  await Promise.all(opened.map((each) => append(each, newStream(), { events: counted(2) })));
  expect(await verifyLog(opened[0] ?? store)).toEqual({ ok: true, streams: 10, events: 20 });
  await Promise.all(opened.map((each) => each.close()));
});

test('a closed store holds no connection', async () => {
  const stream = newStream();
  const stored = await append(store, stream, { events: counted(3) });
  await append(store, stream, { expected: headOf(stored), events: counted(1, 3) });
  const follower = follow(store, {});
  await follower.next();
  await follower.stop();
  await store.close();
  await expect(store.append(newStream(), NO_STREAM, counted(1))).rejects.toBeInstanceOf(StoreUnreachable);
  const left = `select pid from pg_stat_activity where application_name = 'lotrinh-log' and datname = current_database()`;
  let open = await query(direct, left);
  // The server takes a moment to notice that a client has left.
  while (open.length > 0) open = await query(direct, left);
  expect(open).toEqual([]);
});
