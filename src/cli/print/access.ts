import { rolesOn, type Account } from '#access/access-of';
import type { PlainDate } from '#lifecycle/values/plain-date';
import { format } from '#messages/format';
import { writtenDay } from '#messages/written';
import { columns } from './columns.ts';
import { statusWord } from './words.ts';

/** An account as it is answered: `roles` are those of today, a substitute's among them. */
export function shownAccount(account: Account, today: PlainDate) {
  const { personId, isOpen, substitutes } = account;
  return {
    ...(personId !== undefined && { personId }),
    open: isOpen,
    provider: account.identity?.issuer ?? null,
    roles: rolesOn(account, today),
    substitutes: substitutes.filter(({ to }) => to >= today),
  };
}

type ShownAccount = ReturnType<typeof shownAccount>;

/** A one-time password, for whoever hands it over. */
export const oneTimeText = (said: {
  readonly username: string;
  readonly password: string;
  readonly roles?: readonly string[];
}): string => format('print.one-time-password', { roles: [], ...said });

/** Accounts, a line each. */
export function accountsText(
  accounts: readonly (ShownAccount & {
    readonly username: string | null;
    readonly mustChange: boolean;
    readonly secondFactor: boolean;
  })[],
): string {
  if (accounts.length === 0) return format('print.no-accounts');
  return columns([
    ['username', 'person', 'rolesHeld', 'status'].map((name) => format(`column.${name}`)),
    ...accounts.map((account) => [
      account.username ?? format('print.not-set'),
      account.personId ?? '',
      [...account.roles, ...account.substitutes.map(substituteText)].join(', '),
      statesOf(account).map(statusWord).join(', '),
    ]),
  ]);
}

const substituteText = ({ role, from, to }: ShownAccount['substitutes'][number]): string =>
  `${role} ${writtenDay(from)}–${writtenDay(to)}`;

function statesOf(account: Parameters<typeof accountsText>[0][number]): readonly string[] {
  const { open, provider, mustChange, secondFactor } = account;
  return [
    open ? 'account-open' : 'account-closed',
    ...(provider === null ? [] : ['by-provider']),
    ...(mustChange ? ['must-change'] : []),
    ...(secondFactor ? ['second-factor'] : []),
  ];
}

/** Tokens, a line each. */
export function tokensText(
  tokens: readonly {
    readonly tokenId: string;
    readonly roles: readonly string[];
    readonly username: string | null;
    readonly expiresOn: PlainDate;
    readonly status: string;
  }[],
): string {
  if (tokens.length === 0) return format('print.no-tokens');
  return columns([
    ['tokenId', 'rolesHeld', 'username', 'expiresOn', 'status'].map((name) => format(`column.${name}`)),
    ...tokens.map(({ tokenId, roles, username, expiresOn, status }) => [
      tokenId,
      roles.join(', '),
      username ?? '',
      writtenDay(expiresOn),
      statusWord(status),
    ]),
  ]);
}
