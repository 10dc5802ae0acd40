import { createContext, use, useState, type RefObject } from 'react';

/** Rows that are picked to be done at once. */
export interface Picked {
  readonly isPicked: (key: string) => boolean;
  /** Picks a row or lets it go; `toHere`: with all between it and the one that was picked last. */
  readonly pick: (key: string, toHere: boolean) => void;
  readonly clear: () => void;
}

export const PickedContext = createContext<Picked>({
  isPicked: () => false,
  pick: () => undefined,
  clear: () => undefined,
});

export const usePicked = (): Picked => use(PickedContext);

/** What is picked in a list; it lasts while the list is filtered. */
export function usePicking(list: RefObject<HTMLElement | null>): Picked {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const pick = (key: string, toHere: boolean): void => {
    const isOn = toHere || !keys.has(key);
    const meant = toHere ? between(pickable(list), last ?? key, key) : [key];
    setKeys(isOn ? new Set([...keys, ...meant]) : new Set([...keys].filter((one) => one !== key)));
    setLast(key);
  };
  return { isPicked: (key) => keys.has(key), pick, clear: () => setKeys(new Set()) };
}

/** The rows that may be picked, as they stand on the page. */
const pickable = (list: RefObject<HTMLElement | null>): readonly string[] =>
  [...(list.current?.querySelectorAll<HTMLInputElement>('[data-pick]') ?? [])].map(({ value }) => value);

function between(keys: readonly string[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [keys.indexOf(one), keys.indexOf(other)].toSorted((a, b) => a - b);
  return keys.slice(Math.max(from, 0), to + 1);
}
