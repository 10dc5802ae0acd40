import { createContext, use, useState, type RefObject } from 'react';
import type { WorkRow } from '../../api/work.ts';
import { keyOf } from './row-key.ts';

/** Rows that are picked to be done at once. */
export interface Picked {
  /** In the order in which they were picked. */
  readonly rows: ReadonlyMap<string, WorkRow>;
  /** Picks a row or lets it go; `toHere`: with all between it and the one that was picked last. */
  readonly pick: (key: string, toHere: boolean) => void;
  readonly clear: () => void;
}

export const PickedContext = createContext<Picked>({
  rows: new Map(),
  pick: () => undefined,
  clear: () => undefined,
});

export const usePicked = (): Picked => use(PickedContext);

/** What is picked in a list of these rows; it lasts while the list is filtered. */
export function usePicking(list: RefObject<HTMLElement | null>, shown: readonly WorkRow[]): Picked {
  const [rows, setRows] = useState<ReadonlyMap<string, WorkRow>>(new Map());
  const [last, setLast] = useState<string>();
  const pick = (key: string, toHere: boolean): void => {
    const meant = toHere ? between(pickable(list), last ?? key, key) : [key];
    const next = new Map(rows);
    if (!toHere && next.delete(key)) setRows(next);
    else {
      for (const row of shown) if (meant.includes(keyOf(row))) next.set(keyOf(row), row);
      setRows(next);
    }
    setLast(key);
  };
  return { rows, pick, clear: () => setRows(new Map()) };
}

/** The rows that may be picked, as they stand on the page. */
const pickable = (list: RefObject<HTMLElement | null>): readonly string[] =>
  [...(list.current?.querySelectorAll<HTMLInputElement>('[data-pick]') ?? [])].map(({ value }) => value);

function between(keys: readonly string[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [keys.indexOf(one), keys.indexOf(other)].toSorted((a, b) => a - b);
  return keys.slice(Math.max(from, 0), to + 1);
}
