import type { Told } from '#commands/refusal-message';
import type { EventStore } from '#event-store/event-store.port';
import { caseAt } from '#history/case-at';
import { historyOf } from '#history/case-history';
import { actionsIn } from '#lifecycle/actions-in';
import { departmentIn } from '#commands/department';
import { kindNamed } from '#lifecycle/kinds';

interface Asked {
  readonly store: EventStore;
  readonly kind: string;
  readonly code: string;
}

/** Refusals that leave the question what could be done instead. */
const OPEN_ENDED: readonly string[] = ['unknown-command', 'illegal-state'];

/** The parameter for which both have a sentence of their own. */
const POSSIBLE = 'possible';

/** The refusals; one of a command that is none, or is none here, also says which commands there are. */
export async function withPossible(
  refusals: readonly [Told, ...Told[]],
  asked: Asked,
): Promise<readonly [Told, ...Told[]]> {
  const [first, ...rest] = refusals;
  if (!OPEN_ENDED.includes(first.type) || first.params.already === true) return refusals;
  const possible = await possibleCommands(asked);
  return possible.length === 0
    ? refusals
    : [{ ...first, params: { ...first.params, [POSSIBLE]: possible } }, ...rest];
}

/** What may be recorded of the case now; every command of the kind while there is no case. */
async function possibleCommands({ store, kind: name, code }: Asked): Promise<readonly string[]> {
  const history = await historyOf(store, { kind: name, code });
  const snapshot = history && caseAt(history, { ...(await departmentIn(store)), clocks: {} });
  if (snapshot !== undefined)
    return actionsIn(snapshot).flatMap(({ command, waitsFor }) => (waitsFor.length > 0 ? [] : command));
  const steps = kindNamed(name)?.definitions.flatMap((definition) => definition.steps) ?? [];
  return [...new Set(steps.map(({ command }) => command))];
}
