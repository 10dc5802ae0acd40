import { refuse, Refused } from '#commands/refused';
import { checkForm } from '#lifecycle/check-form';
import { isNonEmpty } from '#lifecycle/decision';
import type { DataOf, Form } from '#lifecycle/form';
import { withoutLeftOut } from '#lifecycle/left-out';
import { isJsonObject } from '#lifecycle/values/json';

const ROOT = 'body';

/**
 * A body that is no command, held to a form as a command's data are; a field more is refused, so that nobody sets what
 * they were not asked for. @throws Refused all that is wrong with it at once, no value repeated
 */
export function readBody<F extends Form>(form: F, body: unknown): DataOf<F> {
  if (!isJsonObject(body)) return refuse('invalid-json');
  const given = withoutLeftOut(form, body);
  const wrong = checkForm(form, given, ROOT).map(({ field = ROOT, ...found }) => ({
    ...found,
    field: field.slice(ROOT.length + 1),
  }));
  if (isNonEmpty(wrong)) throw new Refused(wrong);
  return given as DataOf<F>;
}
