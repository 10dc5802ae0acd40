import type { Command } from '../command.ts';
import { decide } from '../decide.ts';
import type { DecidedFact, Decision } from '../decision.ts';
import { vietnamCalendar } from '../calendar/vietnam.ts';
import type { DocumentRef, Fact } from '../fact.ts';
import type { JsonObject } from '../values/json.ts';
import { instantOf, plainDate, type Instant } from '../values/plain-date.ts';

/** A command as tests write it: what is left out gets a plain value. */
export interface Said {
  readonly name: string;
  readonly data?: unknown;
  readonly on?: string;
  readonly kind?: string;
  readonly actor?: string;
  readonly key?: string;
  readonly hash?: string;
  readonly ifRevision?: number;
  readonly reason?: unknown;
  readonly document?: unknown;
  readonly uncertain?: unknown;
  readonly approvedBy?: string;
}

/** The day tests run on: after everything they tell. */
export const TODAY = plainDate('2026-11-24');
export const CONTEXT = { today: TODAY, calendar: vietnamCalendar };

export function commandSaid(said: Said): Command {
  return {
    kind: said.kind ?? 'task',
    code: 'T-1',
    name: said.name,
    occurredOn: said.on,
    data: said.data ?? {},
    actor: said.actor ?? 'program-manager',
    requestHash: said.hash ?? JSON.stringify(said),
    ...(said.key !== undefined && { key: said.key }),
    ...(said.ifRevision !== undefined && { ifRevision: said.ifRevision }),
    ...(said.reason !== undefined && { reason: said.reason }),
    ...(said.document !== undefined && { document: said.document }),
    ...(said.uncertain !== undefined && { uncertain: said.uncertain }),
    ...(said.approvedBy !== undefined && { approvedBy: said.approvedBy }),
  };
}

/** What the log would make of a decided fact. */
export function recorded(fact: DecidedFact, of: { said: Said; revision: number; at?: Instant }): Fact {
  const { said, revision } = of;
  return {
    id: `fact-${revision}`,
    revision,
    type: fact.type,
    data: fact.data,
    metadata: {
      occurredOn: fact.occurredOn,
      recordedAt: of.at ?? instantOf(Date.UTC(2026, 0, 1) + revision * 1000),
      actor: said.actor ?? 'program-manager',
      recordedBy: { by: 'operator:test' } satisfies JsonObject,
      commandId: `command-${revision}`,
      requestHash: said.hash ?? JSON.stringify(said),
      correlationId: `command-${revision}`,
      ...(said.key !== undefined && { key: said.key }),
      ...(said.document !== undefined && { document: said.document as DocumentRef }),
      ...(Array.isArray(said.uncertain) && { uncertain: said.uncertain as string[] }),
      ...(fact.definition !== undefined && { definition: fact.definition }),
      ...(fact.reason !== undefined && { reason: fact.reason }),
    },
  };
}

export function decideSaid(said: Said, history: readonly Fact[]): Decision {
  return decide(commandSaid(said), history, CONTEXT);
}

/** The history after all that was said, each command decided on the facts before it. @throws when one is refused */
export function historyOf(story: readonly Said[], begun: readonly Fact[] = []): readonly Fact[] {
  return story.reduce<readonly Fact[]>((history, said) => {
    const decision = decideSaid(said, history);
    if (decision.status !== 'accepted')
      throw new Error(`${said.name} was ${decision.status}: ${JSON.stringify(decision)}`);
    return [...history, recorded(decision.fact, { said, revision: history.length })];
  }, begun);
}
