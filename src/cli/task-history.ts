import { countedFacts } from '#history/counted-facts';
import { shownFact } from '#history/shown-fact';
import { answer, table, type Answer } from './answer.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { oneCase } from './one-case.ts';
import { refuse } from './refused.ts';
import { withStores } from './session.ts';

/** `task history ID`: the facts that count by both clocks, as they were recorded. */
export async function taskHistory(
  code: string,
  options: ClockOptions & { readonly kind?: string },
): Promise<Answer> {
  const clocks = clocksIn(options);
  return withStores(async ({ store }) => {
    const { facts } = await oneCase(store, code, options.kind);
    const counted = countedFacts(facts, clocks);
    if (counted.length === 0) refuse('not-found', { code });
    const shown = counted.map(shownFact);
    return answer(shown, () =>
      table(shown.map((fact) => [fact.revision, fact.occurredOn, fact.type, fact.actor, fact.recordedAt])),
    );
  });
}
