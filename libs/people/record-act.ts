import type { CommandResult } from '#commands/command-request';
import { recordOperatorAct } from '#commands/record-operator-act';
import type { JsonObject } from '#event-store/json';
import { decidePeople, type PeopleAct } from './decide-people.ts';
import type { PeopleDeps } from './people-deps.ts';
import { PEOPLE_CODE } from './people-facts.ts';

/** Who does something about people, and why. */
export interface Doing {
  /** As an event names who acted: `operator:{os user}`, `person:{personId}`, a role. */
  readonly actor: string;
  readonly recordedBy: JsonObject;
  /** Stands in the log for good: no word of it may name a person. */
  readonly reason?: string;
}

/** Records an act in the stream `operator-people`. @throws EventStoreError as `recordOperatorAct` */
export function recordAct(
  act: PeopleAct,
  { reason, ...who }: Doing,
  deps: Pick<PeopleDeps, 'store' | 'clock'>,
): Promise<CommandResult> {
  const { name, ...data } = act;
  return recordOperatorAct(
    { code: PEOPLE_CODE, name, data, ...who },
    (history, today) => decidePeople({ act, reason }, history, { today }),
    deps,
  );
}
