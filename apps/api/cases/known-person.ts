import { withoutRight, type Asking } from '#access/may-do';
import { personIn } from '#people/people';
import { peopleOn } from '#people/people-deps';
import type { Stores } from '#runtime/open-stores';

/** Names come out of the vault for who may read everybody's, and one's own; others read ids (decision 020). */
export const mayReadNames = (by: Asking): boolean => withoutRight(by, 'people') === undefined;

/** What somebody is called, as far as the reader may know; null: by the id. @throws StoreUnreachable, DamagedEvent */
export async function nameKnownTo(by: Asking, personId: string, stores: Stores): Promise<string | null> {
  if (!mayReadNames(by) && by.personId !== personId) return null;
  return (await personIn(peopleOn(stores), personId))?.details?.name ?? null;
}
