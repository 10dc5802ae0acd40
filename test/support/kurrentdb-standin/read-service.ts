import { once } from 'node:events';
import type { EventLog } from './event-log.ts';
import type { Gate } from './gate.ts';
import type { Fault } from './faults.ts';
import { read } from './read.ts';
import type { ReadCall } from './read.ts';
import { rpcError, timedOut } from './rpc-errors.ts';
import { subscription } from './subscribe.ts';
import { nameOf } from './wire.ts';
import { status } from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

/** A read under way. */
interface Reading {
  readonly gate: Gate;
  readonly call: ReadCall;
  readonly fault: Fault | undefined;
  /** Resolves once the caller has left. */
  readonly left: Promise<unknown>;
}

/** Streams.Read: reads and subscriptions are one call on the wire. */
export async function serveRead(log: EventLog, gate: Gate, call: ReadCall): Promise<void> {
  const left = new Promise((resolve) => call.once('cancelled', resolve));
  const options = call.request.getOptions();
  if (options === undefined) throw rpcError(status.INVALID_ARGUMENT, 'No options');
  const method = options.hasSubscription() ? 'subscribe' : 'read';
  const stream = options.hasStream() ? { stream: nameOf(options.getStream()?.getStreamIdentifier()) } : {};
  const fault = await gate.enter(call, { method, ...stream });
  const messages = options.hasSubscription()
    ? subscription(log, options, (length) => growth(log, length, left))
    : read(log, options);
  await send(messages, { gate, call, fault, left });
  await gate.leave(call, fault);
  call.end();
}

/** Sends as fast as the client takes, no faster; ends when it leaves. */
async function send(
  messages: Iterable<streams.ReadResp> | AsyncIterable<streams.ReadResp>,
  reading: Reading,
): Promise<void> {
  const { call, left } = reading;
  let events = 0;
  for await (const message of messages) {
    if (call.cancelled) return;
    if (!call.write(message)) await Promise.race([once(call, 'drain'), left]);
    if (message.hasEvent()) await afterEvents((events += 1), reading);
  }
}

async function afterEvents(events: number, { gate, call, fault }: Reading): Promise<void> {
  if (fault?.kind === 'too-slow' && events >= fault.afterEvents) throw timedOut();
  if (fault?.kind === 'drop-after') await gate.leave(call, fault);
}

/** Waits until the log is longer than `length`; false when the caller left first. */
async function growth(log: EventLog, length: number, left: Promise<unknown>): Promise<boolean> {
  if (log.all.length > length) return true;
  let stop = (): void => undefined;
  const grown = new Promise<true>((resolve) => {
    stop = log.watch(() => resolve(true));
  });
  return Promise.race([grown, left.then(() => false)]).finally(stop);
}
