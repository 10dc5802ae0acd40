// Passes reminders through the gate and kills itself with -9 at the seam named: `killed-gate.ts URL SEAM SMTP NOW REFS`;
// without REFS the digests that are due.
import pg from 'pg';
import { openEventStore } from '#event-store/event-store.module';
import { clockOver } from '#runtime/clock';
import type { Letter } from '../channel.ts';
import { emailChannel } from '../channels/email.ts';
import { claimsIn } from '../claims.ts';
import { digestGate } from '../digest/digest-gate.ts';
import { sendGate, type ReminderRef } from '../send-gate.ts';

const [url = '', seam, smtpUrl = '', now = '', refs] = process.argv.slice(2);
const dieAt = (at: string): void => {
  if (seam === at) process.kill(process.pid, 'SIGKILL');
};

const clock = clockOver(() => Date.parse(now));
const store = await openEventStore({ url, now: () => Date.parse(now) });
const pool = new pg.Pool({ connectionString: url });
const claims = claimsIn(pool, 'killed');
const email = emailChannel({ from: 'lotrinh@so.example', outbox: '', smtpUrl, now: () => Date.parse(now) });

const ports = {
  pool,
  store,
  clock,
  claims: {
    ...claims,
    async take(ids: readonly string[]) {
      const taken = await claims.take(ids);
      dieAt('after-claim');
      return taken;
    },
    async drop(ids: readonly string[]) {
      dieAt('after-record');
      await claims.drop(ids);
    },
  },
  channels: {
    email: {
      async send(letter: Letter) {
        await email.send(letter);
        dieAt('after-send');
      },
    },
  },
};

if (refs === undefined) await digestGate(ports).pass();
else await sendGate(ports).pass(JSON.parse(refs) as ReminderRef[]);
