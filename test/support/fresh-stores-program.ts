import { startFreshStores } from './fresh-stores.ts';

// Prints the settings of fresh stores as one line of JSON and keeps them up until SIGTERM or Ctrl-C.
const stores = await startFreshStores();
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void stores.stop().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify(stores.settings)}\n`);
