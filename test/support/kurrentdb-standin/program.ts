import { parseArgs } from 'node:util';
import { startStandin } from './standin.ts';

// A stand-in for KurrentDB as a process of its own: prints its URL, runs until SIGTERM or Ctrl-C.
const { values } = parseArgs({
  options: { folder: { type: 'string' }, port: { type: 'string', default: '0' } },
});
const standin = await startStandin({
  port: Number(values.port),
  ...(values.folder !== undefined && { folder: values.folder }),
});
process.stdout.write(`${standin.url}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void standin.stop().then(() => process.exit(0)));
