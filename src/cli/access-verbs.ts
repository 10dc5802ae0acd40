import { ROLES } from '#lifecycle/values/role';
import type { OptionWords, VerbWords } from './verb-words.ts';

const ROLE: OptionWords = { name: 'role', value: 'role', values: ROLES, required: true };
const EACH_ROLE: OptionWords = { ...ROLE, many: true };
const REASON: OptionWords = { name: 'reason', value: 'text' };

/** Verbs of those who let others in: accounts and tokens. */
export const OF_ACCESS: readonly VerbWords[] = [
  {
    path: ['account', 'open'],
    takes: ['username'],
    options: [EACH_ROLE, { name: 'person', value: 'person' }, { name: 'subject', value: 'subject' }, REASON],
    load: async () => (await import('./account.ts')).accountOpen,
  },
  {
    path: ['account', 'list'],
    takes: [],
    options: [],
    load: async () => (await import('./account-list.ts')).accountList,
  },
  {
    path: ['account', 'grant'],
    takes: ['username'],
    options: [ROLE, REASON],
    load: async () => (await import('./account.ts')).accountGrant,
  },
  {
    path: ['account', 'withdraw'],
    takes: ['username'],
    options: [ROLE, REASON],
    load: async () => (await import('./account.ts')).accountWithdraw,
  },
  {
    path: ['account', 'substitute'],
    takes: ['username'],
    options: [
      ROLE,
      { name: 'from', value: 'day', required: true },
      { name: 'to', value: 'day' },
      { name: 'withdraw' },
      REASON,
    ],
    load: async () => (await import('./account.ts')).accountSubstitute,
  },
  {
    path: ['account', 'link'],
    takes: ['username'],
    options: [{ name: 'subject', value: 'subject', required: true }, REASON],
    load: async () => (await import('./account.ts')).accountLink,
  },
  {
    path: ['account', 'reset'],
    takes: ['username'],
    options: [REASON],
    load: async () => (await import('./account.ts')).accountReset,
  },
  {
    path: ['account', 'log-out'],
    takes: ['username'],
    options: [REASON],
    load: async () => (await import('./account.ts')).accountLogOut,
  },
  {
    path: ['account', 'close'],
    takes: ['username'],
    options: [REASON],
    load: async () => (await import('./account.ts')).accountClose,
  },
  {
    path: ['account', 'reopen'],
    takes: ['username'],
    options: [REASON],
    load: async () => (await import('./account.ts')).accountReopen,
  },
  {
    path: ['token', 'create'],
    takes: [],
    options: [
      EACH_ROLE,
      { name: 'account', value: 'username' },
      { name: 'expires-on', value: 'day' },
      REASON,
    ],
    load: async () => (await import('./token.ts')).tokenCreate,
  },
  {
    path: ['token', 'list'],
    takes: [],
    options: [],
    load: async () => (await import('./token.ts')).tokenList,
  },
  {
    path: ['token', 'revoke'],
    takes: ['token-id'],
    options: [REASON],
    load: async () => (await import('./token.ts')).tokenRevoke,
  },
];
