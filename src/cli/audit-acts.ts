import { actsIn } from '#access/acts';
import { answer, type Answer } from './answer.ts';
import { actsText } from './print/acts.ts';
import { withStores } from './session.ts';

/** `audit acts`: what operators and administrators did, and what was tried and refused, in the order of the log. */
export async function auditActs(): Promise<Answer> {
  return withStores(async ({ store }) => {
    const acts = await actsIn(store);
    return answer(acts, () => actsText(acts));
  });
}
