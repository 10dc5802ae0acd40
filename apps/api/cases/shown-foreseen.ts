import type { RuleAccount } from '#lifecycle/account';
import type { Foreseen } from '#lifecycle/foreseen';
import { labelOf } from '#lifecycle/labels';
import { inBoth, valueLabel } from '#messages/names';
import type { DryAnswer } from '#commands/dry-command';

/** A dry run's answer, what it foresees called as people call it. */
export function shownDry({ foreseen, ...answer }: DryAnswer) {
  return { ...answer, ...(foreseen !== undefined && { foreseen: shownForeseen(foreseen) }) };
}

export type ShownDry = ReturnType<typeof shownDry>;

function shownForeseen({ state: { before, after }, computed, rules, deadlines }: Foreseen) {
  return {
    state: { before, after, label: after === null ? null : labelOf('state', after) },
    computed: Object.entries(computed).map(([field, value]) => ({
      field,
      label: labelOf('field', field),
      value,
      valueLabel: valueLabel(value),
    })),
    rules: rules.map(shownRule),
    deadlines: deadlines.map((one) => ({ ...one, label: labelOf('deadline', one.id) })),
  };
}

/** The rules of a step whose form is being filled in. */
export interface ShownRules {
  readonly code: string;
  readonly dryRun: true;
  readonly rules: readonly ReturnType<typeof shownRule>[];
}

export function shownRule({ rule, holds, params }: RuleAccount) {
  const name = `${holds === null ? 'open.' : holds ? '' : 'not.'}${rule}`;
  return { rule, holds, title: inBoth(`account-title.${name}`), text: inBoth(`account.${name}`, params) };
}
