import pg from 'pg';
import { randomBytes } from 'node:crypto';
import { openEventStore } from '#event-store/event-store.module';
import { migrate } from '#runtime/migrate';
import { clockOver } from '#runtime/clock';
import { startPostgresServer } from '../../../test/support/postgres-server.ts';
import type { AccessDeps } from '../access-deps.ts';
import { openAccount, type NewAccount } from '../accounts.ts';
import { operatorPrincipal } from '../principal.ts';

/** Who does what tests need done. */
export const OPERATOR = { by: operatorPrincipal('operator:test') };

/** Of the log-in provider. */
export const ISSUER = 'https://id.example.vn/';

export const PASSWORD = 'con trâu là đầu cơ nghiệp';

/** Access on a log and tables of its own, at a time that a test sets. */
export interface AccessWorld {
  readonly deps: AccessDeps;
  /** Moves real time on. The log's clock stands where it is. */
  pass(milliseconds: number): void;
  /** Moves the log's clock on by whole days. */
  passDays(days: number): void;
  /** An account with a password of its own. @throws Error it was refused */
  account(username: string, more?: Partial<NewAccount>): Promise<string>;
  stop(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export async function accessWorld(): Promise<AccessWorld> {
  const server = await startPostgresServer();
  const url = await server.newDatabase();
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined); // the server is stopped while the last connections still say good-bye
  await migrate(pool);
  const store = await openEventStore({ url, now: Date.now });
  const key = randomBytes(32);
  const time = { real: Date.parse('2026-11-26T08:00:00Z'), log: Date.parse('2026-11-26T08:00:00Z') };
  const deps = {
    pool,
    store,
    clock: clockOver(() => time.log),
    now: () => time.real,
    sealingKeys: () => [key] as const,
    issuer: ISSUER,
  };
  return {
    deps,
    pass: (milliseconds) => void (time.real += milliseconds),
    passDays: (days) => void (time.log += days * DAY_MS),
    async account(username, more = {}) {
      const opened = await openAccount(
        { username, roles: ['auditor'], password: PASSWORD, ...more },
        OPERATOR,
        deps,
      );
      if (opened.status === 'refused') throw new Error(JSON.stringify(opened.refusals));
      return opened.accountId;
    },
    async stop() {
      await store.close();
      await pool.end();
      await server.stop();
    },
  };
}
