import { mailboxOn, type Profiles } from '#lifecycle/profile/profile';
import { dayOf, type Instant } from '#lifecycle/values/plain-date';

/**
 * The office's mailbox for `role:{role}`, as the province's profile of that day names it; undefined where it names none
 * and the channel has a rule of its own. Asked when a letter leaves: neither ledger nor event has an address.
 */
export function mailboxOf(
  recipient: string,
  { profiles, now }: { readonly profiles: Profiles | undefined; readonly now: Instant },
): string | undefined {
  const role = /^role:([a-z-]+)$/.exec(recipient)?.[1];
  return role === undefined ? undefined : mailboxOn(profiles, { role, day: dayOf(now) });
}
