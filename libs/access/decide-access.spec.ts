import { describe, expect, test } from '@jest/globals';
import { plainDate } from '#lifecycle/values/plain-date';
import { accessOf, isInUse, rolesOn } from './access-of.ts';
import type { AccessAct } from './decide-access.ts';
import { accessAfter, decideActs, factsOf } from './testing/acts.ts';

const open = (accountId: string, personId?: string): AccessAct => ({
  name: 'open-account',
  accountId,
  ...(personId !== undefined && { personId }),
});
const grant = (accountId: string, role: string): AccessAct => ({ name: 'grant-role', accountId, role });
const withdraw = (accountId: string, role: string): AccessAct => ({ name: 'withdraw-role', accountId, role });
const of = (
  name: 'close-account' | 'reopen-account' | 'reset-password' | 'revoke-sessions' | 'drop-second-factor',
  accountId: string,
) => ({ name, accountId }) as const;
const token = (tokenId: string, roles: readonly string[], more: object = {}): AccessAct => ({
  name: 'issue-token',
  tokenId,
  roles,
  expiresOn: '2026-12-31',
  ...more,
});
const substituteIn = (accountId: string, period: { role: string; from: string; to: string }): AccessAct => ({
  name: 'name-substitute',
  accountId,
  ...period,
});
const substitute = (role: string, from: string, to: string) => substituteIn('a', { role, from, to });

const link = (accountId: string): AccessAct => ({
  name: 'link-account',
  accountId,
  issuer: 'https://id.example.vn/',
  subjectMark: 'mark',
});

/** An administrator `root`, and `a` with a role. */
const STAFF = [open('root'), grant('root', 'administrator'), open('a', 'p-1'), grant('a', 'accountant')];

const reasons = (act: AccessAct, before: readonly AccessAct[] = STAFF): unknown => {
  const decision = decideActs(act, factsOf(before));
  return decision.status === 'refused'
    ? decision.refusals.map(({ type, field }) => (field === undefined ? type : `${type} ${field}`))
    : decision.status;
};

describe('an act states what it says, on the day it is done', () => {
  test.each<[AccessAct, string, object]>([
    [open('b', 'person:p-2'), 'AccountOpened', { accountId: 'b', personId: 'p-2' }],
    [open('b'), 'AccountOpened', { accountId: 'b' }],
    [grant('a', 'director'), 'RoleGranted', { accountId: 'a', role: 'director' }],
    [withdraw('a', 'accountant'), 'RoleWithdrawn', { accountId: 'a', role: 'accountant' }],
    [of('close-account', 'a'), 'AccountClosed', { accountId: 'a' }],
    [of('reset-password', 'a'), 'PasswordReset', { accountId: 'a' }],
    [of('revoke-sessions', 'a'), 'SessionsRevoked', { accountId: 'a' }],
    [of('drop-second-factor', 'a'), 'SecondFactorDropped', { accountId: 'a' }],
    [link('a'), 'AccountLinked', { accountId: 'a', issuer: 'https://id.example.vn/', subjectMark: 'mark' }],
    [
      substitute('director', '2026-11-24', '2026-11-30'),
      'SubstituteNamed',
      { accountId: 'a', role: 'director', from: '2026-11-24', to: '2026-11-30' },
    ],
    [token('t', ['auditor']), 'TokenIssued', { tokenId: 't', roles: ['auditor'], expiresOn: '2026-12-31' }],
    [
      token('t', ['accountant'], { accountId: 'a' }),
      'TokenIssued',
      { tokenId: 't', roles: ['accountant'], accountId: 'a', expiresOn: '2026-12-31' },
    ],
  ])('%j', (act, type, data) => {
    expect(decideActs(act, factsOf(STAFF))).toEqual({
      status: 'accepted',
      fact: { type, occurredOn: '2026-11-24', data },
    });
  });

  test('with its reason', () => {
    expect(decideActs(grant('a', 'director'), factsOf(STAFF), 'Quyết định 12')).toMatchObject({
      fact: { reason: 'Quyết định 12' },
    });
  });
});

