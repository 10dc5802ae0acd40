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
  const [held, setHeld] = useState<Held>({ tries: 0, lines: [] });
  const before = held.tries === tries ? held.lines.filter(({ path }) => order.includes(path)) : [];
  const wrong = wrongs.map((one) => ({ ...one, isMended: false }));
  // While it is looked at a line stays what it was: nothing turns wrong again for a moment.
  const rest = before.map((one) => ({ ...one, isMended: one.isMended || !isLooking }));
  const lines = tries === 0 ? [] : inOrder([...wrong, ...rest], order);
  if (held.tries !== tries || !isSame(lines, held.lines)) setHeld({ tries, lines });
  return lines;
}

interface Held {
  readonly tries: number;
  readonly lines: readonly HeldWrong[];
}

const isSame = (one: readonly HeldWrong[], other: readonly HeldWrong[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
