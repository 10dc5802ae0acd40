import { useEffect, type RefObject } from 'react';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
const TYPED_INTO = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]';

/** J and K walk through the rows, Enter opens one, / goes to the words. Silent where somebody types, and while a word is composed (Telex). */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
      if (isTyping || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        focusOn(event, document.querySelector('[data-search-field]'));
        return;
      }
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const step = STEPS[event.key.toLowerCase()];
      if (step !== undefined)
        focusOn(event, rows[Math.min(Math.max(here + step, 0), rows.length - 1)] ?? null);
      const row = rows[here];
      if (event.key === 'Enter' && row !== undefined && row === document.activeElement)
        row.querySelector<HTMLElement>('[data-open]')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

function focusOn(event: KeyboardEvent, target: HTMLElement | null): void {
  if (target === null) return;
  event.preventDefault();
  target.focus();
}
