import pg from 'pg';
import { ALL_VIEWS } from '../../dist/apps/projector/all-views.js';
import { streamName } from '../../dist/libs/event-store/stream-name.js';
import { headAfter } from '../../dist/libs/event-store/recorded-event.js';
import { openEventStore } from '../../dist/libs/event-store/event-store.module.js';
import { rebuildViews } from '../../dist/libs/views/rebuild.js';
import { verifyViews } from '../../dist/libs/views/verify.js';
import { EMMETT, OURS } from '../contestants.mjs';
import { timed } from '../measure.mjs';
import { profiled } from '../profile.mjs';
import { query } from '../server.mjs';
import { emmettIsThere, emmettStore } from '../stores/emmett.mjs';
import { portfolio, renamed } from '../stories.mjs';

const RAW_READ = 'raw read of the log';
const WITHOUT_LEDGER = 'Lộ Trình without the reminder ledger';
/** Waiting for an append each: the store puts them together. */
const IN_FLIGHT = 512;

/** All views from nothing, compared with a fresh fold and switched live, over a log of so many events. */
export const rebuild = ({ events, emmettEvents, mark }) => ({
  id: `exact rebuild of ${events} events`,
  async open(server) {
    const log = await server.newDatabase();
    await filled(log, events);
    const store = await openEventStore({ url: log, now: Date.now });
    const ours = await views(OURS, { server, store, events, views: ALL_VIEWS });
    const bare = ALL_VIEWS.filter(({ name }) => name !== 'reminder_ledger');
    const contestants = [
      rawRead(log, events),
      ours,
      await views(WITHOUT_LEDGER, { server, store, events, views: bare }),
      ...(emmettIsThere ? [await emmetts(await server.newDatabase(), emmettEvents)] : []),
    ];
    return {
      id: this.id,
      unit: 'events',
      base: RAW_READ,
      contestants,
      marks: { [OURS]: { rate: mark }, [WITHOUT_LEDGER]: { rate: mark } },
      explain: () => profiled(`${OURS}, ${this.id}`, ours.run),
      async close() {
        for (const { close } of contestants) await close?.();
        await store.close();
      },
    };
  },
});

/** Copies lie on other days than the one before, over so many days. */
const SPREAD_DAYS = 730;

/**
 * A log of the portfolio's own cases again and again, under other codes and on other days, every event recorded on
 * the day it happened: as a department that works with the program writes it.
 */
async function filled(url, total) {
  const due = [];
  const cases = await portfolio();
  for (let left = total, copy = 0; left > 0; copy += 1) {
    for (const one of cases) {
      const code = `${one.code}-${copy}`;
      const events = renamed(one, code, { days: copy % SPREAD_DAYS }).slice(0, left);
      left -= events.length;
      const stream = { name: streamName({ kind: one.kind, code }), head: 'no-stream' };
      due.push(...events.map((event) => ({ stream, event, on: event.metadata.occurredOn })));
    }
  }
  due.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let now = 0;
  const store = await openEventStore({ url, now: () => now });
  while (due.length > 0) {
    now = Date.parse(`${due[0].on}T03:00:00Z`);
    await Promise.all(batchOf(due).map(append));
  }
  await store.close();

  async function append({ stream, event }) {
    const { events } = await store.append(stream.name, stream.head, [event]);
    stream.head = headAfter(events[0]);
  }
}

/** The next events of one day, no two of them of one stream: appends in flight must not wait for each other. */
function batchOf(due) {
  const streams = new Set();
  const batch = [];
  for (const { stream, on } of due) {
    if (batch.length === IN_FLIGHT || streams.has(stream) || on !== due[0].on) break;
    streams.add(stream);
    batch.push(due[batch.length]);
  }
  due.splice(0, batch.length);
  return batch;
}

async function views(name, { server, store, events, views }) {
  const pool = new pg.Pool({ connectionString: await server.newDatabase() });
  const of = { store, pool, views };
  let rows;
  return {
    name,
    run: () =>
      timed(events, async () => {
        const { ok, switched, rows: count, differences } = await rebuildViews(of);
        if (!ok || !switched) throw new Error(`differences: ${JSON.stringify(differences.slice(0, 3))}`);
        if (rows !== undefined && rows !== count) throw new Error(`${count} rows, ${rows} before`);
        rows = count;
      }),
    /** The live tables against another fold, row by row. */
    async check() {
      const { ok, rows: folded } = await verifyViews(of);
      return ok && folded === rows ? undefined : `the views hold ${rows} rows, the log says ${folded}`;
    },
    close: () => pool.end(),
  };
}

/** The least a rebuild does: the log page by page, in order, nothing made of it. */
function rawRead(url, events) {
  const page = {
    name: 'page',
    text: `select position, stream, revision, type, id, data::text from log.event where position > $1 order by position limit 2000`,
    rowMode: 'array',
  };
  return {
    name: RAW_READ,
    async run() {
      const client = new pg.Client(url);
      await client.connect();
      try {
        return await timed(events, async () => {
          let seen = 0;
          for (let after = '0'; ;) {
            const { rows } = await client.query({ ...page, values: [after] });
            seen += rows.length;
            after = rows.at(-1)?.[0] ?? after;
            if (rows.length < 2000) break;
          }
          if (seen !== events) throw new Error(`${seen} events of ${events}`);
        });
      } finally {
        await client.end();
      }
    },
    check: async () => undefined,
  };
}

/** Emmett's rebuild of one projection that counts a stream's events: fewer of them, as its rate is a hundredth. */
async function emmetts(url, events) {
  const { store, close } = await emmettStore.open({ url });
  const { pongoSingleStreamProjection, rebuildPostgreSQLProjections } =
    await import('@event-driven-io/emmett-postgresql');
  const cases = await portfolio();
  await store.schema.migrate();
  for (let left = events, copy = 0; left > 0; copy += 1) {
    for (const one of cases) {
      const own = renamed(one, `${one.code}-${copy}`).slice(0, left);
      left -= own.length;
      if (own.length > 0) await store.appendToStream(`${one.code}-${copy}`, own);
    }
  }
  const canHandle = [...new Set(cases.flatMap(({ events: own }) => own.map(({ type }) => type)))];
  let collectionName;
  const check = async () => {
    const [{ counted }] = await query(
      url,
      `select sum((data ->> 'events')::int)::int as counted from ${collectionName}`,
    );
    return counted === events ? undefined : `counted ${counted} events of ${events}`;
  };
  let runs = 0;
  return {
    name: EMMETT,
    async run() {
      // Under a new name each time: a second rebuild of one name goes on from the first one's checkpoint.
      collectionName = `bench_counts_${(runs += 1)}`;
      const projection = pongoSingleStreamProjection({
        collectionName,
        canHandle,
        evolve: (counted) => ({ events: (counted?.events ?? 0) + 1 }),
      });
      const consumer = rebuildPostgreSQLProjections({ connectionString: url, projection });
      const time = await timed(events, () => consumer.start());
      await consumer.close();
      const wrong = await check();
      if (wrong !== undefined) throw new Error(wrong);
      return time;
    },
    check,
    close,
  };
}
