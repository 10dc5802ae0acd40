import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CaseScope } from '#access/may-do';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import { catchUp } from '#subscriptions/catch-up';
import { startPostgresServer, type PostgresServer } from '../../../test/support/postgres-server.ts';
import { caseProjector } from '../case-projector.ts';
import { prepareViews } from '../prepare-views.ts';
import { rebuildViews } from '../rebuild.ts';
import { taskCurrent } from '../task-current/projector.ts';
import { openTestLog, type TestLog } from '../testing/log-on-postgres.ts';
import { verifyViews, type ViewsOf } from '../verify.ts';
import { documentView } from './projector.ts';
import { findDocuments } from './query.ts';

const CODE = 'CS-1';
let server: PostgresServer;
let log: TestLog;
let of: ViewsOf;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  log = await openTestLog(server);
  log.setClock('2024-05-06T08:00:00+07:00');
  of = { store: log.store, pool: log.pool, views: [taskCurrent, documentView] };
  await prepareViews(of);
  const opening = { title: 'Nuôi ếch', managingBody: 'Huyện' };
  const document = { number: '12/TTr-UBND', date: '2024-01-02' };
  await tell('register-facility-task', '2024-01-03', { ...opening, document });
  await tell('appraise', '2024-01-10', { totalVnd: '5', stateVnd: '5', durationMonths: 4 });
  const contract = { number: '7/HĐ', host: 'A', effectiveFrom: '2024-02-01', endsOn: '2024-05-01' };
  await tell('sign-contract', '2024-02-01', { ...contract, totalVnd: '5' });
});
afterEach(() => log.close());

const tell = (command: string, on: string, { document, ...data }: Readonly<Record<string, unknown>>) =>
  log.record({ code: CODE, command, on, data, ...(document instanceof Object && { document }) });
const idOf = async (type: string) =>
  (await wholeStream(log.store, streamName({ kind: 'task', code: CODE }))).find((one) => one.type === type)
    ?.id;
const found = async (q: string, within: readonly CaseScope[] = [{}]) => {
  await catchUp({ ...of, reader: caseProjector(of) });
  expect(await verifyViews(of)).toMatchObject({ ok: true });
  const rows = await findDocuments(log.pool, { q, within, limit: 10 });
  return rows.map(({ number, revision }) => [number, revision]);
};

test('a paper is found by its number, with and without marks; a step without a paper is none', async () => {
  expect(await found('ttr-ubnd')).toEqual([['12/TTr-UBND', 0]]);
  expect(await found('7/hd')).toEqual([['7/HĐ', 2]]);
  expect(await found('/')).toHaveLength(2);
  expect(await found('_/')).toEqual([]);
  await rebuildViews(of);
  expect(await found('7/hd')).toHaveLength(1);
});

test('of cases that are out of reach none is found', async () => {
  expect(await found('/', [])).toEqual([]);
  expect(await found('/', [{ kind: 'dossier' }])).toEqual([]);
});

test('a paper leaves with its step that was voided, a number with its correction', async () => {
  const said = { targetEventId: await idOf('ContractSigned'), reason: 'đọc nhầm' };
  await tell('correct', '2024-05-06', { ...said, field: 'data.number', to: '70/HĐ' });
  expect(await found('7/hd')).toEqual([]);
  expect(await found('70/hd')).toEqual([['70/HĐ', 2]]);
  await tell('void', '2024-05-06', { ...said, document: { number: '9/QĐ' } });
  expect(await found('70/hd')).toEqual([]);
  expect(await found('9/qd')).toEqual([['9/QĐ', 4]]);
});

test('what begins with the words comes first', async () => {
  await tell('assign', '2024-03-01', { role: 'accountant', personId: 'kt', document: { number: '112/TTr' } });
  expect(await found('12/ttr')).toEqual([
    ['12/TTr-UBND', 0],
    ['112/TTr', 3],
  ]);
});
