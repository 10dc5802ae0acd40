import { useEffect, useRef } from 'react';

/** The sheet and what stands beside it; F6 goes from one to the other. */
export function useTwoPanes() {
  const sheet = useRef<HTMLElement>(null);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const isBeside = pane.current?.contains(document.activeElement) === true;
      (isBeside ? sheet : pane).current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return { sheet, pane };
}
