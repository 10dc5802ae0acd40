import { refusal, type Refusal } from '../decision.ts';
import { isJsonObject } from '../values/json.ts';
import { ROLES } from '../values/role.ts';

/** Longer no mail system takes (RFC 5321, 4.5.3.1.3: 256 with the brackets). */
const LONGEST = 254;

/**
 * All that is wrong with the mailboxes of a profile: each stands under a role, so under no person, and is one bare
 * address. Whether it is the office's own and not a person's the text cannot tell: the message and the docs ask for it.
 */
export function checkProfileAddresses(
  value: unknown,
  of: { readonly path: string; readonly isMailbox: (text: string) => boolean },
): readonly Refusal[] {
  const { path, isMailbox } = of;
  if (value === undefined) return [];
  if (!isJsonObject(value)) return [refusal('invalid-field', path, { expected: 'object' })];
  return Object.entries(value).flatMap(([role, address]): readonly Refusal[] => {
    const at = `${path}.${role}`;
    if (!(ROLES as readonly string[]).includes(role))
      return [refusal('invalid-field', at, { expected: 'role-of-an-office', values: ROLES })];
    const fits = typeof address === 'string' && address.length <= LONGEST && isMailbox(address);
    return fits ? [] : [refusal('invalid-field', at, { expected: 'office-mailbox' })];
  });
}
