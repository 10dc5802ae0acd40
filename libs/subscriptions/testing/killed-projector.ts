// Projects one page and kills itself with -9 at the seam named: `killed-projector.ts URL SEAM`.
import pg from 'pg';
import { openEventStore } from '#event-store/event-store.module';
import { catchUp } from '../catch-up.ts';
import type { Reader, Transaction } from '../reader.ts';

const [url = '', seam] = process.argv.slice(2);
const die = (): void => void process.kill(process.pid, 'SIGKILL');

const pool = new pg.Pool({ connectionString: url });
const reader: Reader = {
  name: 'names',
  async project({ events }, tx: Transaction) {
    if (seam === 'before-rows') die();
    for (const { stream } of events) await tx.query('insert into views.seen values ($1)', [stream]);
    if (seam === 'after-rows') die();
  },
};

if (seam === 'before-commit') {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      if (args[0] === 'commit') die();
      return query(...args);
    }) as typeof client.query;
  });
}
await catchUp({ store: await openEventStore({ url, now: () => Date.now() }), pool, reader });
