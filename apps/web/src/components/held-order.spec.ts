import { expect, test } from '@jest/globals';
import { heldOrder } from './held-order.ts';

/** `a1:x` is row a under head 1, saying x. */
const list = (said: string) =>
  said
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => ({ key: one[0] ?? '', group: one[1] ?? '', text: one.slice(3) }));
const by = {
  keyOf: ({ key }: { key: string }) => key,
  groupOf: ({ group }: { group: string }) => group,
};

test.each([
  ['what changes in place is no move', ['a1:x b1:y', 'a1:z b1:y'], 'a1:z b1:y', '', 0],
  ['what comes waits', ['a1:x', 'b1:y a1:x'], 'a1:x', '', 1],
  ['what goes stays, and is marked', ['a1:x b1:y', 'b1:y'], 'a1:x b1:y', 'a', 1],
  ['what goes under another head stays as it was', ['a1:x b1:y', 'b1:y a2:z'], 'a1:x b1:y', 'a', 1],
  ['one that jumped over two others is one', ['a1:x b1:y c1:z', 'b1:y c1:z a1:x'], 'a1:x b1:y c1:z', '', 1],
  ['all at once', ['a1:x b1:y c1:z', 'd1:w c1:v b1:y'], 'a1:x b1:y c1:v', 'a', 3],
] as const)('%s', (...[, [before, now], shown, gone, moved]) => {
  const held = heldOrder(list(before), list(now), by);
  expect(held.rows.map(({ key, group, text }) => `${key}${group}:${text}`).join(' ')).toBe(shown);
  expect([...held.gone].map(({ key }) => key).join('')).toBe(gone);
  expect(held.moved).toBe(moved);
});
