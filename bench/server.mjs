import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { acquireServer } from '../dist/libs/runtime/embedded-postgres/embedded-server.js';

/**
 * The program's own embedded PostgreSQL in a throw-away home, with the settings users have: fsync on. And stand-ins for
 * KurrentDB, as there is no server of it to be had by npm: what they say of a server's speed is nothing.
 */
export async function startServer() {
  const home = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'));
  const { url, release } = await acquireServer({ home, throwAway: true });
  const settings = await query(
    url,
    `select current_setting('fsync') || current_setting('synchronous_commit') as on`,
  );
  if (settings[0].on !== 'onon') throw new Error('a figure without fsync says nothing');
  let databases = 0;
  const standins = [];
  return {
    async stop() {
      await Promise.all(standins.map((standin) => standin.stop()));
      await release();
    },
    /** A new, empty stand-in for KurrentDB, a process of its own; its address. */
    async newStandin() {
      await import('../test/support/typescript.mjs');
      const { startStandinProcess } = await import('../test/support/kurrentdb-standin/standin-process.ts');
      const standin = await startStandinProcess();
      standins.push(standin);
      return standin.url;
    },
    /** A new, empty database for one contestant; its address. */
    async newDatabase() {
      databases += 1;
      const name = `bench_${databases}`;
      await query(url, `create database ${name}`);
      const [place, where] = url.split('?');
      return `${place.slice(0, place.lastIndexOf('/'))}/${name}?${where}`;
    },
  };
}

export async function query(url, text, values = []) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
