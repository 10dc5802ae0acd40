import { startStandin } from './kurrentdb-standin/standin.ts';
import { startPostgresServer } from './postgres-server.ts';

/** A server of one kind of log, empty. */
export interface LogServer {
  readonly url: string;
  stop(): Promise<void>;
}

async function inPostgres(): Promise<LogServer> {
  const server = await startPostgresServer();
  return { url: await server.newDatabase(), stop: () => server.stop() };
}

async function inStandin(): Promise<LogServer> {
  const standin = await startStandin();
  return { url: standin.url, stop: () => standin.stop() };
}

/** Both kinds of log, for what reads and writes one alone. */
export const LOG_SERVERS = [
  ['PostgreSQL', inPostgres],
  ['KurrentDB (stand-in)', inStandin],
] as const;
