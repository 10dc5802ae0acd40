import { refuse } from '#commands/refused';
import { caseAt } from '#history/case-at';
import { actionsIn } from '#lifecycle/actions-in';
import { departmentIn } from '#commands/department';
import { answer, type Answer } from './answer.ts';
import { oneCase } from './one-case.ts';
import { taskActionsText } from './print/task-actions.ts';
import { withStores } from './session.ts';

/** `task actions ID`: what may be recorded now, by whom, with each form; the JSON is that of the HTTP call. */
export async function taskActions(code: string, { kind }: { readonly kind?: string }): Promise<Answer> {
  return withStores(async ({ store }) => {
    const history = await oneCase(store, code, kind);
    const department = await departmentIn(store);
    const snapshot = caseAt(history, { ...department, clocks: {} }) ?? refuse('not-found', { code });
    const items = actionsIn(snapshot);
    return answer({ items, next: null }, () => taskActionsText(snapshot.state, items));
  });
}
