import { heartbeat } from '#runtime/heartbeat';
import { runServer } from '#runtime/run-server';
import { readSettings } from '#runtime/settings';
import { startProjector } from './start-projector.ts';

/** The projector alone. */
await runServer(
  () => readSettings(process.env),
  async ({ stores, log, shutdown }) => {
    const projector = await startProjector({ stores, log });
    shutdown.add(() => projector.close());
    const alive = heartbeat(stores, { program: 'projector' });
    shutdown.add(() => alive.close());
    return 'running';
  },
);
