import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { StoredEvent } from './stored-event.ts';

type FilterOptions = streams.ReadReq.Options.FilterOptions;

/** Events that a filter considers before it says how far it came, by default. */
const WINDOW = 32;

/** Whether an event passes. Prefixes: any of them; a regular expression may match anywhere in the name. */
export function filterOf(options: FilterOptions | undefined): (event: StoredEvent) => boolean {
  if (options === undefined) return () => true;
  const onStream = options.getStreamIdentifier();
  const expression = onStream ?? options.getEventType();
  const subject = (event: StoredEvent): string => (onStream === undefined ? event.type : event.stream);
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const pattern = new RegExp(expression?.getRegex() ?? '');
  return (event) => pattern.test(subject(event));
}

/** After so many considered events a filtered subscription says how far it came. */
export function checkpointInterval(options: FilterOptions): number {
  return (
    Math.max(1, options.getCheckpointintervalmultiplier()) * (options.hasMax() ? options.getMax() : WINDOW)
  );
}
