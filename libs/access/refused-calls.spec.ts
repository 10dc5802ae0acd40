import { expect, test } from '@jest/globals';
import { dryRunStore } from '#commands/dry-run-store';
import type { CommandStore } from '#commands/record-decided';
import type { Told } from '#commands/refusal-message';
import { streamName } from '#event-store/stream-name';
import { wholeStream } from '#event-store/whole-stream';
import { plainDate } from '#lifecycle/values/plain-date';
import { clockOver } from '#runtime/clock';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';
import { RefusedCalls } from './refused-calls.ts';

const STREAM = streamName({ kind: 'operator', code: 'refusals' });
const MINUTES = 60_000;
const told = (type: string, params: Told['params'] = {}): Told => ({ type, params });

const by = { via: 'token', id: 'token-1', roles: ['host'], personId: 'p-1' } as const;

function world() {
  let now = Date.parse('2024-01-08T08:00:00+07:00');
  const clock = clockOver(() => now);
  const kept = dryRunStore(EMPTY_LOG, clock);
  const reads: unknown[] = [];
  const store: CommandStore = {
    append: (...asked) => kept.append(...asked),
    readStream: (stream, options) => {
      reads.push(options?.limit);
      return kept.readStream(stream, options);
    },
  };
  const calls = new RefusedCalls({ store, clock, now: () => now });
  const tried = (path: string) => calls.record({ call: `GET ${path}`, refusals: [told('not-allowed')] }, by);
  const onRecord = async () => (await wholeStream(kept, STREAM)).map(({ data }) => data.call);
  return { calls, kept, tried, onRecord, reads, later: (ms: number) => void (now += ms) };
}

test('the same try is on record once in ten minutes, another one beside it', async () => {
  const { tried, onRecord, later } = world();
  for (const path of ['/tasks/A', '/tasks/A', '/tasks/B']) await tried(path);
  later(10 * MINUTES);
  await tried('/tasks/A');
  expect(await onRecord()).toEqual(['GET /tasks/A', 'GET /tasks/B', 'GET /tasks/A']);
});

test('whoever makes up addresses does not fill the log; what they try in a case stands there all the same', async () => {
  const { calls, kept, tried, onRecord, later } = world();
  for (let made = 0; made < 150; made += 1) await tried(`/tasks/${String(made)}`);
  expect([(await onRecord()).length, (await onRecord()).at(-1)]).toEqual([101, undefined]);
  expect((await wholeStream(kept, STREAM)).at(-1)).toMatchObject({
    type: 'MoreCallsRefused',
    data: { most: 100 },
  });
  for (const refusal of [told('ballots-counted'), told('not-allowed', { why: 'another-persons-act' })])
    await calls.record({ call: 'POST /tasks/OWN/commands/cast-score', refusals: [refusal] }, by);
  expect(await onRecord()).toHaveLength(103);
  later(10 * MINUTES);
  await tried('/tasks/150');
  expect(await onRecord()).toHaveLength(104);
});

test('a made-up address leaves no name and no mail address in the log; one that reached a case stands whole', async () => {
  const { calls, tried, onRecord } = world();
  for (const path of ['/tasks/bimat%40so.example/x', '/tasks/Nguyễn Văn A', '/tasks/BT-2023Q1-04/x'])
    await tried(path);
  const inCase = told('not-allowed', { why: 'same-person' });
  await calls.record({ call: 'POST /tasks/ĐT 01/x', refusals: [inCase] }, by);
  expect(await onRecord()).toEqual([
    'GET /tasks/…/x',
    'GET /tasks/… … A',
    'GET /tasks/BT-2023Q1-04/x',
    'POST /tasks/ĐT 01/x',
  ]);
});

test('a try that could not be put on record is one the next time', async () => {
  const { kept, onRecord } = world();
  let down = true;
  const store: CommandStore = {
    readStream: (...asked) => kept.readStream(...asked),
    append: (...asked) => (down ? Promise.reject(new Error('down')) : kept.append(...asked)),
  };
  const over = new RefusedCalls({ store, clock: { today: () => plainDate('2024-01-08') }, now: () => 1 });
  const tried = { call: 'GET /tasks/A', refusals: [told('not-allowed')] };
  await expect(over.record(tried, by)).rejects.toThrow('down');
  down = false;
  await over.record(tried, by);
  expect(await onRecord()).toEqual(['GET /tasks/A']);
});

