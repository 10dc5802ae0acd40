import { describe, expect, test } from '@jest/globals';
import { DamagedEvent, StoreUnreachable } from '#event-store/errors';
import type { EventStore } from '#event-store/event-store.port';
import type { Position, RecordedEvent, StreamName } from '#event-store/recorded-event';
import { changesBetween, changesIn, LONGEST_STRETCH } from './changes.ts';

const at = (stream: string, position: number) => ({
  stream: stream as StreamName,
  position: String(position).padStart(4, '0') as Position,
});

describe('what a stretch of the log changes', () => {
  test('each case once, where it was changed last, in that order', () => {
    const { cases, isAll } = changesIn([at('task-A', 1), at('dossier-B', 2), at('task-A', 3)]);
    expect(cases.map(({ kind, code, position }) => `${kind} ${code} ${position}`)).toEqual([
      'dossier B 0002',
      'task A 0003',
    ]);
    expect(isAll).toBe(false);
  });

  test('neither what was sent nor who may get in changes a case', () => {
    const streams = ['reminder-A', 'access-accounts', 'audit-checkpoints', 'another program'];
    expect(changesIn(streams.map(at))).toEqual({ cases: [], isAll: false });
  });

  test.each(['calendar-vietnam', 'profile-department'])('what stands in %s may change all', (stream) => {
    expect(changesIn([at(stream, 1)]).isAll).toBe(true);
  });
});

describe('between two positions', () => {
  const logOf = (...read: readonly (ReturnType<typeof at> | Error)[]): Pick<EventStore, 'readAll'> => ({
    async *readAll({ limit = Infinity } = {}) {
      for (const one of read.slice(0, limit)) {
        if (one instanceof Error) throw one;
        yield await Promise.resolve(one as RecordedEvent);
      }
    },
  });
  const until = '9999' as Position;

  test('more than is looked through is everything', async () => {
    const many = Array.from({ length: LONGEST_STRETCH + 1 }, (_, place) => at('task-A', place));
    expect((await changesBetween(logOf(...many.slice(1)), { until })).cases).toHaveLength(1);
    expect(await changesBetween(logOf(...many), { until })).toEqual({ cases: [], isAll: true });
  });

  test('what cannot be read may be about anything; a log out of reach is waited for', async () => {
    expect(
      await changesBetween(logOf(at('task-A', 1), new DamagedEvent('task-A', 1, 'x')), { until }),
    ).toEqual({
      cases: [],
      isAll: true,
    });
    await expect(changesBetween(logOf(new StoreUnreachable('x')), { until })).rejects.toThrow(
      StoreUnreachable,
    );
  });
});
