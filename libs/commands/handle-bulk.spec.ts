import { describe, expect, test } from '@jest/globals';
import { historyOf } from '#history/case-history';
import { dryRunStore } from './dry-run-store.ts';
import { clockOver } from '#runtime/clock';
import { handleBulk, wrongCodes, type BulkRequest } from './handle-bulk.ts';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';

const clock = clockOver(() => Date.parse('2024-06-03T08:00:00+07:00'));
const log = () => ({ store: dryRunStore(EMPTY_LOG, clock), clock });
const said = (command: string, codes: readonly string[], data: object): BulkRequest => ({
  kind: 'task',
  command,
  codes,
  data,
  occurredOn: '2024-02-05',
  actor: 'program-manager',
  recordedBy: { by: 'operator:lan' },
});
const propose = (...codes: readonly string[]): BulkRequest =>
  said('propose', codes, { title: 'Một', level: 'provincial', managingBody: 'Sở' });
const order = (...codes: readonly string[]): BulkRequest =>
  said('order', codes, { route: 'selection', year: 2024 });
const CALL = { callId: 'TB-01', round: 1, closesOn: '2024-03-20' };

describe('one command on several tasks', () => {
  test('a call that covers three stands on the stream of each, under one id', async () => {
    const deps = log();
    await handleBulk(propose('A', 'B', 'C'), deps);
    await handleBulk(order('A', 'B', 'C'), deps);
    const results = await handleBulk(said('open-call', ['A', 'B', 'C'], CALL), deps);
    expect(results).toEqual(['A', 'B', 'C'].map((task) => ({ task, ok: true, revision: 2 })));
    for (const code of ['A', 'B', 'C']) {
      const history = await historyOf(deps.store, { kind: 'task', code });
      expect(history?.facts.at(-1)).toMatchObject({ type: 'SelectionCallOpened', data: CALL });
    }
  });

  test('what one refuses the others still take, in the order given', async () => {
    const deps = log();
    await handleBulk(propose('A', 'B'), deps);
    const results = await handleBulk(order('A', 'none', 'bad code', 'B'), deps);
    expect(results).toMatchObject([
      { task: 'A', ok: true, revision: 1 },
      { task: 'none', ok: false, error: { type: 'not-found', message: 'Không tìm thấy none.' } },
      { task: 'bad code', ok: false, error: { type: 'invalid-field', field: 'task' } },
      { task: 'B', ok: true, revision: 1 },
    ]);
  });

  test('the key of each is the key, a slash and its code: sent again with one more task, that one alone is recorded', async () => {
    const deps = log();
    await handleBulk(propose('A', 'B'), deps);
    await handleBulk({ ...order('A'), key: 'K' }, deps);
    const again = await handleBulk({ ...order('A', 'B'), key: 'K' }, deps);
    expect(again).toEqual([
      { task: 'A', ok: true, revision: 1 },
      { task: 'B', ok: true, revision: 1 },
    ]);
    const history = await historyOf(deps.store, { kind: 'task', code: 'B' });
    expect(history?.facts.map(({ metadata }) => metadata.key)).toEqual([undefined, 'K/B']);
    expect(await handleBulk({ ...order('A'), key: 'K', occurredOn: '2024-02-06' }, deps)).toMatchObject([
      { ok: false, error: { type: 'key-reused' } },
    ]);
  });

  test('all that is wrong with a form is told of each, in the language asked for', async () => {
    const [result] = await handleBulk({ ...propose('A'), data: {}, language: 'en' }, log());
    expect(result?.error).toMatchObject({
      type: 'missing-field',
      field: 'data.title',
      message: expect.stringContaining('data.title') as unknown,
      also: [{ field: 'data.level' }, { field: 'data.managingBody' }],
    });
  });
});

describe('a list of codes', () => {
  test.each<readonly [string, unknown, readonly unknown[]]>([
    ['nothing', undefined, [['missing-field', 'tasks', undefined]]],
    ['a text', 'A', [['invalid-field', 'tasks', 'list']]],
    ['none', [], [['invalid-field', 'tasks', 'cases']]],
    ['too many', Array.from({ length: 1001 }, (_, at) => `T-${at}`), [['invalid-field', 'tasks', 'cases']]],
    [
      'a number, a code twice',
      ['A', 1, 'A'],
      [
        ['invalid-field', 'tasks.1', 'text'],
        ['invalid-field', 'tasks.2', 'each-once'],
      ],
    ],
    ['codes', ['A', 'B'], []],
  ])('%s', (_name, codes, wrong) => {
    expect(
      wrongCodes(codes, 'tasks').map(({ type, field, params }) => [type, field, params.expected]),
    ).toEqual(wrong);
  });
});
