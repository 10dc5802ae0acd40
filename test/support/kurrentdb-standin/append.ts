import type { ServerReadableStream } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { rpcError, streamDeleted } from './rpc-errors.ts';
import { MAX_APPEND_BYTES } from './verdict.ts';
import type { AppendAnswer, AppendRequest, Expected } from './verdict.ts';
import { nameOf, proposedOf } from './wire.ts';

/** The plain append: a stream of messages, the options first. */
export async function requestOf(
  call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
): Promise<AppendRequest> {
  let options: streams.AppendReq.Options | undefined;
  const events = [];
  for await (const message of call as AsyncIterable<streams.AppendReq>) {
    options ??= message.getOptions();
    const proposed = message.getProposedMessage();
    if (proposed !== undefined) events.push(proposedOf(proposed));
  }
  return { stream: nameOf(options?.getStreamIdentifier()), expected: expectedBy(options), events };
}

export function expectedBy(
  options: streams.AppendReq.Options | streams.DeleteReq.Options | streams.TombstoneReq.Options | undefined,
): Expected {
  if (options?.hasRevision() === true) return Number(options.getRevision());
  if (options?.hasNoStream() === true) return 'no-stream';
  return options?.hasStreamExists() === true ? 'stream-exists' : 'any';
}

/** A wrong version is an ordinary answer here. @throws ServiceError for what is none */
export function plainResponse(request: AppendRequest, answer: AppendAnswer): streams.AppendResp {
  switch (answer.kind) {
    case 'success': {
      const at = String(answer.last?.position ?? 0);
      return new streams.AppendResp().setSuccess(
        new streams.AppendResp.Success()
          .setCurrentRevision(String(answer.last?.revision ?? 0))
          .setPosition(new streams.AppendResp.Position().setCommitPosition(at).setPreparePosition(at)),
      );
    }
    case 'wrong-version':
      return new streams.AppendResp().setWrongExpectedVersion(wrongVersion(request, answer.current));
    case 'deleted':
      throw streamDeleted(request.stream);
    case 'too-large':
      throw rpcError(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': String(MAX_APPEND_BYTES),
      });
    case 'invalid-transaction':
      throw rpcError(status.FAILED_PRECONDITION, 'Invalid transaction.', {
        exception: 'invalid-transaction',
      });
  }
}

function wrongVersion(
  { expected }: AppendRequest,
  current: number | undefined,
): streams.AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (current === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(current));
  if (expected === 'no-stream') return wrong.setExpectedNoStream(new shared.Empty());
  if (expected === 'any') return wrong.setExpectedAny(new shared.Empty());
  if (expected === 'stream-exists') return wrong.setExpectedStreamExists(new shared.Empty());
  return wrong.setExpectedRevision(String(expected));
}
