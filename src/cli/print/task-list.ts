import { format } from '#messages/format';
import { kindName } from '#messages/names';
import { shortened, writtenDay } from '#messages/written';
import type { ListedTask } from '#views/task-current/query';
import { columns } from './columns.ts';
import { deadlineWord, milestoneWord, stateWord } from './words.ts';

const TITLE_LENGTH = 70;

/** Tasks and dossiers, a line each; of an empty home, what to do first. */
export function taskListText(items: readonly ListedTask[], { all }: { readonly all: boolean }): string {
  if (items.length === 0) return format(all ? 'print.no-tasks-yet' : 'print.none-of-these');
  const heading = ['code', 'kind', 'state', 'milestone', 'dueOn', 'nextDeadline', 'title'].map((name) =>
    format(`column.${name}`),
  );
  return columns([
    heading,
    ...items.map(({ code, kind, state, milestone, nextDeadline, title }) => [
      code,
      kindName(kind),
      stateWord(state),
      milestoneWord(milestone),
      nextDeadline === null ? '' : writtenDay(nextDeadline.dueOn),
      nextDeadline === null ? '' : deadlineWord(nextDeadline.id),
      shortened(title, TITLE_LENGTH),
    ]),
  ]);
}
