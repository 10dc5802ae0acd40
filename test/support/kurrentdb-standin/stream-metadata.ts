import type { StoredEvent } from './stored-event.ts';

/** What `$$stream` says about a stream. */
export interface StreamMetadata {
  readonly truncateBefore?: number;
  readonly maxCount?: number;
  readonly maxAgeSeconds?: number;
}

export function metadataOf(event: StoredEvent | undefined): StreamMetadata {
  if (event === undefined) return {};
  const said = JSON.parse(event.data.toString()) as Record<string, number | undefined>;
  return {
    ...(said.$tb !== undefined && { truncateBefore: said.$tb }),
    ...(said.$maxCount !== undefined && { maxCount: said.$maxCount }),
    ...(said.$maxAge !== undefined && { maxAgeSeconds: said.$maxAge }),
  };
}

/** What a read of the stream gives: hidden at once here, while $all shows everything until a scavenge. */
export function visibleEvents(events: readonly StoredEvent[], metadata: StreamMetadata): StoredEvent[] {
  const { truncateBefore = 0, maxCount = Infinity, maxAgeSeconds = Infinity } = metadata;
  const first = Math.max(truncateBefore, events.length - maxCount);
  const oldest = (Date.now() - maxAgeSeconds * 1000) * 10_000;
  return events.filter(
    ({ revision, created, position }) =>
      position !== Infinity && revision >= first && Number(created) >= oldest,
  );
}