describe('an act is refused', () => {
  const AUDITOR = [...STAFF, open('b'), grant('b', 'auditor')];
  const closed = [...STAFF, of('close-account', 'a')];
  const rows: readonly (readonly [string, AccessAct, unknown, (readonly AccessAct[])?])[] = [
    ['that opens an account twice', open('a'), ['already-exists accountId']],
    ['that names a person in words', open('b', 'Nguyễn Văn A'), ['invalid-field personId']],
    ['of an account that is not there', grant('x', 'auditor'), ['not-found accountId']],
    ['that gives a role there is not', grant('a', 'king'), ['invalid-field role']],
    ['that gives a role twice', grant('a', 'accountant'), ['already-exists role']],
    ['that takes a role not held', withdraw('a', 'director'), ['not-found role']],
    ['that gives a closed account a role', grant('a', 'director'), ['illegal-state accountId'], closed],
    ['that closes a closed account', of('close-account', 'a'), ['illegal-state accountId'], closed],
    ['that links a closed account', link('a'), ['illegal-state accountId'], closed],
    ['that links an account that is not there', link('x'), ['not-found accountId']],
    ['that resets a closed account', of('reset-password', 'a'), ['illegal-state accountId'], closed],
    ['that reopens an open account', of('reopen-account', 'a'), ['illegal-state accountId']],
    [
      'that takes the last administrator away',
      withdraw('root', 'administrator'),
      ['last-administrator role'],
    ],
    ['that closes the last administrator', of('close-account', 'root'), ['last-administrator accountId']],
    [
      'that leaves a closed administrator alone',
      withdraw('root', 'administrator'),
      ['last-administrator role'],
      [...STAFF, open('b'), grant('b', 'administrator'), of('close-account', 'b')],
    ],
    [
      'that leaves a substitute as the only administrator',
      of('close-account', 'root'),
      ['last-administrator accountId'],
      [
        ...STAFF,
        open('b'),
        substituteIn('b', { role: 'administrator', from: '2026-11-24', to: '2026-12-31' }),
      ],
    ],
    ['that gives an auditor a role that records', grant('b', 'accountant'), ['not-allowed role'], AUDITOR],
    ['that makes an auditor of who records', grant('a', 'auditor'), ['not-allowed role']],
    ['that gives an administrator a role that sees cases', grant('root', 'auditor'), ['not-allowed role']],
    ['that makes an administrator of who sees cases', grant('a', 'administrator'), ['not-allowed role']],
    [
      'that names an auditor as a substitute for who records',
      substituteIn('b', { role: 'director', from: '2026-12-01', to: '2026-12-31' }),
      ['not-allowed role'],
      AUDITOR,
    ],
    [
      'that makes an auditor of who will stand in for another',
      grant('b', 'auditor'),
      ['not-allowed role'],
      [...STAFF, open('b'), substituteIn('b', { role: 'director', from: '2026-12-01', to: '2026-12-31' })],
    ],
    ['of a token without a role', token('t', []), ['missing-field roles']],
    ['of a token of nobody with two roles', token('t', ['auditor', 'host']), ['invalid-field roles']],
    ['of a token with a role there is not', token('t', ['king']), ['invalid-field roles']],
    [
      'of a token with a role its account lacks',
      token('t', ['director'], { accountId: 'a' }),
      ['not-found roles'],
    ],
    [
      'of a token of a closed account',
      token('t', ['accountant'], { accountId: 'a' }),
      ['illegal-state accountId'],
      closed,
    ],
    [
      'of a token that has expired',
      token('t', ['auditor'], { expiresOn: '2026-11-23' }),
      ['invalid-field expiresOn'],
    ],
    [
      'of a token without end',
      token('t', ['auditor'], { expiresOn: '2028-01-01' }),
      ['invalid-field expiresOn'],
    ],
    [
      'of a token until no day',
      token('t', ['auditor'], { expiresOn: '2026-13-01' }),
      ['invalid-date expiresOn'],
    ],
    [
      'of a token issued before',
      token('t', ['auditor']),
      ['already-exists tokenId'],
      [...STAFF, token('t', ['host'])],
    ],
    ['that revokes no token', { name: 'revoke-token', tokenId: 't' }, ['not-found tokenId']],
    [
      'that revokes a token twice',
      { name: 'revoke-token', tokenId: 't' },
      ['illegal-state tokenId'],
      [...STAFF, token('t', ['host']), { name: 'revoke-token', tokenId: 't' }],
    ],
    [
      'of a substitute who ends before the beginning',
      substitute('director', '2026-11-30', '2026-11-29'),
      ['invalid-field to'],
    ],
    [
      'of a substitute for days gone by',
      substitute('director', '2026-11-01', '2026-11-23'),
      ['invalid-field to'],
    ],
    ['of a substitute for no day', substitute('director', '2026-11-31', '2026-12-01'), ['invalid-date from']],
    [
      'of a substitute in a role held',
      substitute('accountant', '2026-11-24', '2026-12-01'),
      ['already-exists role'],
    ],
    [
      'of a substitute twice on a day',
      substitute('director', '2026-11-30', '2026-12-05'),
      ['already-exists role'],
      [...STAFF, substitute('director', '2026-11-24', '2026-11-30')],
    ],
    [
      'that takes back no substitute',
      { name: 'withdraw-substitute', accountId: 'a', role: 'director', from: '2026-11-24' },
      ['not-found role'],
    ],
    [
      'with all that is wrong at once',
      { name: 'name-substitute', accountId: 'a', role: 'king', from: 'soon', to: 'later' },
      ['invalid-field role', 'invalid-date from', 'invalid-date to'],
    ],
  ];
  const filled = rows.map(([what, act, want, before = STAFF]) => [what, act, want, before] as const);
  test.each(filled)('%s', (...[, act, want, before]) => {
    expect(reasons(act, before)).toEqual(want);
  });
});

