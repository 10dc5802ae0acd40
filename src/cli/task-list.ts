import { listTasks } from '#views/task-current/query';
import { answer, type Answer } from './answer.ts';
import { taskListText } from './print/task-list.ts';
import { withViews } from './session.ts';

/** `task list`: tasks and dossiers; of one kind, where one is named. */
export async function taskList({ kind }: { readonly kind?: string }): Promise<Answer> {
  return withViews(async ({ pool, clock }) => {
    const { items } = await listTasks(pool, { ...(kind !== undefined && { kind }), today: clock.today() });
    return answer(items, () => taskListText(items, { all: kind === undefined }));
  });
}
