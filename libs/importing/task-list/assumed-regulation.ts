import { definitionInForce, kindNamed } from '#lifecycle/kinds';
import type { JsonObject } from '#lifecycle/values/json';
import { parsePlainDate } from '#lifecycle/values/plain-date';

/**
 * The regulation that a row without one is taken to follow, where its contract is older than the law of the day that its
 * state began: a task approved before a law goes on under the one of then (Luật 93/2025/QH15, điều 73). Undefined where
 * both are one, or the row names its own. An assumption, to be marked as one.
 */
export function assumedRegulation(data: JsonObject, since: unknown): string | undefined {
  const { contract, regime } = data as { readonly contract?: JsonObject; readonly regime?: string };
  const [began, signed] = [parsePlainDate(since), parsePlainDate(contract?.effectiveFrom)];
  const task = kindNamed('task');
  if (regime !== undefined || task === undefined || began === undefined || signed === undefined)
    return undefined;
  const [then, now] = [signed, began].map(
    (day) => definitionInForce(task, { command: 'take-over', data, day })?.id,
  );
  return signed < began && then !== now ? then : undefined;
}
