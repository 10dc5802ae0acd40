import type { ProposedEvent, StoredEvent } from './stored-event.ts';

/** What a writer says of the stream it appends to. */
export type Expected = number | 'no-stream' | 'any' | 'stream-exists';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
}

/** How the log answers an append. */
export type AppendAnswer =
  | { readonly kind: 'success'; readonly last: StoredEvent | undefined }
  | { readonly kind: 'wrong-version'; readonly current: number | undefined }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'invalid-transaction' };

/** A stream as an append meets it: all its events from revision 0 on, hidden ones too. */
export interface StreamState {
  readonly events: readonly StoredEvent[];
  readonly tombstoned: boolean;
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
}

/** Default of servers 23.10 to 25.0: bytes of data and metadata of one append. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** What to do with an append: write it, or the answer it gets without being written (repeats among them). */
export function verdict(state: StreamState, request: AppendRequest): AppendAnswer | 'write' {
  const { expected, events } = request;
  if (state.tombstoned) return { kind: 'deleted' };
  const bytes = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
  if (bytes > MAX_APPEND_BYTES) return { kind: 'too-large' };
  if (expected === 'any' || expected === 'stream-exists') return withoutRevision(state, request);
  const head = state.events.length - 1;
  const continued = expected === 'no-stream' ? -1 : expected;
  // A stream deleted softly counts as none, and its numbers go on.
  if (head === continued || (state.softDeleted && expected === 'no-stream')) return 'write';
  if (head < continued) return wrongVersion(state);
  const repeated = events.findIndex(({ id }, i) => state.events[continued + 1 + i]?.id !== id);
  if (repeated === -1)
    return { kind: 'success', last: state.events[continued + events.length] ?? state.events.at(-1) };
  return repeated === 0 ? wrongVersion(state) : { kind: 'invalid-transaction' };
}

function withoutRevision(state: StreamState, { expected, events }: AppendRequest): AppendAnswer | 'write' {
  const exists = (state.events.length > 0 || state.hasMetadata) && !state.softDeleted;
  if (expected === 'stream-exists' && !exists) return wrongVersion(state);
  const known = events.map(({ id }) => state.events.find((event) => event.id === id));
  if (known.every((event) => event === undefined)) return 'write';
  return known.includes(undefined)
    ? { kind: 'invalid-transaction' }
    : { kind: 'success', last: known.at(-1) };
}

function wrongVersion({ events }: StreamState): AppendAnswer {
  return { kind: 'wrong-version', current: events.at(-1)?.revision };
}
