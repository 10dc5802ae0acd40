import type { Approval } from '#lifecycle/countersigning/approvals-of';
import { stepNamed } from '#lifecycle/step-named';
import { labelOf } from '#lifecycle/labels';
import { roleLabel } from '#messages/names';
import { formSchema } from './form-schema.ts';

/** A request that waits for a second person, as whoever decides on it reads it: its data, and the form that they were typed into. */
export function shownApproval(kind: string, approval: Approval) {
  const step = stepNamed(kind, approval.command);
  return {
    ...approval,
    label: labelOf('command', approval.command),
    countersigners: (step?.countersigners ?? []).map((role) => roleLabel(role)),
    form: formSchema(step?.form ?? {}),
  };
}