describe('who may get in', () => {
  const day = plainDate('2026-11-24');
  const rolesAfter = (acts: readonly AccessAct[], on = day): unknown => {
    const account = accessAfter([...STAFF, ...acts]).accounts.get('a');
    return account && rolesOn(account, on);
  };

  test('nobody, before anything is said; somebody once there is an account, or a token', () => {
    expect(isInUse(accessOf([]))).toBe(false);
    expect(isInUse(accessAfter([open('a')]))).toBe(true);
    expect(isInUse(accessAfter([token('t', ['host'])]))).toBe(true);
  });

  test('roles come, go, and come back when a closed account is opened again', () => {
    expect(rolesAfter([])).toEqual(['accountant']);
    expect(rolesAfter([grant('a', 'director')])).toEqual(['director', 'accountant']);
    expect(rolesAfter([withdraw('a', 'accountant')])).toEqual([]);
    expect(rolesAfter([of('close-account', 'a')])).toEqual([]);
    expect(rolesAfter([of('close-account', 'a'), of('reopen-account', 'a')])).toEqual(['accountant']);
    expect(
      rolesAfter([of('close-account', 'a'), withdraw('a', 'accountant'), of('reopen-account', 'a')]),
    ).toEqual([]);
  });

  test('a substitute holds the role from its first day to its last, and no day longer', () => {
    const named = [substitute('director', '2026-11-25', '2026-11-30')];
    const on = (text: string) => rolesAfter(named, plainDate(text));
    expect(on('2026-11-24')).toEqual(['accountant']);
    expect(on('2026-11-25')).toEqual(['director', 'accountant']);
    expect(on('2026-11-30')).toEqual(['director', 'accountant']);
    expect(on('2026-12-01')).toEqual(['accountant']);
    const back = {
      name: 'withdraw-substitute',
      accountId: 'a',
      role: 'director',
      from: '2026-11-25',
    } as const;
    expect(rolesAfter([...named, back], plainDate('2026-11-26'))).toEqual(['accountant']);
  });

  test('sessions end with a reset, a revocation, a closing and an opening again, not with a role', () => {
    const since = (...acts: AccessAct[]) => accessAfter([...STAFF, ...acts]).accounts.get('a')?.sessionsSince;
    expect([since(), since(grant('a', 'director'))]).toEqual([2, 2]);
    expect([since(of('reset-password', 'a')), since(of('revoke-sessions', 'a'))]).toEqual([4, 4]);
    expect(since(of('close-account', 'a'), of('reopen-account', 'a'))).toBe(5);
  });
});
