// Passes reminders through the gate and kills itself with -9 at the seam named: `killed-gate.ts URL SEAM SMTP NOW REFS`.
import pg from 'pg';
import { openEventStore } from '#event-store/event-store.module';
import { vietnamCalendar } from '#lifecycle/calendar/vietnam';
import { clockOver } from '#runtime/clock';
import { emailChannel } from '../channels/email.ts';
import { claimsIn } from '../claims.ts';
import { sendGate, type ReminderRef } from '../send-gate.ts';

const [url = '', seam, smtpUrl = '', now = '', refs = '[]'] = process.argv.slice(2);
const dieAt = (at: string): void => {
  if (seam === at) process.kill(process.pid, 'SIGKILL');
};

const clock = clockOver(() => Date.parse(now));
const store = await openEventStore({ url, now: () => Date.parse(now) });
const claims = claimsIn(new pg.Pool({ connectionString: url }), 'killed');
const email = emailChannel({ from: 'lotrinh@so.example', outbox: '', smtpUrl, now: () => Date.parse(now) });

await sendGate({
  store,
  clock,
  calendar: vietnamCalendar,
  claims: {
    async take(ids) {
      const taken = await claims.take(ids);
      dieAt('after-claim');
      return taken;
    },
    async drop(ids) {
      dieAt('after-record');
      await claims.drop(ids);
    },
  },
  channels: {
    email: {
      async send(letter) {
        await email.send(letter);
        dieAt('after-send');
      },
    },
  },
}).pass(JSON.parse(refs) as ReminderRef[]);
