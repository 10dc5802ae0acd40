import type { actionsIn } from '#lifecycle/actions-in';
import { buttonLabel, roleLabel } from '#messages/names';
import { withChoices } from './form-schema.ts';

type Action = ReturnType<typeof actionsIn>[number];

/** A step that may be taken, with who records and countersigns it as people call them. */
export const shownAction = <A extends Omit<Action, 'known'>>(action: A) => ({
  ...action,
  button: buttonLabel(action.command),
  form: withChoices(action.form),
  roleLabels: action.roles.map((role) => roleLabel(role)),
  countersignerLabels: (action.countersigners ?? []).map((role) => roleLabel(role)),
});
