import { wholeStream } from '#event-store/whole-stream';
import type { RuleAccount } from '#lifecycle/account';
import type { Refusal } from '#lifecycle/decision';
import { rulesSoFar } from '#lifecycle/foreseen';
import { kindNamed } from '#lifecycle/kinds';
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
 * that would refuse it but what its data lack or say. Nothing is written. @throws EventStoreError the store is out of reach
 */
export async function tellRules(request: CommandRequest, deps: DryDeps): Promise<RulesResult> {
  const result = await recordCommand(request, dryDeps(deps));
  if (result.status === 'refused' && !result.refusals.every(isOfData)) return result;
  const { kind: name = 'task', code, command, data } = request;
  const [kind, stream] = [kindNamed(name), streamOfCase(name, code)];
  const occurredOn = parsePlainDate(request.occurredOn);
  if (kind === undefined || stream === undefined || occurredOn === undefined)
    return { status: 'accepted', rules: [] };
  const facts = (await wholeStream(deps.store, stream)).map(toFact);
  const department = await departmentIn(deps.store);
  return {
    status: 'accepted',
    rules: rulesSoFar(kind, { command, data, occurredOn, facts }, department),
  };
}

const isOfData = ({ type, field = '' }: Refusal): boolean =>
  type !== 'not-allowed' && (field === 'data' || field.startsWith('data.'));
