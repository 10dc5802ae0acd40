import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ALL_VIEWS } from '#apps/projector/all-views';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import { verifyLog } from '#event-store/verify-log';
import { verifyViews } from '#views/verify';
import { count, printedFigures, printedSeed } from '../support/counts.ts';
import { runEngine, type CrashPoint, type EngineEnd } from '../support/crashing-engine.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { startPostgresServer, type PostgresServer } from '../support/postgres-server.ts';

/** At least twenty kills in every run, two hundred under test:full. */
const KILLS = Math.max(20, count(200));
/** Dossiers that each run receives beyond the one before: every point is passed anew. */
const MORE = 3;
const NAMED: readonly CrashPoint[] = ['appended', 'rows', 'claimed', 'sent'];

let server: PostgresServer;
let url: string;
let home: string;
let pool: pg.Pool;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer();
  url = await server.newDatabase();
  home = mkdtempSync(join(tmpdir(), 'lotrinh-killed-'));
  pool = new pg.Pool({ connectionString: url });
  // The server is stopped at the end; an idle connection that goes with it is no fault.
  pool.on('error', () => undefined);
  store = await openEventStore({ url, now: Date.now });
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await server.stop();
  rmSync(home, { recursive: true });
});

async function eventsOf(kinds: readonly string[]) {
  const events = [];
  for await (const event of store.readAll({ filter: { kinds } })) events.push(event);
  return events;
}

/** What ten minutes do to a claim whose holder is dead: without it each kill would take them. */
const tenMinutesPass = () =>
  pool.query(`update reminders.claim set claimed_at = claimed_at - interval '11 minutes'`);

test(
  `killed ${KILLS} times with -9, half at named points: nothing acknowledged is lost or doubled, views and reminders exact`,
  async () => {
    const random = randomNumbers(printedSeed('killed engine'));
    const realStart = Date.now();
    const acknowledged = new Map<string, string>();
    const died: EngineEnd[] = [];
    let dossiers = 0;
    const once = async (point: CrashPoint, nth: number): Promise<void> => {
      const end = await runEngine({ url, home, realStart, dossiers: (dossiers += MORE), point, nth });
      for (const { code, id } of end.acknowledged) {
        expect(acknowledged.get(code) ?? id).toBe(id);
        acknowledged.set(code, id);
      }
      if (point !== 'none') died.push(end);
      await tenMinutesPass();
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const named = NAMED[(kill >> 1) % NAMED.length] ?? 'appended';
      if (kill % 2 === 0) await once('random', 1 + Math.floor(random() * (dossiers + MORE)));
      else await once(named, named === 'appended' ? 1 : 1 + Math.floor(random() * 2));
    }
    await once('none', 0);

    expect(died.map(({ signal }) => signal)).toEqual(died.map(() => 'SIGKILL'));
    const received = await eventsOf(['dossier']);
    expect(received.map(({ metadata }) => metadata.key).sort()).toEqual(
      Array.from({ length: dossiers }, (_, place) => `k-${place}`).sort(),
    );
    const standing = new Set(received.map(({ id }) => id as string));
    expect([...acknowledged.values()].filter((id) => !standing.has(id))).toEqual([]);
    const sent = (await eventsOf(['reminder'])).map(({ data }) => data.reminderId);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent).size).toBe(sent.length);
    // A kill in the middle of writing leaves a file of another name, which no mail program takes for a mail.
    const mails = readdirSync(join(home, 'outbox')).filter((name) => name.endsWith('.eml'));
    expect(mails.map((name) => name.replace('.eml', '')).sort()).toEqual(sent.map(String).sort());
    expect(await verifyLog(store)).toMatchObject({ ok: true });
    expect(await verifyViews({ store, pool, views: ALL_VIEWS })).toMatchObject({
      ok: true,
      differences: [],
    });
    printedFigures('killed engine', {
      kills: died.length,
      acknowledged: acknowledged.size,
      remindersSentOnce: sent.length,
      lost: 0,
      doubled: 0,
    });
  },
  KILLS * 20_000,
);
