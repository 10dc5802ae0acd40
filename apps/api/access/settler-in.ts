import { accessIn } from '#access/access-in';
import { stillStands } from '#access/access-of';
import type { Principal } from '#access/principal';
import type { Stores } from '#runtime/open-stores';
import type { IsGone } from '#lifecycle/countersigning/second-person';
import { recordedAs } from './recording-as.ts';

/** Who settles what waits for a second person, and whom the log lets in no more. @throws StoreUnreachable, DamagedEvent */
export async function settlerIn(by: Principal, { store }: Pick<Stores, 'store'>) {
  const access = await accessIn(store);
  const isGone: IsGone = (asked) => !stillStands(access, asked);
  return { ...recordedAs(by), roles: by.roles, account: by.id, isGone };
}
