import { checkEnvelope } from '../check-command.ts';
import type { Command, DecisionContext } from '../command.ts';
import { answerToKey, decide, staleness } from '../decide.ts';
import { accepted, isNonEmpty, refusal, refused, type Decision, type Refusal } from '../decision.ts';
import { checkForm } from '../check-form.ts';
import { reason } from '../definitions/fields.ts';
import { optional, type Form } from '../form.ts';
import type { Fact } from '../fact.ts';
import { invariant } from '../invariant.ts';
import { anyStepOf, kindNamed } from '../kinds.ts';
import { presentLife } from '../lives.ts';
import { isActor, type Role } from '../values/role.ts';
import { approvalsOf, type Approval } from './approvals-of.ts';
import { RECALLED, RETURNED } from './facts.ts';
import { notASecondPerson, notTheirs, type Asked, type Settler } from './second-person.ts';

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
  const { settling, command } = act;
  const wrong = [
    ...checkEnvelope(command, context.files),
    ...checkForm(FORM_OF[settling], command.data, 'data'),
  ];
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
  const barred = barredFrom(settling, settlerOf(act), {
    request,
    mayBe: countersignersOf(command.kind, approval.command),
    asked: approval.asked,
  });
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

const settlerOf = ({ command: { actor }, account, roles }: Act): Settler => ({ actor, account, roles });

interface Requested {
  readonly request: Fact;
  readonly approval: Approval;
}

/** Why somebody may not settle a request so: it is recalled by who asked, and settled otherwise by a second person. */
export const barredFrom = (settling: Settling, settler: Settler, asked: Asked): Refusal | undefined =>
  settling === 'recall' ? notTheirs(settler, asked.request) : notASecondPerson(settler, asked);

/** The envelope of a fact that a request caused. */
export const causedBy = ({ id, metadata }: Fact) => ({
  causationId: id,
  correlationId: metadata.correlationId,
});

/** Who may countersign a command; nobody where one person records it alone. */
export function countersignersOf(kind: string, command: string): readonly Role[] {
  const of = kindNamed(kind);
  return (of && anyStepOf(of, command)?.countersigners) ?? [];
}

function countersigned(
  { command }: Act,
  { request, approval, history, context }: Requested & { history: readonly Fact[]; context: DecisionContext },
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
  const decision = decide(again, history, context);
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
