import { existsSync, rmSync } from 'node:fs';
import { StoreUnreachable } from '#event-store/errors';
import { createCluster, DATABASE } from './create-cluster.ts';
import { withLock } from './folder-lock.ts';
import { canUnshare } from './launcher.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { layoutsOf, placeOf } from './place.ts';
import type { Postmaster } from './postmaster.ts';
import { runningPostmaster } from './postmaster.ts';
import { startServer, stopServer, untilReady } from './start-server.ts';
import { endWithUs } from './throw-away.ts';
import { leave, register } from './users.ts';

/** A PostgreSQL of a home, in use by this process. */
export interface EmbeddedServer {
  readonly url: string;
  /** Gives it back. The last process to do so stops the server and waits for its end. */
  release(): Promise<void>;
}

/** Which server is wanted. */
export interface EmbeddedServerOptions {
  /** Absolute path of a folder that is there and ours: see `takeHome`. */
  readonly home: string;
  /** The home and its server end with this process, also when it is killed. */
  readonly throwAway?: boolean;
  /** Default: asked of the system. */
  readonly canUnshare?: () => boolean;
}

/**
 * The home's server: adopted when it runs (another process uses it, or one that was killed left it), else started,
 * on fresh data the first time. Several processes may use one home at once.
 * @throws StoreUnreachable with what PostgreSQL or the system said
 */
export async function acquireServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  try {
    return await acquire(options);
  } catch (cause) {
    if (cause instanceof StoreUnreachable) throw cause;
    const { message } = cause as Error;
    throw new StoreUnreachable(`the embedded PostgreSQL of ${options.home}: ${message}`, { cause });
  }
}

async function acquire(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { home } = options;
  const { lock, users } = layoutOf(home, home);
  const end = options.throwAway === true ? endWithUs(home, layoutOf(home, home)) : undefined;
  try {
    return await withLock(lock, async () => {
      const { server, layout } = (await adopted(home)) ?? (await started(options));
      const note = register(users);
      let released: Promise<void> | undefined;
      const giveBack = (): Promise<void> =>
        withLock(lock, async () => {
          if (leave(users, note) || end !== undefined) await stop(home, layout);
        }).then(() => end?.());
      return { url: urlOf(server), release: () => (released ??= giveBack()) };
    });
  } catch (error) {
    await end?.();
    throw error;
  }
}

interface Running {
  readonly server: Postmaster;
  readonly layout: Layout;
}

async function adopted(home: string): Promise<Running | undefined> {
  for (const layout of layoutsOf(home)) {
    const found = runningPostmaster(layout.data);
    if (found === undefined) continue;
    const gone = (): string | undefined =>
      runningPostmaster(layout.data) === undefined ? 'it ended while coming up' : undefined;
    return { server: await untilReady(layout.data, gone), layout };
  }
  return undefined;
}

async function started(options: EmbeddedServerOptions): Promise<Running> {
  const place = await placeOf(options.home, options.canUnshare ?? canUnshare);
  if (!existsSync(place.layout.data)) await createCluster(place);
  return { server: await startServer(place), layout: place.layout };
}

async function stop(home: string, { data, run }: Layout): Promise<void> {
  await stopServer(data);
  if (!run.startsWith(home)) rmSync(run, { recursive: true, force: true }); // the short folder, in a temporary place
}

function urlOf({ socketFolder }: Postmaster): string {
  return `postgresql://${DATABASE}@localhost/${DATABASE}?host=${encodeURIComponent(socketFolder)}`;
}