test('reads the end of its stream only, however long that is', async () => {
  const { tried, reads } = world();
  for (const path of ['/tasks/A', '/tasks/B', '/tasks/C']) await tried(path);
  expect(reads).toEqual([1, 1, 1]);
});

test.each<[string, readonly Told[], object | undefined]>([
  [
    'what the caller may not do',
    [told('not-allowed', { why: 'role' })],
    { type: 'not-allowed', why: 'role' },
  ],
  ['a second ballot', [told('already-exists', { what: 'ballot' })], { type: 'already-exists' }],
  ['what exists otherwise, not', [told('already-exists', { what: 'task' })], undefined],
  [
    'a result said over votes that are not counted',
    [told('illegal-state', { missing: 'RatingsCounted' })],
    { type: 'illegal-state' },
  ],
  ['another step that must come first, not', [told('illegal-state', { missing: 'BallotCast' })], undefined],
  [
    'a result said by a day before the vote',
    [told('out-of-order', { votedLater: true })],
    { type: 'out-of-order' },
  ],
  ['another day that is not in order, not', [told('out-of-order')], undefined],
  [
    'a count of what is sealed, below the quorum',
    [told('quorum-not-reached', { shut: true })],
    { type: 'quorum-not-reached' },
  ],
  [
    'a vote without a seat',
    [told('invalid-field', { expected: 'council-member', vote: true })],
    { type: 'invalid-field' },
  ],
  [
    'a vote more than there are seats',
    [told('council-size-differs', { given: 10, council: 9, vote: true })],
    { type: 'council-size-differs' },
  ],
  ['a question without one, not', [told('invalid-field', { expected: 'council-member' })], undefined],
  ['a number that is not the council’s, not', [told('council-size-differs', { given: 7 })], undefined],
  ['a rule of the law, not', [told('quorum-not-reached')], undefined],
  ...['invalid-field', 'illegal-state', 'quorum-not-reached', 'unknown-dossier'].map(
    (type) =>
      [`a count of what is sealed: ${type}`, [told(type, { shut: true })], { type }] as [
        string,
        readonly Told[],
        object,
      ],
  ),
  ['a council anew over sealed votes', [told('illegal-state', { waiting: 5 })], { type: 'illegal-state' }],
  [
    'a council anew over a count that is not concluded on',
    [told('illegal-state', { unconcluded: 5 })],
    { type: 'illegal-state' },
  ],
  ...['winner', 'no-winner', 'counted-mean'].map(
    (expected) =>
      [
        `another than was counted: ${expected}`,
        [told('invalid-field', { expected })],
        { type: 'invalid-field' },
      ] as [string, readonly Told[], object],
  ),
  [
    'a conclusion with other numbers than were cast',
    [told('votes-do-not-add-up', { asCast: true })],
    { type: 'votes-do-not-add-up' },
  ],
  ['numbers that do not add up in themselves, not', [told('votes-do-not-add-up')], undefined],
  ...[
    ...['BallotCast', 'BallotsCounted', 'RatingCast', 'RatingsCounted'],
    ...['DossierRecommended', 'NoDossierRecommended', 'AcceptanceConcluded'],
  ].map(
    (event) =>
      [
        `what would change ${event}`,
        [told('correction-changes-outcome', { event, why: 'ranking' })],
        { type: 'correction-changes-outcome', why: 'ranking' },
      ] as [string, readonly Told[], object],
  ),
  [
    'what would change another event, not',
    [told('correction-changes-outcome', { event: 'TaskApproved', why: 'state' })],
    undefined,
  ],
  [
    'a correction that a conflict of interest stands against',
    [told('correction-changes-outcome', { why: 'conflict-of-interest' })],
    { type: 'correction-changes-outcome', why: 'conflict-of-interest' },
  ],
  [
    'a correction that the law stands against, not',
    [told('correction-changes-outcome', { why: 'quorum-not-reached' })],
    undefined,
  ],
  [
    'a ballot after the count, also where another refusal is told first',
    [told('stale-revision'), told('ballots-counted')],
    { type: 'ballots-counted' },
  ],
])('on record is %s', async (name, refusals, kept) => {
  const { calls, kept: log } = world();
  await calls.record({ call: name, refusals }, by);
  expect((await wholeStream(log, STREAM)).map(({ data }) => data)).toEqual(
    kept === undefined ? [] : [{ call: name, ...kept }],
  );
});
