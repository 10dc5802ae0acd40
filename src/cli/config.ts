import { StoreUnreachable } from '#event-store/errors';
import { effectiveSettings, readSettings } from '#runtime/settings';
import { answer, type Answer } from './answer.ts';
import { configText } from './print/config.ts';
import { withStores } from './session.ts';

/** `config`: the effective settings, secrets masked; and whether the log runs on a simulated clock, where it can be asked. */
export async function config(): Promise<Answer> {
  const settings = effectiveSettings(readSettings(process.env));
  const simulated = await simulatedClock();
  return answer({ ...settings, simulatedClock: simulated }, () => configText(settings, simulated));
}

async function simulatedClock(): Promise<boolean | null> {
  try {
    return await withStores(({ isSimulated }) => Promise.resolve(isSimulated()));
  } catch (error) {
    if (error instanceof StoreUnreachable) return null;
    throw error;
  }
}
