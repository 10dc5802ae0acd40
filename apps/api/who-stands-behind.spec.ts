import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accessIn } from '#access/access-in';
import { accessOn } from '#access/access-deps';
import { operatorPrincipal } from '#access/principal';
import { recordAct } from '#access/record-act';
import { shutOut } from '#access/shut-out';
import { STORE_SETS, type FreshStores } from '../../test/support/fresh-stores.ts';
import { runningProgram, type Answered, type RunningProgram } from '../../test/support/running-program.ts';
import { somebody, type Somebody } from './testing/people.ts';
import { loggedIn } from './testing/sessions.ts';
import { wrongTask } from './testing/wrong-task.ts';

let fresh: FreshStores;
let program: RunningProgram;
let [manager, head] = [] as unknown as readonly [Somebody, Somebody];
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram(fresh.settings);
  const { stores } = program;
  manager = await somebody(stores, { username: 'cv', role: 'program-manager' });
  head = await somebody(stores, { username: 'tp', role: 'head-of-division' });
  await somebody(stores, { username: 'kt', role: 'auditor' });
}, 60_000);
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

const by = (cookie: string, path: string, body: object = {}): Promise<Answered> =>
  program.call('POST', path, { as: 'nobody', body, headers: { cookie, origin: program.origin } });

let tasks = 0;
const nextWrongTask = () => {
  tasks += 1;
  return wrongTask(program, `B-${String(tasks)}`);
};

describe('who stands behind a request', () => {
  test('whose account was closed meanwhile stands behind nothing: it is returned, not countersigned', async () => {
    const { path, correction } = await nextWrongTask();
    const leaving = await somebody(program.stores, { username: 'sap-nghi', role: 'head-of-division' });
    const asked = await by(await loggedIn(program, leaving), `${path}/commands/correct`, correction);
    const approval = `${path}/approvals/${String(asked.json?.approval)}`;
    const access = accessOn(program.stores);
    expect(await shutOut('sap-nghi', { by: operatorPrincipal('operator:test') }, access)).toEqual({
      status: 'done',
    });
    const cookie = await loggedIn(program, head);
    const signed = await by(cookie, `${approval}/countersign`);
    expect([signed.status, signed.json?.detail]).toEqual([
      403,
      'Không được phép: tài khoản của người đề nghị đã đóng; hãy trả lại để người khác đề nghị.',
    ]);
    // Opened again, they ask again: what was asked before stands as it did.
    const accounts = [...(await accessIn(program.stores.store)).accounts.values()];
    const { accountId = '' } = accounts.find(({ personId }) => personId === 'sap-nghi') ?? {};
    const reopened = { name: 'reopen-account', accountId } as const;
    await recordAct(reopened, { by: operatorPrincipal('operator:test') }, access);
    expect((await by(cookie, `${approval}/countersign`)).status).toBe(403);
    expect((await by(cookie, `${approval}/return`, { reason: 'Đã nghỉ việc' })).status).toBe(200);
  });

  test('who is asked by name must be able to: neither who may not, nor whom nobody knows', async () => {
    const { path, correction } = await nextWrongTask();
    const cookie = await loggedIn(program, manager);
    for (const approvedBy of ['person:kt', 'person:khong-co', 'auditor']) {
      const asked = await by(cookie, `${path}/commands/correct`, { ...correction, approvedBy });
      expect(asked.json).toMatchObject({ status: 400, errors: [{ field: 'approvedBy' }] });
    }
  });
});
