import { describe, expect, test } from '@jest/globals';
import type { Recording } from '#lifecycle/command';
import { KINDS } from '#lifecycle/kinds';
import { ROLES, type Role } from '#lifecycle/values/role';
import { mayNotRecord, mayRead, RIGHTS, withoutRight, type CaseFacts, type Right } from './may-do.ts';

const OWN: CaseFacts = { kind: 'task', level: 'provincial', persons: ['p-1'] };
const FOREIGN: CaseFacts = { kind: 'task', level: 'provincial', persons: ['p-2'] };
const FACILITY: CaseFacts = { ...FOREIGN, level: 'facility' };
const DOSSIER: CaseFacts = { kind: 'dossier', level: null, persons: [] };

test('whoever records a step reads the case: a dry run tells nobody what they may not see', () => {
  const blind = KINDS.flatMap(({ kind, definitions }) =>
    definitions.flatMap(({ steps }) =>
      steps.flatMap(({ command, roles }) =>
        roles
          .filter((role) => {
            const of: CaseFacts = { kind, level: kind === 'task' ? 'provincial' : null, persons: ['p-1'] };
            return !mayRead({ roles: [role], personId: 'p-1' }, of);
          })
          .map((role) => `${kind} ${command} ${role}`),
      ),
    ),
  );
  expect(blind).toEqual([]);
});

describe('who reads which case', () => {
  //                                          own   foreign facility dossier
  const table: readonly (readonly [Role, boolean, boolean, boolean, boolean])[] = [
    ['program-manager', true, true, true, true],
    ['head-of-division', true, true, true, true],
    ['director', true, true, true, true],
    ['provincial-committee', true, true, true, false],
    ['accountant', true, true, true, false],
    ['council-secretary', true, true, true, false],
    ['council-member', true, false, false, false],
    ['one-stop-officer', false, false, false, true],
    ['facility-manager', false, false, true, false],
    ['host', true, false, false, false],
    ['auditor', true, true, true, true],
    ['administrator', false, false, false, false],
  ];
  test('the table has every role', () => expect(table.map(([role]) => role)).toEqual([...ROLES]));
  test.each(table)('%s', (role, ...expected) => {
    const who = { roles: [role], personId: 'p-1' };
    expect([OWN, FOREIGN, FACILITY, DOSSIER].map((of) => mayRead(who, of))).toEqual(expected);
  });
  test('two roles read what either reads; no role reads nothing', () => {
    const both = { roles: ['host', 'one-stop-officer'] as const, personId: 'p-1' };
    expect([OWN, FOREIGN, DOSSIER].map((of) => mayRead(both, of))).toEqual([true, false, true]);
    expect(mayRead({ roles: [], personId: 'p-1' }, OWN)).toBe(false);
  });
  test('a role without a person has no task of its own', () => {
    expect(mayRead({ roles: ['host'] }, OWN)).toBe(false);
  });
});

describe('who makes which call', () => {
  const rights = Object.keys(RIGHTS) as readonly (keyof typeof RIGHTS)[];
  test.each(rights)('%s: those of the list, nobody else', (right) => {
    const may: readonly Role[] = RIGHTS[right];
    for (const role of ROLES)
      expect([role, withoutRight({ roles: [role] }, right) === undefined]).toEqual([
        role,
        may.includes(role),
      ]);
    expect(withoutRight({ roles: [] }, right)?.params).toMatchObject({ why: 'role' });
  });
  test.each<Right>(['open', 'self', 'own'])('%s: anybody', (right) => {
    expect(withoutRight({ roles: [] }, right)).toBeUndefined();
  });
  test('an auditor writes nothing, an administrator sees no case', () => {
    for (const right of ['record', 'import', 'configure'] as const)
      expect(withoutRight({ roles: ['auditor'] }, right)).toBeDefined();
    for (const right of ['cases', 'record', 'import', 'reports', 'assess'] as const)
      expect(withoutRight({ roles: ['administrator'] }, right)).toBeDefined();
  });
});

