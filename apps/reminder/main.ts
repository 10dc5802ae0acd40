import { heartbeat } from '#runtime/heartbeat';
import { runServer } from '#runtime/run-server';
import { readSettings } from '#runtime/settings';
import { startReminders } from './start-reminder.ts';

/** The reminders alone. The projector of another process keeps the ledger; the timer sees what it wrote. */
await runServer(
  () => readSettings(process.env),
  async ({ stores, log, shutdown }) => {
    const reminders = await startReminders({ stores, log });
    shutdown.add(() => reminders.close());
    const alive = heartbeat(stores, { program: 'reminder' });
    shutdown.add(() => alive.close());
    return 'running';
  },
);
