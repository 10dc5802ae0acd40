import type { SentCommand } from './body.ts';

/** The key that a call's headers name, for the decider to judge; undefined without one. */
export function keyIn(headers: SentCommand['headers']): string | undefined {
  const key = headers['idempotency-key'];
  return key === undefined ? undefined : decodedHeader(String(key));
}

/** Node reads headers as Latin-1; a key in UTF-8 is the same key as in an import. */
function decodedHeader(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? value : text;
}
