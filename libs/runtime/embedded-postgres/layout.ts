import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnreachable } from '#event-store/errors';
import type { Owner } from './launcher.ts';

/** A socket's address holds 107 bytes, `/.s.PGSQL.5432` among them; some systems hold fewer. */
const LONGEST_SOCKET_FOLDER = 86;

/** Where the parts of one home's server are. */
export interface Layout {
  /** Locks and notes of who uses the server; always in the home. */
  readonly lock: string;
  readonly users: string;
  readonly log: string;
  /** The database. */
  readonly data: string;
  /** The socket. */
  readonly run: string;
}

/** @param base where the server can reach its data: the home, or a folder outside when its user cannot enter the home */
export function layoutOf(home: string, base: string): Layout {
  const run = join(base, 'run');
  const fits = Buffer.byteLength(run) <= LONGEST_SOCKET_FOLDER;
  return {
    lock: join(home, 'postgres.lock'),
    users: join(home, 'postgres.users'),
    log: join(home, 'postgres.log'),
    data: join(base, 'postgres'),
    run: fits ? run : shortFolder(base),
  };
}

/** Makes a folder that only its owner enters. @throws StoreUnreachable somebody else's stands in its place */
export function makePrivate(folder: string, owner: Owner | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = lstatSync(folder);
  const uid = process.getuid?.() ?? made.uid;
  if (!made.isDirectory() || (made.uid !== uid && made.uid !== owner?.uid)) {
    throw new StoreUnreachable(`${folder} belongs to somebody else`);
  }
  if (owner !== undefined && made.uid !== owner.uid) chownSync(folder, owner.uid, owner.gid);
  if ((made.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
}

/** The same for every process of this home and user. A name in the temporary folder is anybody's to take: see makePrivate. */
function shortFolder(base: string): string {
  const temporary = Buffer.byteLength(tmpdir()) < 50 ? tmpdir() : '/tmp';
  const hash = createHash('sha256').update(base).digest('hex').slice(0, 16);
  return join(temporary, `lotrinh-${String(process.getuid?.() ?? 0)}-${hash}`);
}
