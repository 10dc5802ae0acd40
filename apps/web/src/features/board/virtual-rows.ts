import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** So many rows stand on the page as they are: found by the browser's own search, and printed. More: scrolling stutters. */
const MOST_ROWS = 200;
/** Height of a row before it was measured, in px: a name of two lines. */
const ROW_PX = 64;
/** Rows kept ready above and below what is seen. */
const READY = 12;

/** A row that is drawn, and how it is measured; absent where all of them are. */
export interface Drawn {
  readonly index: number;
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

/** The rows that are drawn, and the room that those above and below them take, in px. */
export interface DrawnRows {
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

interface Rows {
  readonly count: number;
  /** Of which list they are. */
  readonly list: string;
}

/** Which of so many rows are drawn: those about what is seen; all of them where they are printed, or few: once what is seen stands. */
export function useDrawnRows({ count, list }: Rows) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const stands = useDeferredValue(list, '') === list;
  const isWhole = usePrinting() || count <= READY || (count <= MOST_ROWS && stands);
  useLayoutEffect(() => {
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(top + window.scrollY);
  }, [count]);
  const virtual = useWindowVirtualizer({
    count,
    enabled: !isWhole,
    estimateSize: () => ROW_PX,
    overscan: READY,
    scrollMargin,
  });
  return { frame, measure: isWhole ? undefined : virtual.measureElement, drawn: drawnOf() };

  function drawnOf(): DrawnRows {
    const items = virtual.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    if (isWhole) return { from: 0, to: count, above: 0, below: 0 };
    // Nothing was measured yet: a list that has just become a long one.
    if (first === undefined || last === undefined)
      return { from: 0, to: READY, above: 0, below: (count - READY) * ROW_PX };
    return {
      ...{ from: first.index, to: last.index + 1, above: first.start - scrollMargin },
      below: virtual.getTotalSize() - (last.end - scrollMargin),
    };
  }
}

/** While the page is printed. What is to be on paper is drawn before the event ends. */
function usePrinting(): boolean {
  return useSyncExternalStore(onPrint, () => isPrinting);
}

let isPrinting = false;
function onPrint(tell: () => void): () => void {
  const set = (value: boolean) => () => {
    isPrinting = value;
    flushSync(tell);
  };
  const [begin, end] = [set(true), set(false)];
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}
