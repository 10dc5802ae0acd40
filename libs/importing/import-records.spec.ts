import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import { openEventStore } from '#event-store/event-store.module';
import type { EventStore } from '#event-store/event-store.port';
import type { RecordedEvent } from '#event-store/recorded-event';
import { verifyLog } from '#event-store/verify-log';
import { clockOver } from '#runtime/clock';
import { startPostgresServer, type PostgresServer } from '../../test/support/postgres-server.ts';
import { dryRunStore } from '#commands/dry-run-store';
import { importRecords, type ImportResult } from './import-records.ts';
import { readNdjson } from './ndjson.ts';

const clock = clockOver(() => Date.parse('2024-06-01T08:00:00+07:00'));
let server: PostgresServer;
let store: EventStore;
beforeAll(async () => {
  server = await startPostgresServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  store = await openEventStore({
    url: await server.newDatabase(),
    now: () => Date.parse(clock.now()),
  });
});
afterEach(() => store.close());

interface Rec {
  readonly key?: string;
  readonly task?: string;
  readonly command?: string;
  readonly occurredOn?: string;
  readonly actor?: string;
  readonly data?: object;
  readonly [more: string]: unknown;
}

const propose = (task: string, more: Rec = {}): Rec => ({
  key: `${task}/propose`,
  task,
  command: 'propose',
  occurredOn: '2024-03-04',
  actor: 'program-manager',
  data: { title: 'Một', level: 'provincial', managingBody: 'Sở' },
  ...more,
});
const order = (task: string, more: Rec = {}): Rec => ({
  ...propose(task, { key: `${task}/order` }),
  command: 'order',
  actor: 'provincial-committee',
  data: { route: 'selection', year: 2024 },
  ...more,
});

const fileOf = (...lines: readonly (Rec | string)[]): Buffer =>
  Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

function take(bytes: Buffer, { dryRun = false, into = store } = {}): Promise<ImportResult> {
  return importRecords(
    { records: readNdjson(bytes), bytes, by: 'operator:lan' },
    { store: dryRun ? dryRunStore(into, clock) : into, clock },
  );
}

async function events(): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for await (const event of store.readAll()) found.push(event);
  return found;
}
const types = async (): Promise<readonly string[]> =>
  (await events()).map(({ stream, type }) => `${stream} ${type}`);
const lines = ({ refused }: ImportResult) =>
  refused.map(({ line, key, type, field }) => [line, key, type, field]);

