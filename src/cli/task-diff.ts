import { diffCase, isBeyond, type Point } from '#history/diff';
import { parsePoint } from '#history/parse-point';
import { departmentIn } from '#commands/department';
import { answer, type Answer } from './answer.ts';
import { taskDiffText } from './print/task-diff.ts';
import { oneCase } from './one-case.ts';
import { refuse } from '#commands/refused';
import { withStores } from './session.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly kind?: string;
}

/** `task diff ID --from X --to Y`: field by field, with the facts behind each difference. */
export async function taskDiff(code: string, { from, to, kind }: Options): Promise<Answer> {
  const points = { from: point('from', from), to: point('to', to) };
  return withStores(async ({ store }) => {
    const history = await oneCase(store, code, kind);
    for (const [name, point] of Object.entries(points))
      if (isBeyond(history, point))
        refuse('invalid-field', { expected: 'revision-of-case', last: history.facts.length - 1 }, name);
    const department = await departmentIn(store);
    const changes = diffCase(history, { ...points, ...department }) ?? refuse('not-found', { code });
    const diff = { from, to, changes };
    return answer(diff, () => taskDiffText(diff));
  });
}

const point = (name: string, text: string): Point =>
  parsePoint(text) ?? refuse('invalid-field', { expected: 'point' }, name);
