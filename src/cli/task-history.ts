import { departmentIn } from '#commands/department';
import { countedFacts } from '#history/counted-facts';
import { shownFact } from '#history/shown-fact';
import { answer, type Answer } from './answer.ts';
import { taskHistoryText } from './print/task-history.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { oneCase } from './one-case.ts';
import { refuse } from '#commands/refused';
import { withStores } from './session.ts';

/** `task history ID`: the facts that count by both clocks, as they were recorded. */
export async function taskHistory(
  code: string,
  options: ClockOptions & { readonly kind?: string },
): Promise<Answer> {
  const clocks = clocksIn(options);
  return withStores(async ({ store }) => {
    const { facts, kind } = await oneCase(store, code, options.kind);
    const counted = countedFacts(facts, clocks);
    if (counted.length === 0) refuse('not-found', { code });
    const { calendar } = await departmentIn(store);
    const shown = counted.map((fact) => shownFact(fact, calendar));
    return answer(shown, () => taskHistoryText(shown, kind));
  });
}
