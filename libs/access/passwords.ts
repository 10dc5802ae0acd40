import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { LONGEST_PASSWORD, normalPassword } from './password-rules.ts';

/** Argon2id with 19 MiB and two passes in one lane: the least that OWASP's password storage sheet names. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Letters and digits that nobody takes for another one when they are read from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** The hash of a password (PHC string, salted). */
export const hashOf = (password: string): Promise<string> => hash(normalPassword(password), COST);

/** What an unknown user's password is compared with: the answer takes as long as for a known one. */
let nobodys: Promise<string> | undefined;

/** Whether the password is the one that was hashed; without a hash never, after the same work. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  const isTooLong = Array.from(password).length > LONGEST_PASSWORD;
  // Awaited for a known user too: the first of all log-ins must not tell by its time which of the two it was.
  const nobodyHas = await (nobodys ??= hashOf(oneTimePassword()));
  const matches = await verify(hashed ?? nobodyHas, isTooLong ? '' : normalPassword(password));
  return matches && hashed !== undefined;
}

/** A password to be used once, of 99 random bits: `k3f9x-…`. */
export function oneTimePassword(): string {
  const letter = (): string => READABLE.charAt(randomInt(READABLE.length));
  const group = (): string => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
