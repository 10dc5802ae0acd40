import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runningProgram, type RunningProgram } from '../../../test/support/running-program.ts';
import { STORE_SETS, type FreshStores } from '../../../test/support/fresh-stores.ts';

let fresh: FreshStores;
let program: RunningProgram;
beforeAll(async () => {
  fresh = await STORE_SETS[0][1]();
  program = await runningProgram({ LOTRINH_NOW: '2023-03-10T08:00:00+07:00', ...fresh.settings });
  await record('propose', '2023-01-03', { title: 'Đề tài', level: 'provincial', managingBody: 'Sở KH&CN' });
  await record('order', '2023-01-10', { route: 'selection', year: 2023 });
  await record('open-call', '2023-01-12', { callId: '1', round: 1, closesOn: '2023-02-28' });
  for (const dossierId of ['D1', 'D2']) {
    await record('receive-dossier', '2023-02-01', { dossierId, applicant: 'Viện A' });
  }
});
afterAll(async () => {
  await program.stop();
  await fresh.stop();
});

async function record(command: string, occurredOn: string, data: object): Promise<void> {
  const path = command === 'propose' ? '/tasks' : `/tasks/NV-1/commands/${command}`;
  const body = command === 'propose' ? { task: 'NV-1', command, occurredOn, data } : { occurredOn, data };
  const { status } = await program.call('POST', path, { body });
  expect([200, 201]).toContain(status);
}
const asked = (query: string) => program.call('GET', `/tasks/NV-1/eligibility${query}`);

test('answers each applicant of the round, with the investigator that the question names', async () => {
  const { status, json } = await asked('?investigator=cn-1');
  expect([status, json]).toMatchObject([
    200,
    {
      items: ['D1', 'D2'].map((dossierId) => ({
        dossierId,
        principalInvestigator: 'person:cn-1',
        on: '2023-02-28',
      })),
      next: null,
    },
  ]);
  expect((await asked('?dossier=D2')).json).toMatchObject({ items: [{ dossierId: 'D2' }] });
});

test('whom a dossier proposes is judged for it, whomever the question names', async () => {
  const data = { dossierId: 'D3', applicant: 'Viện B', principalInvestigator: 'cn-3' };
  await record('receive-dossier', '2023-02-01', data);
  const proposed = { items: [{ dossierId: 'D3', principalInvestigator: 'person:cn-3' }] };
  expect((await asked('?dossier=D3')).json).toMatchObject(proposed);
  expect((await asked('?dossier=D3&investigator=cn-1')).json).toMatchObject(proposed);
});

test('a name in place of a person id, and a task that is not there, are refused', async () => {
  const named = await asked('?investigator=Nguy%E1%BB%85n+A');
  expect([named.status, named.json?.type]).toEqual([400, 'urn:lotrinh:invalid-field']);
  expect((await program.call('GET', '/tasks/KHONG-CO/eligibility')).status).toBe(404);
});
