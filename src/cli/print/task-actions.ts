import type { actionsIn } from '#lifecycle/actions-in';
import { format } from '#messages/format';
import { roleName } from '#messages/names';
import { columns } from './columns.ts';
import { stateWord } from './words.ts';

type Action = ReturnType<typeof actionsIn>[number];

/** What may be recorded of a case now: the command, what it is called, who records it, what it needs, the law it rests on. */
export function taskActionsText(state: string, actions: readonly Action[]): string {
  const title = format('print.state', { state: stateWord(state) });
  if (actions.length === 0) return `${title}\n${format('print.no-actions')}`;
  const heading = ['command', 'label', 'roles', 'fields', 'basis'].map((name) => format(`column.${name}`));
  const rows = actions.map(({ command, label, waitsFor, roles, form, source }) => [
    command,
    waitsFor.length === 0
      ? label.vi
      : format('print.action.after', { label: label.vi, steps: waitsFor.map((step) => step.label.vi) }),
    roles.map((role) => roleName(role)).join(', '),
    requiredFields(form),
    source,
  ]);
  return `${title}\n${columns([heading, ...rows])}`;
}

/** `closesOn (Hạn nộp)`, as it is typed in `--data` and as it is called. */
function requiredFields(form: Action['form']): string {
  const { properties, required } = form as {
    readonly properties: Readonly<Record<string, { readonly title: string }>>;
    readonly required: readonly string[];
  };
  return required.map((name) => `${name} (${properties[name]?.title ?? name})`).join(', ') || '–';
}
