import { streamNameFilter } from '@kurrent/kurrentdb-client';
import type { Filter } from '@kurrent/kurrentdb-client';
import type { EventFilter } from '../event-store.port.ts';

/** Of all streams of the server those that may be ours: `{kind}-{code}`. The server's own begin with `$`. */
const OURS = '^[a-z]+-';
/** No stream is called so. An empty choice would match every name. */
const NONE = '^-$';

const KIND = /^[a-z]+$/;

/**
 * The kinds of `filter`, or all of ours, as the server takes them: of names and types it takes one condition, so types
 * are looked at here. ASCII, and the same in .NET as in JavaScript.
 */
export function streamFilter(filter?: EventFilter): Filter {
  if (filter?.kinds === undefined) return streamNameFilter({ regex: OURS });
  const kinds = filter.kinds.filter((kind) => KIND.test(kind));
  return streamNameFilter({ regex: kinds.length === 0 ? NONE : `^(${kinds.join('|')})-` });
}
