import { toFact } from '#commands/to-fact';
import type { Told } from '#commands/refusal-message';
import { wholeStream } from '#event-store/whole-stream';
import { barePersonId } from '#lifecycle/values/person-id';
import { decidePeople } from './decide-people.ts';
import { directoryIn } from './directory-in.ts';
import type { PeopleDeps } from './people-deps.ts';
import { PEOPLE_STREAM } from './people-facts.ts';
import { recordAct, type Doing } from './record-act.ts';

export type Erased =
  | {
      readonly status: 'done';
      readonly personId: string;
      /** The log had the person erased: an old copy of the database had brought the data back. */
      readonly wasErased: boolean;
    }
  | { readonly status: 'refused'; readonly refusals: readonly [Told, ...Told[]] };

/** What an erasure rests on beside the vault: whoever is erased is let in no more. */
export interface ErasingDeps extends PeopleDeps {
  /** Closes the person's accounts and forgets their user names; refused where nobody could administer any more. */
  readonly shutOut: (
    personId: string,
  ) => Promise<{ readonly status: 'done' } | Extract<Erased, { readonly status: 'refused' }>>;
  readonly hasAccount: (personId: string) => Promise<boolean>;
  /** Whether `shutOut` would take them; nothing is changed. */
  readonly mayShutOut: ErasingDeps['shutOut'];
}

/**
 * Erases a person: shuts them out, destroys the key of what the vault keeps, then says so in the log. Killed on the
 * way, a second call ends it. Copies made before (a dump, the database's own write-ahead log) still hold the wrapped
 * key: they open with the master key of then, until it is rotated and forgotten.
 * @throws EventStoreError; what the database throws
 */
export async function erasePerson(typed: string, doing: Doing, deps: ErasingDeps): Promise<Erased> {
  const { store, clock, vault } = deps;
  const personId = barePersonId(typed);
  const may = await deps.mayShutOut(personId);
  if (may.status === 'refused') return may;
  await takeInUnlisted(personId, doing, deps);
  const act = { name: 'erase-person', personId } as const;
  const history = (await wholeStream(store, PEOPLE_STREAM)).map(toFact);
  const decision = decidePeople({ act, reason: doing.reason }, history, { today: clock.today() });
  const wasErased = (await directoryIn(store)).persons.get(personId)?.isErased === true;
  if (decision.status === 'accepted' || wasErased) {
    const shut = await deps.shutOut(personId);
    if (shut.status === 'refused') return shut;
  }
  if (decision.status === 'refused') {
    const cameBack = wasErased && (await vault.erase(personId, new Date()));
    return cameBack ? { status: 'done', personId, wasErased } : decision;
  }
  await vault.erase(personId, new Date());
  const recorded = await recordAct(act, doing, deps);
  return recorded.status === 'refused' ? recorded : { status: 'done', personId, wasErased };
}

/** Whoever has an account and stands in no list is somebody all the same, and may be forgotten. */
async function takeInUnlisted(personId: string, doing: Doing, deps: ErasingDeps): Promise<void> {
  const isListed = (await directoryIn(deps.store)).persons.has(personId);
  if (isListed || doing.reason === undefined || !(await deps.hasAccount(personId))) return;
  await recordAct({ name: 'add-person', personId }, doing, deps);
}
