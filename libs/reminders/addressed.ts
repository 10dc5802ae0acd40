import { format } from '#messages/format';
import type { Language } from '#messages/language';
import { roleName } from '#messages/names';
import { parsePersonId } from '#lifecycle/values/person-id';
import type { Letter } from './channel.ts';

/** What the vault says of whoever a letter is for. */
export interface Addressee {
  readonly name: string;
  readonly email?: string;
}

/** Asked as a letter leaves, never before. undefined: erased, or nothing is kept. */
export type Addressees = (personId: string) => Promise<Addressee | undefined>;

interface Addressing {
  readonly addressees?: Addressees;
  /** Of a role, by the department's profile; undefined: the channel's own rule. */
  readonly mailboxOf: (recipient: string) => string | undefined;
}

/** To whom a letter goes in the end. */
export interface Addressed {
  readonly to: Pick<Letter, 'recipient' | 'mailbox'>;
  /** How its text calls whom it is for. */
  readonly called: (language: Language) => string;
  /** Present where it goes to the mailbox of the role in the person's stead. */
  readonly sentTo?: string;
}

/**
 * Where a letter goes: a person's to their own address; where there is none (erased, or none is kept) to the mailbox of
 * the role that must act, and its text says so. What this throws is a reason to try again later.
 */
export async function addressed(
  { recipient, mustAct }: Pick<Letter, 'recipient'> & { readonly mustAct: string },
  { addressees, mailboxOf }: Addressing,
): Promise<Addressed> {
  const personId = recipient.startsWith('person:') ? parsePersonId(recipient) : undefined;
  if (personId === undefined)
    return { to: toRole(recipient, mailboxOf), called: (language) => roleName(recipient, language) };
  const found = await addressees?.(personId);
  if (found?.email !== undefined)
    return { to: { recipient, mailbox: found.email }, called: () => found.name };
  const sentTo = `role:${mustAct}`;
  return {
    to: toRole(sentTo, mailboxOf),
    called: (language) =>
      format('reminder.instead', { role: roleName(sentTo, language), recipient }, language),
    sentTo,
  };
}

function toRole(recipient: string, mailboxOf: Addressing['mailboxOf']): Addressed['to'] {
  const mailbox = mailboxOf(recipient);
  return { recipient, ...(mailbox !== undefined && { mailbox }) };
}
