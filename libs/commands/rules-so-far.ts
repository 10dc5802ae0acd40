import { wholeStream } from '#event-store/whole-stream';
import type { RuleAccount } from '#lifecycle/account';
import { isNonEmpty, type Refusal } from '#lifecycle/decision';
import { rulesSoFar } from '#lifecycle/foreseen';
import { kindNamed } from '#lifecycle/kinds';
import { refusedWhereItStands } from '#lifecycle/refused-where-it-stands';
import { parsePlainDate } from '#lifecycle/values/plain-date';
import { streamOfCase } from './case-of-stream.ts';
import type { CommandRequest, CommandResult } from './command-request.ts';
import { departmentIn } from './department.ts';
import { dryDeps, type DryDeps } from './dry-command.ts';
import { recordCommand } from './record-command.ts';
import { toFact } from './to-fact.ts';

export type RulesResult =
  | { readonly status: 'accepted'; readonly rules: readonly RuleAccount[] }
  | Extract<CommandResult, { status: 'refused' }>;

/**
 * The rules of a step as far as its form is filled in, for whoever may record it where the case stands: refused for all
 * that would refuse it but what its data lack or say. The decider does not come to the case while the form has a gap: it
 * is asked here where it stands. Nothing is written. @throws EventStoreError the store is out of reach
 */
export async function tellRules(request: CommandRequest, deps: DryDeps): Promise<RulesResult> {
  const dry = dryDeps(deps);
  const result = await recordCommand(request, dry);
  if (result.status === 'refused' && !result.refusals.every(isOfData)) return result;
  const { kind: name = 'task', code, command, data, ifRevision } = request;
  const [kind, stream] = [kindNamed(name), streamOfCase(name, code)];
  const occurredOn = parsePlainDate(request.occurredOn);
  if (kind === undefined || stream === undefined || occurredOn === undefined)
    return { status: 'accepted', rules: [] };
  // The same store, so that case and department are read once; what the try laid over the case is none of it.
  const recorded = await wholeStream(dry.store, stream);
  const facts = recorded.slice(0, recorded.length - laidBy(result)).map(toFact);
  if (result.status === 'refused') {
    const begun = { kind, code, command, occurredOn, ...(ifRevision !== undefined && { ifRevision }) };
    const standing = refusedWhereItStands(begun, facts, deps.clock.today());
    if (isNonEmpty(standing)) return { status: 'refused', refusals: standing };
  }
  const department = await departmentIn(dry.store);
  return {
    status: 'accepted',
    rules: rulesSoFar(kind, { command, data, occurredOn, facts }, department),
  };
}

/** How many events a try laid over the case. */
const laidBy = (result: CommandResult): number =>
  result.status === 'accepted' && !result.answer.repeated ? result.answer.events.length : 0;

const isOfData = ({ type, field = '' }: Refusal): boolean =>
  type !== 'not-allowed' && (field === 'data' || field.startsWith('data.'));
