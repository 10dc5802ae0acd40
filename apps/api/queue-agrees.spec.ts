import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROLES, type Role } from '#lifecycle/values/role';
import { sampleProgram, viewsCaughtUp } from '../../test/support/sample-program.ts';
import type { RunningProgram } from '../../test/support/running-program.ts';
import { somebody } from './testing/people.ts';

interface Named {
  readonly role: string;
}
interface Row {
  readonly act: { readonly command: string } | null;
  readonly mine: boolean;
  readonly cases: readonly { readonly kind: string; readonly code: string }[];
  readonly actor: Named;
  readonly recorders: readonly Named[];
  readonly countersigners: readonly Named[];
}
interface Action {
  readonly command: string;
  readonly roles: readonly string[];
  readonly actor: Named;
  readonly countersignerLabels: readonly Named[];
  readonly waitsFor: readonly object[];
}
interface Actions {
  readonly items: readonly Action[];
  readonly called: readonly { readonly command: string; readonly mine: boolean }[];
}
interface NextAct {
  readonly label: object;
  readonly actor: Named;
  readonly mine: boolean;
  readonly records: boolean;
  readonly countersigners: readonly Named[];
}

let program: RunningProgram;
beforeAll(async () => {
  program = await sampleProgram();
  await viewsCaughtUp(program);
}, 60_000);
afterAll(() => program.stop());

const rolesOf = (of: readonly Named[]): readonly string[] => of.map(({ role }) => role).toSorted();

/** Who acts, who may record, who countersigns, as the queue of that role has each act, and as the page of its task. */
async function toldTwice(role: Role) {
  const { token } = await somebody(program.stores, { username: role, role });
  const get = async <T>(path: string): Promise<T> =>
    (await program.call('GET', path, { as: 'nobody', headers: { authorization: `Bearer ${token}` } }))
      .json as T;
  const { items: rows = [] } = await get<{ items?: readonly Row[] }>('/work?limit=1000');
  const { items: tasks = [] } = await get<{ items?: readonly { code: string; nextAct: NextAct | null }[] }>(
    '/tasks?limit=1000',
  );
  const inQueue: unknown[] = [];
  const onPage: unknown[] = [];
  const inList: unknown[] = [];
  const first = new Map<string, Row>();
  for (const { act, cases, ...row } of rows)
    for (const { kind, code } of act === null ? [] : cases) {
      const of = [role, code, act?.command];
      const { items, called } = await get<Actions>(`/${kind}s/${code}/actions`);
      const action = items.find(({ command }) => command === act?.command);
      const isCalled = called.find(({ command }) => command === act?.command);
      inQueue.push([of, row.mine, row.actor.role, rolesOf(row.recorders), rolesOf(row.countersigners), []]);
      onPage.push([
        ...[of, isCalled?.mine, action?.actor.role, action?.roles.toSorted()],
        ...[action && rolesOf(action.countersignerLabels), action?.waitsFor],
      ]);
      if (!first.has(code)) first.set(code, { act, cases, ...row });
    }
  for (const { code, nextAct } of tasks) {
    const row = first.get(code);
    if (nextAct === null || row?.actor.role !== nextAct.actor.role) continue;
    inList.push([
      ...[role, code, nextAct.mine, nextAct.records],
      ...[row.mine, row.recorders.some((one) => one.role === role)],
    ]);
  }
  return { inQueue, onPage, inList };
}

test.each(ROLES)(
  'the queue of %s, the page of each task and the list tell alike who does what',
  async (role) => {
    const { inQueue, onPage, inList } = await toldTwice(role);
    expect(onPage).toEqual(inQueue);
    for (const [, , mine, records, isMine, isRecorder] of inList as unknown[][])
      expect([mine, records]).toEqual([isMine, isRecorder]);
    if (role === 'program-manager') expect(inQueue.length).toBeGreaterThan(3);
  },
);
