import { rebuildViews } from '#views/rebuild';
import { verifyViews } from '#views/verify';
import { prepareViews } from '#views/prepare-views';
import type { Answer } from './answer.ts';
import { viewsText } from './print/checks.ts';
import { viewsOf, withStores } from './session.ts';

const DAMAGED = 4;

/** `views verify`: the live views against a fresh fold of the log; differences: exit 4. */
export async function viewsVerify(): Promise<Answer> {
  return withStores(async (stores) => {
    const views = viewsOf(stores);
    await prepareViews(views);
    const result = await verifyViews(views);
    return { body: result, text: () => viewsText(result), exit: result.ok ? 0 : DAMAGED };
  });
}

/** `views rebuild`: beside the live views, compared, then switched. */
export async function viewsRebuild(): Promise<Answer> {
  return withStores(async (stores) => {
    const result = await rebuildViews(viewsOf(stores));
    return { body: result, text: () => viewsText(result), exit: result.ok ? 0 : DAMAGED };
  });
}