describe('an import', () => {
  test('takes records in file order, and the same file again changes nothing', async () => {
    const file = fileOf(propose('T-1'), order('T-1'), propose('T-2'));
    expect(await take(file)).toEqual({ accepted: 3, unchanged: 0, refused: [] });
    const before = await events();
    expect(await take(file)).toEqual({ accepted: 0, unchanged: 3, refused: [] });
    expect(await events()).toEqual(before);
    expect(await types()).toEqual(['task-T-1 TaskProposed', 'task-T-1 TaskOrdered', 'task-T-2 TaskProposed']);
  });

  test('without keys the same file again changes nothing either', async () => {
    const keyless = (record: Rec): Rec =>
      Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'key'));
    const file = fileOf(keyless(propose('T-1')), keyless(order('T-1')));
    expect(await take(file)).toEqual({ accepted: 2, unchanged: 0, refused: [] });
    expect(await take(file)).toEqual({ accepted: 0, unchanged: 2, refused: [] });
  });

  test('every event tells the file by its hash, its line there and who handed it in', async () => {
    const file = fileOf('', propose('T-1', { uncertain: ['occurredOn', 'data.title'], reason: 'sổ giấy' }));
    await take(file);
    const [event] = await events();
    expect(event?.metadata).toMatchObject({
      recordedBy: {
        import: { sha256: createHash('sha256').update(file).digest('hex'), line: 2, by: 'operator:lan' },
      },
      key: 'T-1/propose',
      actor: 'program-manager',
      occurredOn: '2024-03-04',
      uncertain: ['occurredOn', 'data.title'],
      reason: 'sổ giấy',
    });
  });

  test('who acted is taken from the step where the record does not say, and marked as assumed', async () => {
    const { actor, ...unnamed } = order('T-1');
    await take(fileOf(propose('T-1'), unnamed));
    const ordered = (await events())[1]?.metadata;
    expect([actor, ordered?.actor, ordered?.uncertain]).toEqual([
      'provincial-committee',
      'provincial-committee',
      ['actor'],
    ]);
  });

  test('bad lines are told by line, key, type and field, with a message; good ones go in', async () => {
    const result = await take(
      fileOf(
        propose('T-1'),
        '{"key":"b",',
        order('T-1', { data: { route: 'sideways', colour: 'red' } }),
        propose('T-2', { actor: 'Bà Lan' }),
        propose('T-3', { occurredOn: '2024-02-30' }),
        propose('T-4', { occurredOn: '2024-06-02' }),
        'null',
        propose('T-5', { data: {} }),
        { command: 'propose' },
        propose('T-6'),
      ),
    );
    expect([result.accepted, result.unchanged, lines(result)]).toEqual([
      2,
      0,
      [
        [2, null, 'invalid-json', undefined],
        [3, 'T-1/order', 'invalid-field', 'data.route'],
        [4, 'T-2/propose', 'invalid-field', 'actor'],
        [5, 'T-3/propose', 'invalid-date', 'occurredOn'],
        [6, 'T-4/propose', 'occurred-in-future', 'occurredOn'],
        [7, null, 'invalid-field', 'record'],
        [8, 'T-5/propose', 'missing-field', 'data.title'],
        [9, null, 'missing-field', 'task'],
      ],
    ]);
    expect(result.refused.filter(({ message }) => message.length < 10 || message.includes('{'))).toEqual([]);
    expect(result.refused[1]?.also?.map(({ type, field }) => [type, field])).toEqual([
      ['missing-field', 'data.year'],
      ['unknown-field', 'data.colour'],
    ]);
    expect(await types()).toEqual(['task-T-1 TaskProposed', 'task-T-6 TaskProposed']);
  });

  test('an earlier line of the same file counts: the same again is unchanged, another body under its key is not', async () => {
    const turned = Object.fromEntries(Object.entries(propose('T-1')).reverse());
    const result = await take(fileOf(propose('T-1'), turned, propose('T-1', { occurredOn: '2024-03-05' })));
    expect([result.accepted, result.unchanged, lines(result)]).toEqual([
      1,
      1,
      [[3, 'T-1/propose', 'key-reused', 'key']],
    ]);
  });

  test('a key is used within its case only', async () => {
    expect(await take(fileOf(propose('T-1', { key: 'k' }), propose('T-2', { key: 'k' })))).toEqual({
      accepted: 2,
      unchanged: 0,
      refused: [],
    });
  });

  test('a refused record binds no key and may be accepted later', async () => {
    const early = fileOf(order('T-1'), propose('T-1'));
    expect(lines(await take(early))).toEqual([[1, 'T-1/order', 'not-found', undefined]]);
    expect(await take(early)).toEqual({ accepted: 1, unchanged: 1, refused: [] });
    const corrected = fileOf(propose('T-2', { data: {} }), propose('T-2'));
    expect(await take(corrected)).toMatchObject({ accepted: 1, refused: [{ line: 1 }] });
  });

  test('is told of each record as it is done with it', async () => {
    let told = 0;
    const bytes = fileOf(propose('T-1'), 'x', propose('T-2'));
    await importRecords(
      { records: readNdjson(bytes), bytes, by: 'operator:lan', onRecord: () => (told += 1) },
      { store, clock },
    );
    expect(told).toBe(3);
  });

  test('leaves a log that is whole', async () => {
    await take(fileOf(propose('T-1'), 'x', order('T-1'), order('T-1', { key: 'again' })));
    expect(await verifyLog(store)).toEqual({ ok: true, streams: 1, events: 2 });
  });
});

describe('a dry run', () => {
  test('answers as the import would, later records seeing earlier ones, and writes nothing', async () => {
    await take(fileOf(propose('T-0')));
    const file = fileOf(
      propose('T-0'),
      propose('T-1'),
      order('T-1'),
      order('T-0'),
      propose('T-1'),
      order('T-1', { key: 'twice' }),
      propose('T-1', { occurredOn: '2024-03-05' }),
    );
    const before = await events();
    const dry = await take(file, { dryRun: true });
    expect(await events()).toEqual(before);
    expect([dry.accepted, dry.unchanged, lines(dry)]).toEqual([
      3,
      2,
      [
        [6, 'twice', 'illegal-state', undefined],
        [7, 'T-1/propose', 'key-reused', 'key'],
      ],
    ]);
    expect(await take(file)).toEqual(dry);
  });
});