describe('who records a step', () => {
  const of = (roles: readonly Role[], ids: readonly string[] = [], data: object = {}): Recording =>
    ({
      step: { roles },
      data,
      persons: ids,
      present: { assigned: ids.map((personId) => ({ role: 'program-manager', personId })) },
    }) as unknown as Recording;
  const unseen = (roles: readonly Role[], data: object): Recording => {
    const { step, ...recording } = of(roles, [], data);
    return {
      ...recording,
      step: { ...step, seals: { fields: ['points'], begunBy: ['x'], broughtIn: 'y', paddedTo: 1 } },
    };
  };
  const by = (role: Role, personId?: string) => ({
    roles: [role],
    ...(personId !== undefined && { personId }),
  });
  const MANAGED: readonly Role[] = ['program-manager', 'director'];
  test.each([
    [
      'a program manager, of a task assigned to them',
      by('program-manager', 'p-1'),
      of(MANAGED, ['p-2', 'p-1']),
      undefined,
    ],
    ['a program manager, of a task assigned to nobody', by('program-manager', 'p-1'), of(MANAGED), undefined],
    [
      'not one of a task assigned to others',
      by('program-manager', 'p-1'),
      of(MANAGED, ['p-2']),
      'assigned-to-others',
    ],
    ['not a token of the role alone', by('program-manager'), of(MANAGED, ['p-2']), 'assigned-to-others'],
    ['a director, whoever it is assigned to', by('director'), of(MANAGED, ['p-2']), undefined],
    ['not a role that does not record it', by('auditor', 'p-1'), of(MANAGED, ['p-1']), 'role'],
    [
      'a member, a ballot of their own',
      by('council-member', 'p-1'),
      of(['council-member'], ['p-1'], { personId: 'person:p-1' }),
      undefined,
    ],
    [
      'not a member, the ballot of another',
      by('council-member', 'p-1'),
      of(['council-member'], ['p-1'], { personId: 'p-2' }),
      'another-persons-act',
    ],
    [
      'not a member of another council',
      by('council-member', 'p-1'),
      of(['council-member'], ['p-2']),
      'not-named-in-case',
    ],
    [
      'the secretary, what a member gives to record',
      by('council-secretary', 'p-1'),
      of(['council-secretary'], ['p-1'], { personId: 'p-2' }),
      undefined,
    ],
    [
      'not the secretary, what a member casts unseen',
      by('council-secretary', 'p-1'),
      unseen(['council-secretary'], { personId: 'p-2' }),
      'another-persons-act',
    ],
    [
      'the secretary who is a member, their own',
      by('council-secretary', 'p-1'),
      unseen(['council-secretary'], { personId: 'person:p-1' }),
      undefined,
    ],
    [
      'a token of the role alone, which nobody stands behind',
      by('council-secretary'),
      unseen(['council-secretary'], { personId: 'p-2' }),
      undefined,
    ],
  ])('%s', (...[, who, recording, why]) => {
    expect(mayNotRecord(who, recording)?.params.why).toBe(why);
  });
  describe('of secretaries only one of the council, where its decision or an assignment says who that is', () => {
    interface Council {
      readonly seats?: readonly string[];
      readonly assigned?: readonly string[];
      readonly data?: object;
      readonly roles?: readonly Role[];
    }
    const ids = (of: readonly string[]) => of.map((personId) => ({ personId }));
    const act = ({ seats, assigned = [], data = {}, roles = ['council-secretary'] }: Council): Recording =>
      ({
        step: { roles, councilIn: () => seats && ids(seats) },
        data,
        persons: ['p-1', 'p-2'],
        present: {},
        ofCouncil: { assigned: ids(assigned).map((one) => ({ role: 'council-secretary', ...one })) },
      }) as unknown as Recording;
    const secretary = by('council-secretary', 'p-1');
    test.each<[string, Council, string | undefined]>([
      ['nobody is named, nobody assigned: any', {}, undefined],
      ['one with a seat', { seats: ['person:p-1'] }, undefined],
      ['one who is assigned', { seats: ['p-2'], assigned: ['person:p-1'] }, undefined],
      ['not one without either', { seats: ['p-2'] }, 'not-of-the-council'],
      ['not where another is assigned', { assigned: ['p-2'] }, 'not-of-the-council'],
      ['nor of another’s conflict', { seats: ['p-2'], data: { personId: 'p-2' } }, 'not-of-the-council'],
      ['of their own, yes', { seats: ['p-2'], data: { personId: 'person:p-1' } }, undefined],
    ])('%s', (_name, council, why) => {
      expect(mayNotRecord(secretary, act(council))?.params.why).toBe(why);
    });
    test.each([
      ['logged in', { via: 'session' }],
      ['by a token of it', { via: 'token', accountId: 'a-1' }],
    ] as const)('whose account says not who they are does nothing of a council: %s', (_how, how) => {
      const nobody = { roles: ['council-secretary'], ...how } as const;
      for (const recording of [
        act({}),
        act({ seats: ['p-2'] }),
        unseen(['council-secretary'], { personId: 'p-2' }),
      ])
        expect(mayNotRecord(nobody, recording)?.params.why).toBe('no-person');
      expect(mayNotRecord(nobody, of(['council-secretary']))).toBeUndefined();
    });
    test('nobody stands behind a token of the role alone; who manages the task declares for members', () => {
      expect(mayNotRecord(by('council-secretary'), act({ seats: ['p-2'] }))).toBeUndefined();
      const both = { roles: ['council-secretary', 'program-manager'] as const, personId: 'p-1' };
      expect(mayNotRecord(both, act({ seats: ['p-2'], roles: both.roles }))).toBeUndefined();
    });
  });
  test('whoever opens a case has the role alone to show', () => {
    expect(
      mayNotRecord(by('program-manager', 'p-1'), { ...of(MANAGED), present: undefined }),
    ).toBeUndefined();
  });
});
