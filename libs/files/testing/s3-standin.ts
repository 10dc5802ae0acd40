import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The key that the stand-in knows. */
const KEY = 'standin';

/** A stand-in for an S3-compatible store, no more than files need: PUT, HEAD and GET of objects in memory, over real HTTP. It checks who asks and the hash of a body, not the signature itself. */
export interface S3Standin {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** What it will answer to everything from now on. */
  failWith(status: number, code?: string): void;
  /** From now on it gives the half of a whole object and closes the line. */
  breakOff(): void;
  close(): Promise<void>;
}

export async function startS3Standin(): Promise<S3Standin> {
  const objects = new Map<string, Buffer>();
  let failing: Failing | undefined;
  let breaksOff = false;
  const server = createServer((request, response) => {
    void answer(request, { response, objects, failing, breaksOff });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${KEY}:s3cret@127.0.0.1:${String(port)}/files/lotrinh`,
    objects,
    failWith: (status, code = 'Failing') => (failing = { status, code }),
    breakOff: () => (breaksOff = true),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Failing {
  readonly status: number;
  readonly code: string;
}

interface Exchange {
  readonly response: ServerResponse;
  readonly objects: Map<string, Buffer>;
  readonly failing: Failing | undefined;
  readonly breaksOff: boolean;
}

async function answer(request: IncomingMessage, exchange: Exchange): Promise<void> {
  const { response, objects, failing, breaksOff } = exchange;
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const refuse = (status: number, code: string): void => {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
  };
  if (failing !== undefined) {
    refuse(failing.status, failing.code);
    return;
  }
  if (!(request.headers.authorization ?? '').includes(`Credential=${KEY}/`)) {
    refuse(403, 'InvalidAccessKeyId');
    return;
  }
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const found = objects.get(path);
  if (request.method === 'PUT')
    take(request, { body: Buffer.concat(pieces), path, objects, refuse, response });
  else if (found === undefined) refuse(404, 'NoSuchKey');
  else if (breaksOff && request.method === 'GET' && request.headers.range === undefined)
    breakOffAfterHalf(response, found);
  else give(request, response, found);
}

interface Put extends Pick<Exchange, 'response' | 'objects'> {
  readonly body: Buffer;
  readonly path: string;
  readonly refuse: (status: number, code: string) => void;
}

function take({ headers }: IncomingMessage, { body, path, objects, refuse, response }: Put): void {
  if (createHash('sha256').update(body).digest('hex') !== headers['x-amz-content-sha256']) {
    refuse(400, 'XAmzContentSHA256Mismatch');
    return;
  }
  objects.set(path, body);
  response.writeHead(200).end();
}

function give({ method, headers }: IncomingMessage, response: ServerResponse, found: Buffer): void {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  const part = first === undefined ? found : found.subarray(Number(first), Number(last) + 1);
  response.writeHead(first === undefined ? 200 : 206, { 'content-length': part.byteLength });
  response.end(method === 'HEAD' ? undefined : part);
}

function breakOffAfterHalf(response: ServerResponse, found: Buffer): void {
  response.writeHead(200, { 'content-length': found.byteLength });
  response.write(found.subarray(0, found.byteLength / 2), () => response.destroy());
}
