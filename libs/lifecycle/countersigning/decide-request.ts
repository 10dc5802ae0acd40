import { plainPaths } from '../changed-paths.ts';
import type { Command, DecisionContext } from '../command.ts';
import { decide } from '../decide.ts';
import { accepted, refusal, refused, type Decision } from '../decision.ts';
import type { Fact } from '../fact.ts';
import { invariant } from '../invariant.ts';
import { withoutLeftOut } from '../left-out.ts';
import { presentLife } from '../lives.ts';
import { countersignersOf, stepNamed } from '../step-named.ts';
import type { JsonObject } from '../values/json.ts';
import { plainDate } from '../values/plain-date.ts';
import { parsePersonId } from '../values/person-id.ts';
import { isSameActor, type Role } from '../values/role.ts';
import { pendingIn } from './approvals-of.ts';
import { REQUESTED, type CountersignRequested } from './facts.ts';
import { isPerson } from './second-person.ts';

/** What a request is decided on beside the command's own context. */
export interface RequestContext extends DecisionContext {
  /** What a person may act as today, by their open accounts. */
  readonly rolesOf: RolesOf;
}

/** Roles of a person; the id without `person:`. */
export type RolesOf = (personId: string) => readonly Role[];

/**
 * Asks a second person to countersign a command (contract section 6): refused for whatever would refuse the command
 * itself today, else the request is the fact, on the day of asking, and the case stays as it is. Pure.
 */
export function decideRequest(
  command: Command,
  history: readonly Fact[],
  { rolesOf, ...context }: RequestContext,
): Decision {
  return requestOf(command, history, {
    ...{ rolesOf, today: context.today },
    decide: (said, facts) => decide(said, facts, context),
  });
}

/** How the command of a request is decided, whatever stream it is for. */
export interface Requesting extends Pick<RequestContext, 'rolesOf' | 'today'> {
  readonly decide: (command: Command, history: readonly Fact[]) => Decision;
}

/** The same for a command of any stream: of a case, or of the department. Pure. */
export function requestOf(
  command: Command,
  history: readonly Fact[],
  { rolesOf, today, ...of }: Requesting,
): Decision {
  const decision = of.decide(command, history);
  if (decision.status !== 'accepted') return decision;
  // Of whom nobody knows who it is, nobody knows that the second is another.
  if (!isPerson(command.actor)) return refused([refusal('not-allowed', undefined, { why: 'no-person' })]);
  if (command.approvedBy !== undefined && isSameActor(command.approvedBy, command.actor))
    return refused([refusal('invalid-field', 'approvedBy', { expected: 'another-person' })]);
  const mayBe = countersignersOf(command.kind, command.name);
  if (!couldCountersign(command.approvedBy, { mayBe, rolesOf }))
    return refused([refusal('invalid-field', 'approvedBy', { expected: 'countersigner', roles: mayBe })]);
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
  return accepted({ type: REQUESTED, occurredOn: today, data: asked as unknown as JsonObject });
}

/** Whoever is asked by name could do it today; else the step would wait for nobody. */
function couldCountersign(
  asked: unknown,
  { mayBe, rolesOf }: { readonly mayBe: readonly Role[]; readonly rolesOf: RolesOf },
): boolean {
  if (asked === undefined) return true;
  // A role's name has the shape of an id.
  const personId = isPerson(asked) ? parsePersonId(asked) : undefined;
  const roles: readonly unknown[] = personId === undefined ? [asked] : rolesOf(personId);
  return roles.some((role) => mayBe.some((one) => one === role));
}

/** The command as it is kept; it was just decided, so its form holds. */
function askedFor(command: Command): CountersignRequested {
  const step = stepNamed(command.kind, command.name);
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
