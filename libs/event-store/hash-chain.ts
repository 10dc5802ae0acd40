import { hash as digest } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { EventDraft } from './event-draft.ts';
import { eventId } from './event-id.ts';
import type { ExpectedHead } from './event-store.port.ts';
import { NO_STREAM } from './event-store.port.ts';
import type { EventId, Hash, RecordedEvent, Revision, StreamHead, StreamName } from './recorded-event.ts';

/** An event as the texts that are hashed and stored: `data` and `metadata` are canonical JSON. */
export interface EventTexts {
  readonly id: EventId;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly type: string;
  readonly data: string;
  /** With `recordedAt` and `prevHash`, without `hash`: a hash cannot cover itself. */
  readonly metadata: string;
}

/** An event ready to be sent. Once sealed it is never stamped again: a resend is byte-equal. */
export interface SealedEvent extends EventTexts {
  readonly hash: Hash;
}

/** Stamps `drafts` with the instant and chains them on `expected`, one after the other. */
export function seal(of: {
  stream: StreamName;
  expected: ExpectedHead;
  drafts: readonly EventDraft[];
  recordedAt: string;
}): SealedEvent[] {
  const { stream, expected, recordedAt } = of;
  let prevHash = expected === NO_STREAM ? null : expected.hash;
  const first = expected === NO_STREAM ? 0 : expected.revision + 1;
  return of.drafts.map(({ type, data, metadata: said }, i) => {
    const revision = (first + i) as Revision;
    const metadata = canonicalJson({ ...said, recordedAt, prevHash });
    const content = { stream, revision, type, data, metadata };
    const texts = { id: idOf(content), ...content };
    const hash = hashOfTexts(texts);
    prevHash = hash;
    return { ...texts, hash };
  });
}

/** SHA-256 over the canonical JSON of the event without position and hash, from its canonical texts. */
export function hashOfTexts(event: EventTexts): Hash {
  const { data, id, metadata, revision, stream, type } = event;
  return sha256(
    `{"data":${data},"id":"${id}","metadata":${metadata},"revision":${revision},"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)}}`,
  );
}

/** The hash that `event` must bear. Encodes anew: what was stored in other than canonical form shows too. */
export function hashOf(event: Omit<RecordedEvent, 'position'>): Hash {
  return hashOfTexts({ id: event.id, ...contentOf(event) });
}

/** The id that `event` must bear. */
export function idOfRecorded(event: Omit<RecordedEvent, 'position' | 'id'>): EventId {
  return idOf(contentOf(event));
}

/** Why `event` does not continue a stream that stands at `before` (undefined: no event yet), or undefined if it does. */
export function breakOfChain(before: StreamHead | undefined, event: RecordedEvent): string | undefined {
  const due = before === undefined ? 0 : before.revision + 1;
  if (event.revision > due) return `revision ${due} is missing before it`;
  if (event.revision < due) return `revision ${due} was due`;
  if (event.metadata.prevHash !== (before?.hash ?? null))
    return 'prevHash is not the hash of the event before';
  if (before !== undefined && event.metadata.recordedAt < before.recordedAt)
    return 'recorded before the event before it';
  return undefined;
}

function contentOf(event: Omit<RecordedEvent, 'position' | 'id'>): Omit<EventTexts, 'id'> {
  const { stream, revision, type } = event;
  const metadata = Object.fromEntries(Object.entries(event.metadata).filter(([name]) => name !== 'hash'));
  return { stream, revision, type, data: canonicalJson(event.data), metadata: canonicalJson(metadata) };
}

function idOf(event: Omit<EventTexts, 'id'>): EventId {
  const { data, metadata, revision, stream, type } = event;
  const contentHash = sha256(
    `{"data":${data},"metadata":${metadata},"revision":${revision},"stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)}}`,
  );
  return eventId({ stream, revision, contentHash });
}

function sha256(text: string): Hash {
  return digest('sha256', text, 'hex') as Hash;
}
