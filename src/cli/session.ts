import { openStores, type Stores } from '#runtime/open-stores';
import { readSettings } from '#runtime/settings';
import { shutdownOnSignals } from '#runtime/shutdown';
import { ALL_VIEWS } from '#apps/projector/all-views';
import { caseProjector } from '#views/case-projector';
import { prepareViews } from '#views/prepare-views';
import type { ViewsOf } from '#views/verify';
import { catchUp } from '#subscriptions/catch-up';

/** Stores with the views that stand on them, caught up. */
export interface Session extends Stores {
  readonly views: ViewsOf;
}

/** Runs a verb on the stores of the settings: those running are found, others started for the length of the call. */
export async function withStores<T>(run: (stores: Stores) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const shutdown = shutdownOnSignals({
    interrupted: 130,
    onFailure: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const opening = openStores(settings);
  const end = { begun: false };
  // Before they are open: a signal meanwhile waits for them, else it would leave a server behind.
  shutdown.add(async () => {
    end.begun = true;
    await (await opening.catch(() => undefined))?.close();
  });
  try {
    return await run(await opening);
  } catch (error) {
    // A signal has closed the stores under the verb: what follows from that is no news, the process ends by the signal.
    if (end.begun) await new Promise<never>(() => undefined);
    throw error;
  } finally {
    await shutdown.close();
  }
}

/** The same, once the views have reached the log's head as of the call's start (contract section 3). */
export async function withViews<T>(run: (session: Session) => Promise<T>): Promise<T> {
  return withStores(async (stores) => {
    const views = viewsOf(stores);
    await prepareViews(views);
    await catchUp({ ...views, reader: caseProjector(views) });
    return run({ ...stores, views });
  });
}

/** What the views of these stores are computed from. */
export function viewsOf({ store, pool }: Stores): ViewsOf {
  return { store, pool, views: ALL_VIEWS };
}
