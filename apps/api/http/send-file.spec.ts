import { EventEmitter, once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Response } from 'express';
import { sendFile } from './send-file.ts';

const PIECES = 200;
const PIECE = Buffer.alloc(100_000);

/** The bytes of a large file, which says when it was closed. */
async function* fileThatTells(closed: () => void): AsyncGenerator<Uint8Array> {
  try {
    for (let piece = 0; piece < PIECES; piece += 1) yield await Promise.resolve(PIECE);
  } finally {
    closed();
  }
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

test('a download that its reader breaks off closes the file', async () => {
  let isClosed = false;
  const bytes = fileThatTells(() => (isClosed = true));
  const file = { sha256: '0'.repeat(64), size: PIECES * PIECE.byteLength, type: 'text/plain' } as const;
  const sent = new EventEmitter();
  const done = once(sent, 'done');
  server = createServer((_request, response) => {
    void sendFile(response as Response, { file, bytes, name: 'a' }).then(
      () => sent.emit('done'),
      (error: unknown) => sent.emit('error', error),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, (answer) => {
    answer.once('data', () => answer.destroy()).on('error', () => undefined);
  });
  await done;
  expect(isClosed).toBe(true);
});
