import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';

/** An error as the server sends it: the trailer `exception` tells clients which one it is. */
export function rpcError(
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export function streamDeleted(stream: string): ServiceError {
  return rpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

export function notLeader(leader: { host: string; port: number }): ServiceError {
  return rpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });
}

export function accessDenied(): ServiceError {
  return rpcError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
}

export function invalidPosition(): ServiceError {
  // What servers say differs from line to line: the code is what counts.
  return rpcError(status.INVALID_ARGUMENT, 'nothing stands there');
}

export function unavailable(): ServiceError {
  return rpcError(status.UNAVAILABLE, 'Server Is Not Ready');
}

export function timedOut(): ServiceError {
  return rpcError(status.ABORTED, 'Operation timed out');
}
