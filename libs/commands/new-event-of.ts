import type { JsonObject } from '#event-store/json';
import type { NewEvent } from '#event-store/recorded-event';
import type { Command } from '#lifecycle/command';
import type { DecidedFact } from '#lifecycle/decision';

/** Version of the shape of every fact's data today. */
export const SCHEMA_VERSION = 1;

interface Said {
  readonly command: Command;
  readonly fact: DecidedFact;
  readonly commandId: string;
  readonly recordedBy: JsonObject;
}

/** The event that states a decided fact, with its envelope (architecture section 5). The command's form was checked. */
export function newEventOf({ command, fact, commandId, recordedBy }: Said): NewEvent {
  const { actor, key, document, approvedBy, uncertain } = command;
  const said = {
    actor,
    key,
    document,
    approvedBy,
    uncertain: uncertain as string[] | undefined,
  } as JsonObject;
  return {
    type: fact.type,
    data: withoutHoles(fact.data),
    metadata: {
      ...withoutHoles(said),
      schemaVersion: SCHEMA_VERSION,
      occurredOn: fact.occurredOn,
      recordedBy,
      commandId,
      correlationId: commandId,
      requestHash: command.requestHash,
      ...withoutHoles((fact.envelope ?? {}) as JsonObject),
      ...(fact.reason !== undefined && { reason: fact.reason }),
      ...(fact.definition !== undefined && {
        definition: { id: fact.definition.id, version: fact.definition.version },
      }),
    },
  };
}

/** A member that is undefined is no member: a store would drop it, and the hash would differ. */
function withoutHoles(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object as Readonly<Record<string, JsonObject[string] | undefined>>).filter(
      ([, value]) => value !== undefined,
    ),
  ) as JsonObject;
}
