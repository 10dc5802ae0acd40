// The engine as one process that ends itself by SIGKILL at a named point, from the built program:
// `node crashing-engine.mjs '{"url", "home", "realStart", "dossiers", "point", "nth"}'`
// Points: appended (written, not answered) · rows (view rows written, cursor not) · claimed (not sent) · sent (not recorded) · none.
// It receives dossiers, one after the other from the first one, by their keys, and prints each that was acknowledged; views
// follow, due reminders go out. With the point `none` it ends when everything is done.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ALL_VIEWS } from '#apps/projector/all-views';
import { handleCommand } from '#commands/handle-command';
import { openEventStore } from '#event-store/event-store.module';
import { plusDays } from '#lifecycle/values/plain-date';
import { emailChannel } from '#reminders/channels/email';
import { claimsIn } from '#reminders/claims';
import { sendGate } from '#reminders/send-gate';
import { sweep } from '#reminders/sweep';
import { clockOver } from '#runtime/clock';
import { migrate } from '#runtime/migrate';
import { catchUp } from '#subscriptions/catch-up';
import { follow } from '#subscriptions/follow';
import { caseProjector } from '#views/case-projector';
import { prepareViews } from '#views/prepare-views';

const { url, home, realStart, dossiers, point, nth } = JSON.parse(process.argv[2]);
/** A real second is a day of the log: reminders planned for days come due within the test. */
const SPEED = 86_400;
const begun = Date.parse('2024-01-08T00:00:00Z');
const now = () => begun + (Date.now() - realStart) * SPEED;
const clock = clockOver(now);

let passed = 0;
const crashAt = (name) => {
  if (name === point && (passed += 1) === nth) process.kill(process.pid, 'SIGKILL');
};

const pool = new pg.Pool({ connectionString: url, max: 8 });
pool.on('error', () => undefined);
await migrate(pool);
const store = await openEventStore({ url, now });
const recording = {
  readStream: (stream, options) => store.readStream(stream, options),
  append: async (...append) => {
    const outcome = await store.append(...append);
    if (append[0].startsWith('dossier-')) crashAt('appended');
    return outcome;
  },
};

const email = emailChannel({ from: 'lo-trinh@localhost', outbox: join(home, 'outbox'), now });
const channel = {
  send: async (reminder) => {
    crashAt('claimed');
    await email.send(reminder);
    crashAt('sent');
  },
};
const claims = claimsIn(pool, `engine/${process.pid}/${Math.random()}`);
const gate = sendGate({ store, claims, channels: { email: channel }, clock });

await prepareViews({ store, pool, views: ALL_VIEWS });
const inner = caseProjector({ store, views: ALL_VIEWS });
const reader = {
  ...inner,
  project: async (page, tx) => {
    await inner.project(page, tx);
    if (page.events.length > 0) crashAt('rows');
  },
};
const stopping = new AbortController();
const following = follow({ store, pool, reader, signal: stopping.signal });

async function receive(place) {
  const code = `K-${place}`;
  const data = { field: 'x', procedure: 'y', dueOn: plusDays('2024-01-13', place) };
  const request = {
    kind: 'dossier',
    code,
    command: 'receive-administrative-dossier',
    today: clock.today(),
    actor: 'one-stop-officer',
    data,
    key: `k-${place}`,
    recordedBy: { by: 'operator:test' },
  };
  const result = await handleCommand(request, { store: recording, clock });
  if (result.status !== 'accepted') throw new Error(JSON.stringify(result));
  process.stdout.write(`${JSON.stringify({ code, id: result.answer.events[0].id })}\n`);
}

let recorded = false;
async function sendWhatIsDue() {
  while (!recorded) {
    await sweep({ pool, gate, clock });
    await pause(20);
  }
}

const sending = sendWhatIsDue();
for (let place = 0; place < dossiers; place += 1) await receive(place);
while (point !== 'none') await pause(50);
recorded = true;
await sending;
stopping.abort();
await following.stopped;
await catchUp({ store, pool, reader });
await sweep({ pool, gate, clock });
await catchUp({ store, pool, reader });
await store.close();
await pool.end();
