import pg from 'pg';
import { handleCommand } from '#commands/handle-command';
import type { EventStore } from '#event-store/event-store.port';
import { openEventStore } from '#event-store/event-store.module';
import { clockOver, type Clock } from '#runtime/clock';
import type { PostgresServer } from '../../../test/support/postgres-server.ts';

/** A log, a database for views beside it, and a clock that stands where the test puts it. */
export interface TestLog {
  readonly url: string;
  readonly store: EventStore;
  readonly pool: pg.Pool;
  readonly clock: Clock;
  setClock(instant: string): void;
  /** Records a command or throws what refused it. */
  record(said: {
    readonly kind?: string;
    readonly code: string;
    readonly command: string;
    readonly on: string;
    readonly data?: object;
    readonly document?: object;
  }): Promise<string>;
  close(): Promise<void>;
}

/** A fresh log in a database of its own. */
export async function openTestLog(server: PostgresServer): Promise<TestLog> {
  const url = await server.newDatabase();
  let now = Date.parse('2023-03-10T08:00:00+07:00');
  const clock = clockOver(() => now);
  const store = await openEventStore({ url, now: () => now });
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => undefined);
  return {
    url,
    store,
    pool,
    clock,
    setClock(instant) {
      now = Date.parse(instant);
    },
    async record({ on, data = {}, ...said }) {
      const request = { ...said, occurredOn: on, data, recordedBy: { by: 'operator:test' } };
      const result = await handleCommand(request, { store, clock });
      if (result.status === 'refused') throw new Error(JSON.stringify(result.refusals));
      return result.answer.position;
    },
    async close() {
      await pool.end();
      await store.close();
    },
  };
}

/** An administrative dossier with its one deadline D50. */
export async function receiveDossier(
  log: TestLog,
  of: { readonly code: string; readonly dueOn: string },
): Promise<string> {
  const data = { field: 'KH&CN', procedure: 'Cấp giấy chứng nhận', dueOn: of.dueOn };
  return log.record({
    kind: 'dossier',
    code: of.code,
    command: 'receive-administrative-dossier',
    on: '2023-03-01',
    data,
  });
}

/** A provincial task, proposed. */
export async function proposeTask(log: TestLog, code: string): Promise<string> {
  const data = { title: `Đề tài ${code}`, level: 'provincial', managingBody: 'Sở Khoa học và Công nghệ' };
  return log.record({ code, command: 'propose', on: '2023-01-10', data });
}
