import { expect, test } from '@jest/globals';
import { DEPARTMENT_STREAMS } from '#commands/department';
import { dryRunStore } from '#commands/dry-run-store';
import type { EventStore } from '#event-store/event-store.port';
import type { StreamName } from '#event-store/recorded-event';
import { streamName } from '#event-store/stream-name';
import { endOfStream, wholeStream } from '#event-store/whole-stream';
import { clockOver } from '#runtime/clock';
import { EMPTY_LOG } from '../../test/support/empty-log.ts';
import { dryImport } from './dry-import.ts';

const clock = clockOver(() => Date.parse('2024-06-03T08:00:00+07:00'));

const streamOf = (code: string): StreamName => streamName({ kind: 'task', code });

/** A log in which nothing was recorded, and how often each of its streams is read. */
function countedLog() {
  const reads = new Map<StreamName, number>();
  const store = {
    readStream: (stream, options) => {
      reads.set(stream, (reads.get(stream) ?? 0) + 1);
      return EMPTY_LOG.readStream(stream, options);
    },
  } satisfies Pick<EventStore, 'readStream'> as EventStore;
  return { store, reads };
}

/** How often each stream of the log is read by a dry run of so many tasks, each proposed and ordered. */
async function readsOfADryRun(tasks: number, inTurns = false) {
  const { store, reads } = countedLog();
  const records = Array.from({ length: tasks }, (_, at) => [
    {
      task: `T-${String(at)}`,
      command: 'propose',
      data: { title: 'Lúa', level: 'provincial', managingBody: 'Sở' },
    },
    { task: `T-${String(at)}`, command: 'order', data: { route: 'selection', year: 2024 } },
  ])
    .flat()
    .toSorted((one, other) => (inTurns ? other.command.localeCompare(one.command) : 0))
    .map((record, at) => ({ line: at + 1, record: { ...record, occurredOn: '2024-02-05' } }));
  const { accepted } = await dryImport(
    { records, bytes: Buffer.from(''), by: 'operator:test' },
    { store, clock },
  );
  expect(accepted).toBe(2 * tasks);
  return reads;
}

test.each([1, 30])(
  'a dry run of %d tasks asks the log for the department once, and once for each task',
  async (tasks) => {
    const reads = await readsOfADryRun(tasks);
    expect(DEPARTMENT_STREAMS.map((stream) => reads.get(stream))).toEqual([1, 1]);
    expect(reads.get(streamOf('T-0'))).toBe(1);
    expect(reads.size).toBe(DEPARTMENT_STREAMS.length + tasks);
  },
);

test('of many cases only the last are kept: one that comes again late is read again, the department is not', async () => {
  const reads = await readsOfADryRun(120, true);
  expect(DEPARTMENT_STREAMS.map((stream) => reads.get(stream))).toEqual([1, 1]);
  expect([reads.get(streamOf('T-0')), (await readsOfADryRun(90, true)).get(streamOf('T-0'))]).toEqual([2, 1]);
});

test('the end of a stream that is kept is told without the log', async () => {
  const { store, reads } = countedLog();
  const dry = dryRunStore(store, clock);
  await wholeStream(dry, streamOf('T-0'));
  expect([await endOfStream(dry, streamOf('T-0')), reads.get(streamOf('T-0'))]).toEqual([[], 1]);
});
