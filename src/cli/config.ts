import { effectiveSettings, readSettings } from '#runtime/settings';
import { openStores } from '#runtime/open-stores';
import { StoreUnreachable } from '#event-store/errors';
import { answer, type Answer } from './answer.ts';

/** `config`: the effective settings, secrets masked; and whether the log runs on a simulated clock, where it can be asked. */
export async function config(): Promise<Answer> {
  const settings = readSettings(process.env);
  return answer({ ...effectiveSettings(settings), simulatedClock: await simulatedClock(settings) });
}

async function simulatedClock(settings: ReturnType<typeof readSettings>): Promise<boolean | null> {
  try {
    const stores = await openStores(settings);
    await stores.close();
    return stores.simulated;
  } catch (error) {
    if (error instanceof StoreUnreachable) return null;
    throw error;
  }
}
