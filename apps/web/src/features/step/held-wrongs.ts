import { useState } from 'react';
import { inOrder, type ShownWrong } from './shown-wrong.ts';

/** What is wrong, or was since the last try and is mended. */
export interface HeldWrong extends ShownWrong {
  readonly isMended: boolean;
}

interface Holding {
  /** How often it was handed in: each try begins anew. */
  readonly tries: number;
  /** The paths of all fields as they stand on the page. */
  readonly order: readonly string[];
  /** What was typed last is still looked at: nothing is called mended meanwhile. */
  readonly isLooking: boolean;
}

/** What was wrong keeps its line and its room until the next try: who mends it does not lose the place of what is below. */
export function useHeldWrongs(
  wrongs: readonly ShownWrong[],
  { tries, order, isLooking }: Holding,
): readonly HeldWrong[] {
  const [held, setHeld] = useState<{ readonly tries: number; readonly wrongs: readonly ShownWrong[] }>({
    tries: 0,
    wrongs: [],
  });
  const before = held.tries === tries ? held.wrongs.filter(({ path }) => order.includes(path)) : [];
  const all = tries === 0 ? [] : inOrder([...wrongs, ...before], order);
  if (held.tries !== tries || !isSame(all, held.wrongs)) setHeld({ tries, wrongs: all });
  const isWrong = new Set(wrongs.map(({ path }) => path));
  return all.map((one) => ({ ...one, isMended: !isLooking && !isWrong.has(one.path) }));
}

const isSame = (one: readonly ShownWrong[], other: readonly ShownWrong[]): boolean =>
  one.length === other.length &&
  one.every(({ path, text }, place) => path === other[place]?.path && text === other[place].text);
