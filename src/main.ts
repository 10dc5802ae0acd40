import { handOver } from '#apps/api/access/hand-over';
import { startApi } from '#apps/api/start-api';
import { startProjector } from '#apps/projector/start-projector';
import { startReminders, type RunningReminders } from '#apps/reminder/start-reminder';
import { isOfDepartment } from '#commands/department';
import { format } from '#messages/format';
import { runServer, type ServerContext } from '#runtime/run-server';
import { readSettings } from '#runtime/settings';
import { casesTouchedBy } from '#views/case-projector';
import { openDemoAccounts } from './demo-accounts.ts';
import { demoSettings, showDemo } from './demo.ts';

/** Views, reminders and the API, in one process; closed the other way round. Gives the API's address. */
async function startAll({ stores, log, shutdown }: ServerContext): Promise<string> {
  // Pages that stand before the reminders run are seen by their first reconcile.
  const told: { reminders?: RunningReminders } = {};
  const projector = await startProjector({
    stores,
    log,
    committed: (page) => {
      told.reminders?.touch(casesTouchedBy(page));
      if (page.events.some(isOfDepartment)) told.reminders?.touchAll();
    },
  });
  shutdown.add(() => projector.close());
  const reminders = await startReminders({ stores, log });
  told.reminders = reminders;
  shutdown.add(() => reminders.close());
  const api = await startApi({ stores, log });
  shutdown.add(() => api.close());
  const { publicUrl, port } = stores.settings;
  return port === 0 ? publicUrl.replace(/:0$/, `:${api.port}`) : publicUrl;
}

const isDemo = process.argv.includes('--demo');
const once = process.argv.includes('--once');

await runServer(
  () => (isDemo ? demoSettings(process.env) : readSettings(process.env)),
  async (context) => {
    const say = (line: string): void => void (isDemo ? process.stdout : process.stderr).write(`${line}\n`);
    if (isDemo) {
      await showDemo(context.stores, say);
      await openDemoAccounts(context.stores, say);
    } else await handOver(context.stores);
    if (isDemo && once) return 'done';
    const url = await startAll(context);
    say(format('start.listening', { url }));
    if (isDemo) say(format('demo.running'));
    // The last one added is the first to be closed: said before anything stops.
    context.shutdown.add(() => {
      say(format(isDemo ? 'demo.stopping' : 'start.stopping'));
      return Promise.resolve();
    });
    return 'running';
  },
  { throwAway: isDemo },
);
