import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { StoreUnreachable, UnsupportedStoreUrl } from './errors.ts';
import { openEventStore } from './event-store.module.ts';

test.each([
  'mysql://root:secret@localhost/x',
  'kurrentdb://root:secret@localhost?unknown=1',
  'esdb://root:secret@db.example.vn?tls=false',
  'no address',
  '',
])('%j: refused, and no secret is told', async (url) => {
  const refused: unknown = await openEventStore({ url, now: Date.now }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnsupportedStoreUrl);
  expect(String(refused)).not.toContain('secret');
});

test.each(['postgres', 'postgresql'])(
  '%s: with no server there the store is out of reach',
  async (scheme) => {
    const url = `${scheme}://lotrinh@localhost/lotrinh?host=${encodeURIComponent('/nowhere')}`;
    await expect(openEventStore({ url, now: Date.now })).rejects.toBeInstanceOf(StoreUnreachable);
  },
);

test.each(['kurrentdb', 'esdb', 'kurrentdb+discover', 'esdb+discover'])(
  '%s: with no server there the store is out of reach, and no secret is told',
  async (scheme) => {
    const url = `${scheme}://root:secret@127.0.0.1:1?tls=false&maxDiscoverAttempts=2`;
    const refused: unknown = await openEventStore({ url, now: Date.now }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreUnreachable);
    expect(inspect(refused)).not.toContain('secret');
  },
);
