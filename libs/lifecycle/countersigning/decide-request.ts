import { plainPaths } from '../changed-paths.ts';
import type { Command, DecisionContext } from '../command.ts';
import { decide } from '../decide.ts';
import { accepted, refusal, refused, type Decision } from '../decision.ts';
import type { Fact } from '../fact.ts';
import { invariant } from '../invariant.ts';
import { anyStepOf, kindNamed } from '../kinds.ts';
import { withoutLeftOut } from '../left-out.ts';
import { presentLife } from '../lives.ts';
import type { JsonObject } from '../values/json.ts';
import { plainDate } from '../values/plain-date.ts';
import { isSameActor } from '../values/role.ts';
import { pendingIn } from './approvals-of.ts';
import { REQUESTED, type CountersignRequested } from './facts.ts';
import { isPerson } from './second-person.ts';

/**
 * Asks a second person to countersign a command (contract section 6): refused for whatever would refuse the command
 * itself today, else the request is the fact, on the day of asking, and the case stays as it is. Pure.
 */
export function decideRequest(
  command: Command,
  history: readonly Fact[],
  context: DecisionContext,
): Decision {
  const decision = decide(command, history, context);
  if (decision.status !== 'accepted') return decision;
  // Of whom nobody knows who it is, nobody knows that the second is another.
  if (!isPerson(command.actor)) return refused([refusal('not-allowed', undefined, { why: 'no-person' })]);
  if (command.approvedBy !== undefined && isSameActor(command.approvedBy, command.actor))
    return refused([refusal('invalid-field', 'approvedBy', { expected: 'another-person' })]);
  const asked = askedFor(command);
  const twin = pendingIn(presentLife(history)).find(
    (one) =>
      one.command === asked.command &&
      one.occurredOn === asked.occurredOn &&
      plainPaths(one.data, asked.data).length === 0,
  );
  if (twin !== undefined)
    return refused([
      refusal('already-exists', undefined, { approval: twin.approval, command: asked.command }),
    ]);
  return accepted({ type: REQUESTED, occurredOn: context.today, data: asked as unknown as JsonObject });
}

/** The command as it is kept; it was just decided, so its form holds. */
function askedFor(command: Command): CountersignRequested {
  const kind = kindNamed(command.kind);
  const step = kind && anyStepOf(kind, command.name);
  invariant(step !== undefined, 'a command that was decided has a step', { command: command.name });
  const { document, reason, uncertain } = command as Pick<
    CountersignRequested,
    'document' | 'reason' | 'uncertain'
  >;
  return {
    command: command.name,
    data: withoutLeftOut(step.form, command.data) as JsonObject,
    occurredOn: plainDate(command.occurredOn as string),
    ...(document !== undefined && { document }),
    ...(reason !== undefined && { reason }),
    ...(uncertain !== undefined && { uncertain }),
  };
}
