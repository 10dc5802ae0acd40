import { expect, test } from '@jest/globals';
import type { EventStore } from './event-store.port.ts';
import type { EventId, Hash, Position, RecordedEvent, Revision, StreamName } from './recorded-event.ts';
import { upcasting, withUpcasting } from './upcasting.ts';

// As stored in 2023; golden: never edited.
const stored: RecordedEvent = {
  id: '0d2c5a44-9f4e-5b1c-8a53-0f7f3f1d2a10' as EventId,
  stream: 'task-BT-2023-01' as StreamName,
  revision: 0 as Revision,
  position: '00000000000000000001' as Position,
  type: 'BudgetApproved',
  data: { total: '120', unit: 'million' },
  metadata: {
    schemaVersion: 1,
    occurredOn: '2023-03-10',
    recordedAt: '2023-03-10T01:00:00.000Z',
    prevHash: null,
    hash: 'a'.repeat(64) as Hash,
  },
};
const upcasters = [
  { type: 'BudgetApproved', schemaVersion: 1, next: () => ({ totalVnd: 120_000_000 }) },
  { type: 'BudgetApproved', schemaVersion: 2, next: (data: object) => ({ ...data, stateVnd: null }) },
  { type: 'TaskProposed', schemaVersion: 1, next: () => ({}) },
];
const upcast = upcasting(upcasters);

test('an event of the first version is read as one of the newest, all else as it was', () => {
  expect(upcast(stored)).toEqual({
    ...stored,
    data: { totalVnd: 120_000_000, stateVnd: null },
    metadata: { ...stored.metadata, schemaVersion: 3 },
  });
});

test('an event of the newest version is left alone', () => {
  const newest = { ...stored, metadata: { ...stored.metadata, schemaVersion: 3 } };
  expect(upcast(newest)).toBe(newest);
});

test('two upcasters of one version are refused when they are given', () => {
  expect(() => upcasting([...upcasters, ...upcasters.slice(0, 1)])).toThrow(
    'two upcasters take BudgetApproved/1',
  );
});

test('every way of reading gives the upcast event, and the stored one is untouched', async () => {
  const before = JSON.stringify(stored);
  // A store of one event: the wrapper may not care which adapter is beneath.
  const one = async function* <T>(item: T) {
    yield await Promise.resolve(item);
  };
  const beneath = {
    readStream: () => one(stored),
    readAll: () => one(stored),
    subscribe: () => one({ kind: 'event', event: stored } as const),
  } as Partial<EventStore> as EventStore;
  const store = withUpcasting(beneath, upcast);
  const seen: RecordedEvent[] = [];
  for await (const event of store.readStream(stored.stream)) seen.push(event);
  for await (const event of store.readAll()) seen.push(event);
  for await (const message of store.subscribe({ signal: new AbortController().signal })) {
    if (message.kind === 'event') seen.push(message.event);
  }
  expect(seen).toEqual([upcast(stored), upcast(stored), upcast(stored)]);
  expect(JSON.stringify(stored)).toBe(before);
});
