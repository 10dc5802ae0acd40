import type { ServerWritableStream } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { filterOf } from './event-filter.ts';
import type { EventLog } from './event-log.ts';
import { invalidPosition, streamDeleted } from './rpc-errors.ts';
import type { StoredEvent } from './stored-event.ts';
import { eventResponse, identifierOf, nameOf } from './wire.ts';

type Options = streams.ReadReq.Options;
export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

/** A read that ends: of a stream or of $all, forwards or backwards. Revisions and positions given are inclusive forwards. */
export function* read(log: EventLog, options: Options): Generator<streams.ReadResp, void, undefined> {
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  const events = options.hasStream() ? readStream(log, options) : readAll(log, options);
  if (events === undefined) {
    const missing = identifierOf(nameOf(options.getStream()?.getStreamIdentifier()));
    yield new streams.ReadResp().setStreamNotFound(
      new streams.ReadResp.StreamNotFound().setStreamIdentifier(missing),
    );
    return;
  }
  let left = Number(options.getCount());
  for (const event of events) {
    if (left <= 0) break;
    left -= 1;
    yield eventResponse(event, structured);
  }
  if ((options.getControlOption()?.getCompatibility() ?? 0) > 0) yield* lastPosition(log, options);
}

/** What newer clients are told at the end of a read: where the stream, or the log, ends. */
function* lastPosition(log: EventLog, options: Options): Generator<streams.ReadResp, void, undefined> {
  if (options.hasStream()) {
    const events = log.stream(nameOf(options.getStream()?.getStreamIdentifier()));
    const last = events === undefined || events === 'deleted' ? undefined : events.at(-1);
    if (last !== undefined) yield new streams.ReadResp().setLastStreamPosition(String(last.revision));
    return;
  }
  const end = String(log.all.at(-1)?.position ?? 0);
  yield new streams.ReadResp().setLastAllStreamPosition(
    new shared.AllStreamPosition().setCommitPosition(end).setPreparePosition(end),
  );
}

function readStream(log: EventLog, options: Options): Iterable<StoredEvent> | undefined {
  const wanted = options.getStream();
  const name = nameOf(wanted?.getStreamIdentifier());
  const events = log.stream(name);
  if (events === 'deleted') throw streamDeleted(name);
  if (events === undefined || wanted === undefined) return undefined;
  const backwards = isBackwards(options);
  const from = wanted.hasRevision() ? BigInt(wanted.getRevision()) : undefined;
  if (backwards) {
    const until = wanted.hasStart() ? 0n : (from ?? BigInt(Number.MAX_SAFE_INTEGER));
    return events.filter(({ revision }) => BigInt(revision) <= until).reverse();
  }
  if (wanted.hasEnd()) return [];
  return events.filter(({ revision }) => BigInt(revision) >= (from ?? 0n));
}

function* readAll(log: EventLog, options: Options): Generator<StoredEvent, void, undefined> {
  const passes = filterOf(options.getFilter());
  const from = options.getAll()?.getPosition();
  const backwards = isBackwards(options);
  let index = backwards ? log.all.length - 1 : 0;
  if (from !== undefined) index = exactIndex(log, from) - (backwards ? 1 : 0);
  else if (options.getAll()?.hasEnd() === true && !backwards) return;
  else if (options.getAll()?.hasStart() === true && backwards) return;
  for (let event = log.all[index]; event !== undefined; event = log.all[(index += backwards ? -1 : 1)])
    if (passes(event)) yield event;
}

/** @throws ServiceError no event stands there: whoever computes with positions is told so */
export function exactIndex(log: EventLog, position: streams.ReadReq.Options.Position): number {
  const at = Number(position.getCommitPosition());
  const index = log.indexAt(at);
  if (log.all[index]?.position !== at || position.getPreparePosition() !== position.getCommitPosition())
    throw invalidPosition();
  return index;
}

function isBackwards(options: Options): boolean {
  return options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
}
