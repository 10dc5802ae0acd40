import { status } from '@grpc/grpc-js';
import type { ServerDuplexStream, ServerReadableStream, ServerUnaryCall } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { expectedBy, plainResponse, requestOf } from './append.ts';
import { BatchAssembly, batchResponse } from './batch-append.ts';
import type { EventLog } from './event-log.ts';
import { TOMBSTONE } from './event-log.ts';
import type { Gate } from './gate.ts';
import { rpcError, streamDeleted } from './rpc-errors.ts';
import { systemEvent } from './stored-event.ts';
import type { AppendAnswer } from './verdict.ts';
import { nameOf } from './wire.ts';

type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;
type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type DeleteCall = ServerUnaryCall<streams.DeleteReq | streams.TombstoneReq, unknown>;

export async function serveAppend(log: EventLog, gate: Gate, call: AppendCall): Promise<streams.AppendResp> {
  const request = await requestOf(call);
  const fault = await gate.enter(call, { method: 'append', stream: request.stream });
  const answer = await log.append(request);
  await gate.leave(call, fault);
  return plainResponse(request, answer);
}

/** Answers come as they are ready, not in the order of the questions. */
export function serveBatchAppend(log: EventLog, gate: Gate, call: BatchCall): void {
  const assembly = new BatchAssembly();
  const answer = async (whole: NonNullable<ReturnType<BatchAssembly['take']>>): Promise<void> => {
    const fault = await gate.enter(call, { method: 'append', stream: whole.request.stream });
    const said = await log.append(whole.request);
    await gate.leave(call, fault);
    call.write(batchResponse(whole, said));
  };
  call.on('data', (chunk: streams.BatchAppendReq) => {
    const whole = assembly.take(chunk);
    if (whole === undefined) return;
    answer(whole).catch((error: unknown) => {
      const { code, metadata } = error as ReturnType<typeof rpcError>;
      // What concerns one append is its answer; a node that cannot take any ends the link.
      if (metadata.get('exception')[0] === 'access-denied')
        call.write(batchResponse(whole, { kind: 'access-denied' }));
      else if (code === status.ABORTED) call.write(batchResponse(whole, { kind: 'timeout' }));
      else call.emit('error', error);
    });
  });
  call.on('error', () => undefined);
  call.on('end', () => call.end());
}

/** Soft: `$tb` beyond every number; what was written stays in $all. */
export async function serveDelete(log: EventLog, gate: Gate, call: DeleteCall): Promise<streams.DeleteResp> {
  const stream = await deletable(log, gate, call);
  const answer = await log.append({
    stream: `$$${stream}`,
    expected: 'any',
    events: [systemEvent('$metadata', { $tb: Number.MAX_SAFE_INTEGER })],
  });
  const at = positionOf(answer);
  return new streams.DeleteResp().setPosition(
    new streams.DeleteResp.Position().setCommitPosition(at).setPreparePosition(at),
  );
}

/** For good: neither read nor append get through any more. */
export async function serveTombstone(
  log: EventLog,
  gate: Gate,
  call: DeleteCall,
): Promise<streams.TombstoneResp> {
  const stream = await deletable(log, gate, call);
  const answer = await log.append({ stream, expected: 'any', events: [systemEvent(TOMBSTONE, {})] });
  const at = positionOf(answer);
  return new streams.TombstoneResp().setPosition(
    new streams.TombstoneResp.Position().setCommitPosition(at).setPreparePosition(at),
  );
}

/** @throws ServiceError the stream stands elsewhere than the caller says, or is gone already */
async function deletable(log: EventLog, gate: Gate, call: DeleteCall): Promise<string> {
  const options = call.request.getOptions();
  const stream = nameOf(options?.getStreamIdentifier());
  await gate.enter(call, { method: 'delete', stream });
  const events = log.stream(stream);
  if (events === 'deleted') throw streamDeleted(stream);
  const expected = expectedBy(options);
  const head = events?.at(-1)?.revision;
  const holds = expected === 'any' || expected === head || (expected === 'no-stream' && head === undefined);
  if (holds || (expected === 'stream-exists' && head !== undefined)) return stream;
  throw rpcError(status.FAILED_PRECONDITION, 'Wrong expected version', {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': typeof expected === 'number' ? String(expected) : '-1',
    'actual-version': String(head ?? -1),
  });
}

function positionOf(answer: AppendAnswer): string {
  return String(answer.kind === 'success' ? (answer.last?.position ?? 0) : 0);
}
