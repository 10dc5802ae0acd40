import { commandOf } from '#commands/command-of';
import type { CommandResult } from '#commands/command-request';
import { recordDecided } from '#commands/record-decided';
import type { JsonObject } from '#event-store/json';
import { decidePeople, type PeopleAct } from './decide-people.ts';
import type { PeopleDeps } from './people-deps.ts';
import { PEOPLE_CODE, PEOPLE_KIND, PEOPLE_STREAM } from './people-facts.ts';

/** Who does something about people, and why. */
export interface Doing {
  /** As an event names who acted: `operator:{os user}`, `person:{personId}`, a role. */
  readonly actor: string;
  readonly recordedBy: JsonObject;
  /** Stands in the log for good: no word of it may name a person. */
  readonly reason?: string;
}

/**
 * Records an act in the stream `operator-people`, decided on the acts before it.
 * @throws EventStoreError the store is out of reach, its clock behind, or its answer lost for good
 */
export function recordAct(
  act: PeopleAct,
  { actor, recordedBy, reason }: Doing,
  { store, clock }: Pick<PeopleDeps, 'store' | 'clock'>,
): Promise<CommandResult> {
  const { name, ...data } = act;
  const today = clock.today();
  const request = {
    kind: PEOPLE_KIND,
    code: PEOPLE_CODE,
    command: name,
    data,
    actor,
    occurredOn: today,
    recordedBy,
  };
  return recordDecided(
    {
      request,
      command: commandOf(request, { kind: PEOPLE_KIND, recorder: undefined }),
      stream: PEOPLE_STREAM,
      context: () => undefined,
      decide: (history) => decidePeople({ act, reason }, history, { today }),
    },
    store,
  );
}
