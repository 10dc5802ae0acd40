import { caseAt, shownCase } from '#history/case-at';
import { departmentIn } from '#commands/department';
import { answer, type Answer } from './answer.ts';
import { taskShowText } from './print/task-show.ts';
import { clocksIn, type ClockOptions } from './clock-options.ts';
import { oneCase } from './one-case.ts';
import { refuse } from '#commands/refused';
import { withStores } from './session.ts';

/** `task show ID`: where the case stood by both clocks. */
export async function taskShow(
  code: string,
  options: ClockOptions & { readonly kind?: string },
): Promise<Answer> {
  const clocks = clocksIn(options);
  return withStores(async ({ store, clock }) => {
    const history = await oneCase(store, code, options.kind);
    const department = await departmentIn(store);
    const snapshot = caseAt(history, { ...department, clocks }) ?? refuse('not-found', { code });
    const shown = shownCase(code, snapshot, { clocks, today: clock.today() });
    return answer(shown, () => taskShowText(shown));
  });
}
