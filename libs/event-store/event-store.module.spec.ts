import { expect, test } from '@jest/globals';
import { StoreUnreachable, UnsupportedStoreUrl } from './errors.ts';
import { openEventStore } from './event-store.module.ts';

test.each(['mysql://root:secret@localhost/x', 'no address', ''])(
  '%j: refused, and no secret is told',
  async (url) => {
    const refused: unknown = await openEventStore({ url, now: Date.now }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnsupportedStoreUrl);
    expect(String(refused)).not.toContain('secret');
  },
);

test.each(['postgres', 'postgresql'])(
  '%s: with no server there the store is out of reach',
  async (scheme) => {
    const url = `${scheme}://lotrinh@localhost/lotrinh?host=${encodeURIComponent('/nowhere')}`;
    await expect(openEventStore({ url, now: Date.now })).rejects.toBeInstanceOf(StoreUnreachable);
  },
);
