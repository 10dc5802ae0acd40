import { format } from '#messages/format';
import { runServer } from '#runtime/run-server';
import { readSettings } from '#runtime/settings';
import { handOver } from './access/hand-over.ts';
import { startApi } from './start-api.ts';

/** The API alone; views and reminders are kept by the other programs. */
await runServer(
  () => readSettings(process.env),
  async ({ stores, log, shutdown }) => {
    await handOver(stores);
    const api = await startApi({ stores, log });
    shutdown.add(() => api.close());
    process.stderr.write(`${format('start.listening', { url: stores.settings.publicUrl })}\n`);
    return 'running';
  },
);
