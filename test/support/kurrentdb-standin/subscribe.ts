import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { checkpointInterval, filterOf } from './event-filter.ts';
import type { EventLog } from './event-log.ts';
import { exactIndex } from './read.ts';
import { streamDeleted } from './rpc-errors.ts';
import { eventResponse, nameOf } from './wire.ts';

type Options = streams.ReadReq.Options;

/**
 * What a subscription sends, without end: the confirmation, what stands, `caught up`, what comes. One walk over the
 * log's order for both, so that nothing is lost or repeated where catching up turns into live. `grown` waits until
 * the log is longer than what was given; false: the caller left.
 */
export async function* subscription(
  log: EventLog,
  options: Options,
  grown: (length: number) => Promise<boolean>,
): AsyncGenerator<streams.ReadResp, void, undefined> {
  const structured = options.getUuidOption()?.hasStructured() ?? false;
  const filter = options.getFilter();
  const [passes, interval] = [passesOf(log, options), filter && checkpointInterval(filter)];
  let index = firstIndex(log, options);
  let [considered, caughtUp] = [0, false];
  yield new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );
  for (;;) {
    for (let event = log.all[index]; event !== undefined; event = log.all[(index += 1)]) {
      considered += 1;
      if (passes(event)) yield eventResponse(event, structured);
      if (interval !== undefined && considered % interval === 0) yield checkpoint(event.position);
    }
    const last = log.all[index - 1];
    if (!caughtUp && last !== undefined) {
      if (interval !== undefined) yield checkpoint(last.position);
      yield caughtUpAt(last.position);
      caughtUp = true;
    }
    if (!(await grown(index))) return;
  }
}

function passesOf(log: EventLog, options: Options): ReturnType<typeof filterOf> {
  const wanted = options.getStream();
  if (wanted === undefined) return filterOf(options.getFilter());
  const name = nameOf(wanted.getStreamIdentifier());
  if (log.stream(name) === 'deleted') throw streamDeleted(name);
  const after = wanted.hasRevision() ? Number(wanted.getRevision()) : -1;
  return ({ stream, revision }) => stream === name && revision > after;
}

/** Behind the position given: subscriptions exclude it. */
function firstIndex(log: EventLog, options: Options): number {
  const from = options.getAll()?.getPosition();
  if (from !== undefined) return exactIndex(log, from) + 1;
  return options.getAll()?.hasEnd() === true || options.getStream()?.hasEnd() === true ? log.all.length : 0;
}

function checkpoint(position: number): streams.ReadResp {
  const at = String(position);
  return new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(at).setPreparePosition(at),
  );
}

/** With time and place, as servers from 25.0 on send it. */
function caughtUpAt(position: number): streams.ReadResp {
  const at = String(position);
  return new streams.ReadResp().setCaughtUp(
    new streams.ReadResp.CaughtUp()
      .setTimestamp(timestamp.Timestamp.fromDate(new Date()))
      .setPosition(new streams.ReadResp.Position().setCommitPosition(at).setPreparePosition(at)),
  );
}
