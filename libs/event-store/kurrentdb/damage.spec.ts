import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { KurrentDBClient, jsonEvent } from '@kurrent/kurrentdb-client';
import { startStandin } from '../../../test/support/kurrentdb-standin/standin.ts';
import type { Standin } from '../../../test/support/kurrentdb-standin/standin.ts';
import { all, append, counted, headOf, noted } from '../contract/fixture.contract.ts';
import { DamagedEvent } from '../errors.ts';
import { NO_STREAM } from '../event-store.port.ts';
import type { EventStore } from '../event-store.port.ts';
import { streamName } from '../stream-name.ts';
import type { Position, RecordedEvent } from '../recorded-event.ts';
import { verifyLog } from '../verify-log.ts';
import { openKurrentdbEventStore } from './kurrentdb-event-store.ts';

const one = streamName({ kind: 'task', code: 'BT-2023-01' });
const two = streamName({ kind: 'task', code: 'BT-2023-02' });

let standin: Standin;
let store: EventStore;
/** Another program on the same server. */
let other: KurrentDBClient;
let written: readonly RecordedEvent[];
beforeEach(async () => {
  standin = await startStandin();
  store = await openKurrentdbEventStore({ url: standin.url, now: Date.now });
  other = KurrentDBClient.connectionString(standin.url);
  written = [
    ...(await append(store, one, { events: counted(2) })),
    ...(await append(store, two, { events: counted(3) })),
  ];
});
afterEach(async () => {
  await store.close();
  await other.dispose();
  await standin.stop();
});

const foreign = (type: string, data: object = {}) =>
  jsonEvent({ type, data: data as Record<string, unknown>, metadata: { schemaVersion: 1 } });

describe('what is not ours is passed over', () => {
  test.each(['$settings-x', 'Order-1', 'order_1', 'order-%41', 'task-a b'])('a stream %s', async (stream) => {
    await other.appendToStream(stream, [foreign('OrderPlaced'), foreign('OrderPaid')]);
    expect(await all(store.readAll())).toEqual(written);
    expect(await verifyLog(store)).toEqual({ ok: true, streams: 2, events: 5 });
  });

  test('metadata of a stream of ours', async () => {
    await other.setStreamMetadata(two, { maxCount: 100 });
    expect(await all(store.readAll())).toEqual(written);
    expect(await store.head()).toBe(written.at(-1)?.position);
    expect(await all(store.readStream(two))).toHaveLength(3);
  });
});

describe('in a stream of ours', () => {
  const { hash: _, ...unhashed } = { hash: '', ...noted({}).metadata };
  test.each([
    ['an event of another program', foreign('OrderPlaced')],
    ['an event without metadata', jsonEvent({ type: 'TaskApproved', data: {} })],
    ['one with a hash that is not its own', forged({ ...unhashed, hash: 'f'.repeat(64) })],
  ])('%s: reading throws and names it, verification finds it', async (_name, event) => {
    await other.appendToStream(two, event);
    const damage = { stream: two, revision: 3 };
    await expect(all(store.readStream(two))).rejects.toMatchObject(damage);
    await expect(all(store.readAll())).rejects.toBeInstanceOf(DamagedEvent);
    expect(await verifyLog(store)).toMatchObject({ ok: false, events: 5, firstBad: damage });
    await expect(all(store.subscribe({ signal: new AbortController().signal }))).rejects.toMatchObject(
      damage,
    );
  });

  test('truncated: the missing beginning is found', async () => {
    await other.setStreamMetadata(two, { truncateBefore: 1 });
    await expect(all(store.readStream(two))).rejects.toMatchObject({ stream: two, revision: 1 });
  });

  test('deleted for good: reading, appending and verifying say so', async () => {
    const head = headOf(written);
    await other.tombstoneStream(two);
    await expect(all(store.readStream(two))).rejects.toMatchObject({ stream: two });
    await expect(store.append(two, head, counted(1))).rejects.toBeInstanceOf(DamagedEvent);
    expect(await verifyLog(store)).toMatchObject({ ok: false, firstBad: { stream: two, revision: 3 } });
  });

  test('deleted softly and begun again: the writer is told', async () => {
    await other.deleteStream(two);
    await expect(store.append(two, NO_STREAM, counted(1))).rejects.toBeInstanceOf(DamagedEvent);
    expect((await verifyLog(store)).ok).toBe(false);
  });

  test('an append onto a head that another store wrote otherwise is refused', async () => {
    const [last] = written.slice(-1);
    if (last === undefined) throw new Error('five were written');
    const later = {
      ...headOf(written),
      recordedAt: new Date(Date.parse(last.metadata.recordedAt) + 1).toISOString(),
    };
    await expect(store.append(two, later, counted(1))).rejects.toMatchObject({ stream: two, revision: 2 });
  });
});

test('a position at which nothing stands is none of this log', async () => {
  const between = String(BigInt(written[1]?.position ?? 0) - 1n).padStart(20, '0') as Position;
  await expect(all(store.readAll({ after: between }))).rejects.toBeInstanceOf(RangeError);
  await expect(all(store.readAll({ after: '7' as Position }))).rejects.toBeInstanceOf(RangeError);
});

function forged(metadata: object) {
  return jsonEvent({ type: 'TaskApproved', data: { n: 9 }, metadata: metadata as Record<string, unknown> });
}
