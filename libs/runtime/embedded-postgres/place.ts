import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnreachable } from '#event-store/errors';
import type { Binaries } from './binaries.ts';
import { binariesIn, findBinaries } from './binaries.ts';
import type { Launcher, Owner } from './launcher.ts';
import { canReach, launcherFor, ownerOf } from './launcher.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';

/** Of root alone: what a server that runs as another user needs where that user cannot enter the home. */
const OUTSIDE = '/var/lib/lotrinh';

/** Where a home's server has its parts, with which programs and as whom it is started. */
export interface Place {
  readonly layout: Layout;
  readonly launcher: Launcher;
  readonly binaries: Binaries;
}

/** The layouts a home has or may have, the usual one first. */
export function layoutsOf(home: string): readonly Layout[] {
  const outside = existsSync(signpostOf(home)) ? [layoutOf(home, outsideOf(home))] : [];
  return [layoutOf(home, home), ...outside];
}

/**
 * Decides it by the data that are there, else by what this machine allows.
 * @throws StoreUnreachable the data are of another major version, or there is no PostgreSQL for this machine
 */
export async function placeOf(home: string, canUnshare: () => boolean): Promise<Place> {
  const binaries = await findBinaries();
  const existing = layoutsOf(home).find(({ data }) => existsSync(data));
  if (existing !== undefined) refuseOtherMajor(existing.data, binaries.major);
  const dataOwner = existing === undefined ? undefined : ownerOf(existing.data);
  const launcher = launcherFor({ uid: process.getuid?.() ?? 1, dataOwner, canUnshare });
  if (launcher.as === undefined) return { layout: existing ?? layoutOf(home, home), launcher, binaries };
  const base = canReach(home, launcher.as) ? home : outsideOf(home);
  const layout = moved(existing, layoutOf(home, base));
  return { layout, launcher, binaries: reachable(binaries, launcher.as) };
}

/**
 * The home's folder outside, named by a file in the home and not by the home's path: a home that is deleted and made
 * again at the same place begins anew.
 */
function outsideOf(home: string): string {
  const signpost = signpostOf(home);
  if (!existsSync(signpost)) writeFileSync(signpost, join(OUTSIDE, randomUUID().slice(0, 8)));
  return readFileSync(signpost, 'utf8');
}

function signpostOf(home: string): string {
  return join(home, 'postgres.outside');
}

/** A home's data from before (a machine with namespaces) go where the server can reach them now. */
function moved(existing: Layout | undefined, to: Layout): Layout {
  if (existing === undefined || existing.data === to.data) return to;
  mkdirSync(join(to.data, '..'), { recursive: true, mode: 0o711 });
  try {
    renameSync(existing.data, to.data);
  } catch {
    // Another disk. A copy cut short must not be taken for the data.
    const draft = `${to.data}.copy`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(existing.data, draft, { recursive: true, preserveTimestamps: true });
    renameSync(draft, to.data);
    rmSync(existing.data, { recursive: true });
  }
  return to;
}

/** The programs, in a folder that `user` can enter: a clone in /root is closed to all others. */
function reachable(binaries: Binaries, user: Owner): Binaries {
  if (canReach(binaries.postgres, user)) return binaries;
  const copy = join(OUTSIDE, `postgresql-${binaries.major}-${process.arch}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${String(process.pid)}`;
    mkdirSync(OUTSIDE, { recursive: true, mode: 0o711 });
    cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return binariesIn(copy, binaries.major);
}

function refuseOtherMajor(data: string, major: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new StoreUnreachable(`${data} was written by PostgreSQL ${found}; this program brings ${major}`);
}
