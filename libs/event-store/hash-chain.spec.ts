import { expect, test } from '@jest/globals';
import { draftsOf } from './event-draft.ts';
import { NO_STREAM } from './event-store.port.ts';
import { breakOfChain, hashOf, idOfRecorded, seal } from './hash-chain.ts';
import type { SealedEvent } from './hash-chain.ts';
import type { JsonObject } from './json.ts';
import { headAfter } from './recorded-event.ts';
import type { EventMetadata, Hash, Position, RecordedEvent, Revision } from './recorded-event.ts';
import { streamName } from './stream-name.ts';

const stream = streamName({ kind: 'task', code: 'BT-2023-01' });
const metadata = { schemaVersion: 1, occurredOn: '2023-03-10' };
const sealed = seal({
  stream,
  expected: NO_STREAM,
  drafts: draftsOf([
    { type: 'TaskProposed', data: { title: 'Đề tài', b: 1, a: [1.5, null] }, metadata },
    { type: 'TaskApproved', data: {}, metadata },
  ]),
  recordedAt: '2023-03-10T01:00:00.000Z',
});

function recorded(event: SealedEvent): RecordedEvent {
  const { hash, id, revision, type } = event;
  const stored = JSON.parse(event.metadata) as Omit<EventMetadata, 'hash'>;
  return {
    id,
    stream,
    revision,
    type,
    position: '1' as Position,
    data: JSON.parse(event.data) as JsonObject,
    metadata: { ...stored, hash } as EventMetadata,
  };
}
const [first, second] = sealed.map(recorded) as [RecordedEvent, RecordedEvent];

// Computed by another program (Python's json, hashlib and uuid5). Storage format: these bytes stand in logs and in evidence packages. If this test turns red, old logs no longer verify.
test('hash and id of a known event never change', () => {
  expect(sealed.map(({ id, hash }) => ({ id, hash }))).toEqual([
    {
      id: '3b5e0bab-7924-5b0e-94b1-9f5efc6155da',
      hash: '51f57b82ca5ff39417bc916bea2205c4fcc162761e3ebe803769c56d6890c2d7',
    },
    {
      id: '4b64aab5-2513-55c9-a0ca-d8bcdad45d20',
      hash: 'f0bb56679c3c1332fc1f2201ec6970d81b81ef9fdc5671ea8799f3b8ad73d074',
    },
  ]);
});

test('what is sealed is what is recomputed from the parsed event', () => {
  for (const event of [first, second]) {
    expect(hashOf(event)).toBe(event.metadata.hash);
    expect(idOfRecorded(event)).toBe(event.id);
  }
});

test('every change but one of the position changes the hash', () => {
  const changes: Partial<RecordedEvent>[] = [
    { id: second.id },
    { stream: streamName({ kind: 'task', code: 'BT-2023-02' }) },
    { revision: 1 as Revision },
    { type: 'TaskRefused' },
    { data: { ...first.data, b: 2 } },
    { metadata: { ...first.metadata, recordedAt: '2023-03-10T01:00:00.001Z' } },
    { metadata: { ...first.metadata, prevHash: first.metadata.hash } },
    { metadata: { ...first.metadata, actor: 'x' } },
  ];
  for (const change of changes) expect(hashOf({ ...first, ...change })).not.toBe(first.metadata.hash);
  expect(hashOf({ ...first, position: '2' } as RecordedEvent)).toBe(first.metadata.hash);
});

test('a chain breaks by a missing, doubled, re-linked or earlier event', () => {
  const head = headAfter(first);
  expect(breakOfChain(undefined, first)).toBeUndefined();
  expect(breakOfChain(head, second)).toBeUndefined();
  expect(breakOfChain(undefined, second)).toMatch('revision 0 is missing');
  expect(breakOfChain(head, first)).toMatch('revision 1 was due');
  expect(breakOfChain({ ...head, hash: '0'.repeat(64) as Hash }, second)).toMatch('prevHash');
  expect(breakOfChain({ ...head, recordedAt: '2023-03-10T01:00:00.001Z' }, second)).toMatch(
    'recorded before',
  );
});
