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
    computed: computed.map((one) => ({ ...one, valueLabel: valueLabel(one.value) })),
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
  const [title, text] = wordsOf(rule, holds);
  return { rule, holds, title: inBoth(title), text: inBoth(text, params) };
}

/** The messages of a rule that holds, does not, or is open. */
function wordsOf(rule: string, holds: boolean | null): readonly [title: string, text: string] {
  if (holds === null) return [`account-title.open.${rule}`, `account.open.${rule}`];
  return holds
    ? [`account-title.${rule}`, `account.${rule}`]
    : [`account-title.not.${rule}`, `account.not.${rule}`];
}
