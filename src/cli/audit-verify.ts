import { verifyLog } from '#event-store/verify-log';
import type { Answer } from './answer.ts';
import { auditText } from './print/checks.ts';
import { withStores } from './session.ts';

const DAMAGED = 4;

/** `audit verify`: every event's hash, every link of every chain, every place of the log; damage: exit 4. */
export async function auditVerify(): Promise<Answer> {
  return withStores(async ({ store }) => {
    const result = await verifyLog(store);
    return { body: result, text: () => auditText(result), exit: result.ok ? 0 : DAMAGED };
  });
}
