import { checkEnvelope } from '../check-command.ts';
import type { Command, DecisionContext } from '../command.ts';
import { answerToKey, decide, staleness } from '../decide.ts';
import { accepted, isNonEmpty, refusal, refused, type Decision, type Refusal } from '../decision.ts';
import { checkForm } from '../check-form.ts';
import { reason } from '../definitions/fields.ts';
import { optional, type Form } from '../form.ts';
import type { Fact } from '../fact.ts';
import { invariant } from '../invariant.ts';
import { presentLife } from '../lives.ts';
import { countersignersOf } from '../step-named.ts';
import { isActor, type Role } from '../values/role.ts';
import { approvalsOf, type Approval } from './approvals-of.ts';
import { RECALLED, RETURNED } from './facts.ts';
import {
  notASecondPerson,
  notTheirs,
  requesterGone,
  type Asked,
  type IsGone,
  type Settler,
} from './second-person.ts';

/** What may be done with a request for a second person. */
export const SETTLINGS = ['countersign', 'return', 'recall'] as const;
export type Settling = (typeof SETTLINGS)[number];

/** Somebody settles a request. `command.actor` is who; its data hold the reason, where there is one. */
export interface Act {
  readonly settling: Settling;
  readonly approval: string;
  readonly command: Command;
  /** What the person may act as today. */
  readonly roles: readonly Role[];
  /** Under which the person is logged in; a second account is no second person. */
  readonly account: string;
  readonly isGone: IsGone;
  /** Nothing is recorded: whoever asked may be told what their request would come to. */
  readonly isTried?: boolean;
}

/** What is said when a request is settled: a return without a reason helps nobody. */
export const FORM_OF: Readonly<Record<Settling, Form>> = {
  countersign: {},
  return: { reason: reason() },
  recall: { reason: optional(reason()) },
};

/**
 * Settles a request (contract section 6). To countersign decides the command again on the present state: the step's own
 * fact, in the requester's name, countersigned by another person, caused by the request. Pure.
 */
export function decideSettling(act: Act, history: readonly Fact[], context: DecisionContext): Decision {
  return settlingOf(act, history, { ...context, decide: (again, facts) => decide(again, facts, context) });
}

/** How the command that was asked for is decided, whatever stream it is for. */
export interface SettlingContext extends Pick<DecisionContext, 'today' | 'files'> {
  decide(command: Command, history: readonly Fact[]): Decision;
}

/** The same for a request of any stream: of a case, or of the department. Pure. */
export function settlingOf(act: Act, history: readonly Fact[], context: SettlingContext): Decision {
  const { settling, command } = act;
  const wrong = [...checkEnvelope(command, context), ...checkForm(FORM_OF[settling], command.data, 'data')];
  if (isNonEmpty(wrong)) return refused(wrong);
  const repeat = answerToKey(command, history);
  if (repeat !== undefined) return repeat;
  const request = history.find(({ id }) => id === act.approval);
  const approval = approvalsOf(presentLife(history)).find((one) => one.approval === act.approval);
  if (request === undefined || approval === undefined)
    return refused([refusal('not-found', undefined, { approval: act.approval })]);
  const stale = staleness(command, history);
  if (stale !== undefined) return refused([stale]);
  if (approval.status !== 'pending')
    return refused([refusal('illegal-state', undefined, { settled: approval.status })]);
  const settler = settlerOf(act);
  const isOwnTry = act.isTried === true && notTheirs(settler, request) === undefined;
  const asked = {
    request,
    mayBe: countersignersOf(command.kind, approval.command),
    asked: approval.asked,
  };
  const barred = isOwnTry ? undefined : barredFrom(settling, settler, asked);
  if (barred !== undefined) return refused([barred]);
  return settling === 'countersign'
    ? countersigned(act, { request, approval, history, context })
    : accepted({
        type: settling === 'return' ? RETURNED : RECALLED,
        occurredOn: context.today,
        data: { approval: act.approval, ...(command.data as object) },
        envelope: causedBy(request),
      });
}

const settlerOf = ({ command: { actor }, account, roles, isGone }: Act): Settler => ({
  actor,
  account,
  roles,
  isGone,
});

interface Requested {
  readonly request: Fact;
  readonly approval: Approval;
}

/** Why somebody may not settle a request so: it is recalled by who asked, and settled otherwise by a second person. */
export function barredFrom(settling: Settling, settler: Settler, asked: Asked): Refusal | undefined {
  if (settling === 'recall') return notTheirs(settler, asked.request);
  // Whoever was asked by name may have left: others may not sign in their place, but return it.
  const { asked: _, ...anybody } = asked;
  if (settling === 'return') return notASecondPerson(settler, anybody);
  return notASecondPerson(settler, asked) ?? requesterGone(settler, asked.request);
}

/** The envelope of a fact that a request caused. */
export const causedBy = ({ id, metadata }: Fact) => ({
  causationId: id,
  correlationId: metadata.correlationId,
});

function countersigned(
  { command }: Act,
  { request, approval, history, context }: Requested & { history: readonly Fact[]; context: SettlingContext },
): Decision {
  const { document, uncertain, reason: because, occurredOn, data } = approval;
  const again: Command = {
    kind: command.kind,
    code: command.code,
    name: approval.command,
    occurredOn,
    data,
    actor: approval.requestedBy,
    requestHash: command.requestHash,
    ...(document !== undefined && { document }),
    ...(because !== undefined && { reason: because }),
    ...(uncertain !== undefined && { uncertain }),
  };
  const decision = context.decide(again, history);
  if (decision.status !== 'accepted') return decision;
  invariant(isActor(command.actor), 'who countersigns is known', { approval: approval.approval });
  return accepted({
    ...decision.fact,
    envelope: {
      ...causedBy(request),
      actor: approval.requestedBy,
      requestedBy: approval.requestedBy,
      approvedBy: command.actor,
      ...(document !== undefined && { document }),
      ...(uncertain !== undefined && { uncertain }),
    },
  });
}
