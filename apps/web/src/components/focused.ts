import { useEffect, useRef, type RefObject } from 'react';

/** For what comes in place of what was pressed: the focus goes there, and is not lost. */
export function useFocused<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
