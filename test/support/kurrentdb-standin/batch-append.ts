import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import statusMessages from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { MAX_APPEND_BYTES } from './verdict.ts';
import type { AppendAnswer, AppendRequest, Expected } from './verdict.ts';
import type { ProposedEvent } from './stored-event.ts';
import { identifierOf, nameOf, proposedOf, uuidOf, uuidText } from './wire.ts';

interface Begun {
  readonly options: streams.BatchAppendReq.Options | undefined;
  readonly events: ProposedEvent[];
}

/** Puts the chunks of appends together: many at once on one link, told apart by their correlation. */
export class BatchAssembly {
  readonly #begun = new Map<string, Begun>();

  /** The append that this chunk completes. */
  take(chunk: streams.BatchAppendReq): { correlation: string; request: AppendRequest } | undefined {
    const correlation = uuidText(chunk.getCorrelationId());
    const begun = this.#begun.get(correlation) ?? { options: chunk.getOptions(), events: [] };
    begun.events.push(...chunk.getProposedMessagesList().map(proposedOf));
    this.#begun.set(correlation, begun);
    if (!chunk.getIsFinal()) return undefined;
    this.#begun.delete(correlation);
    const stream = nameOf(begun.options?.getStreamIdentifier());
    return { correlation, request: { stream, expected: expectedBy(begun.options), events: begun.events } };
  }
}

function expectedBy(options: streams.BatchAppendReq.Options | undefined): Expected {
  if (options?.hasStreamPosition() === true) return Number(options.getStreamPosition());
  if (options?.hasNoStream() === true) return 'no-stream';
  return options?.hasStreamExists() === true ? 'stream-exists' : 'any';
}

/** Errors are answers of their own here: the link goes on. */
export function batchResponse(
  { correlation, request }: { correlation: string; request: AppendRequest },
  answer: AppendAnswer | { readonly kind: 'access-denied' | 'timeout' },
): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp()
    .setCorrelationId(uuidOf(correlation, false))
    .setStreamIdentifier(identifierOf(request.stream));
  switch (answer.kind) {
    case 'success': {
      const at = String(answer.last?.position ?? 0);
      return response.setSuccess(
        new streams.BatchAppendResp.Success()
          .setCurrentRevision(String(answer.last?.revision ?? 0))
          .setPosition(new shared.AllStreamPosition().setCommitPosition(at).setPreparePosition(at)),
      );
    }
    case 'wrong-version':
      return response.setError(said(wrongVersion(request, answer.current), 'WrongExpectedVersion'));
    case 'deleted':
      return response.setError(
        said(new shared.StreamDeleted().setStreamIdentifier(identifierOf(request.stream)), 'StreamDeleted'),
      );
    case 'too-large':
      return response.setError(
        said(
          new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_BYTES),
          'MaximumAppendSizeExceeded',
        ),
      );
    case 'invalid-transaction':
      return response.setError(said(new shared.InvalidTransaction(), 'InvalidTransaction'));
    case 'access-denied':
      return response.setError(said(new shared.AccessDenied(), 'AccessDenied'));
    case 'timeout':
      return response.setError(said(new shared.Timeout(), 'Timeout'));
  }
}

/** google.rpc.Status with the detail by which clients tell errors apart. */
function said(detail: { serializeBinary(): Uint8Array }, name: string): statusMessages.Status {
  const packed = new any.Any();
  packed.pack(detail.serializeBinary(), `event_store.client.${name}`);
  return new statusMessages.Status().setMessage(name).setDetails(packed);
}

function wrongVersion({ expected }: AppendRequest, current: number | undefined): shared.WrongExpectedVersion {
  const wrong = new shared.WrongExpectedVersion();
  if (current === undefined) wrong.setCurrentNoStream(new empty.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'no-stream') return wrong.setExpectedNoStream(new empty.Empty());
  if (expected === 'any') return wrong.setExpectedAny(new empty.Empty());
  if (expected === 'stream-exists') return wrong.setExpectedStreamExists(new empty.Empty());
  return wrong.setExpectedStreamPosition(String(expected));
}
