import { useEffect, type RefObject } from 'react';
import { isForThePage } from '../../components/single-keys.ts';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };
/** Where a key leads from the row that is looked at. */
const WAYS: Readonly<Record<string, string>> = { enter: '[data-open]', e: '[data-act]' };

/** J and K walk through the rows, Enter opens one, E leads to its form, X picks it (with Shift all from the last one), / goes to the words. Silent where somebody types, and while a word is composed (Telex). */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isForThePage(event)) return;
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
      if (event.key.toLowerCase() === 'x') pick(row, event.shiftKey);
      if (event.key.toLowerCase() === 'e' && actOnPicked()) return;
      const asked = WAYS[event.key.toLowerCase()];
      // Enter on a link or a button of the row is that one's own.
      if (
        asked === undefined ||
        row === undefined ||
        (event.key === 'Enter' && row !== document.activeElement)
      )
        return;
      event.preventDefault();
      row.querySelector<HTMLElement>(asked)?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

/** A click as a mouse makes it: with Shift it reaches from the row that was picked last. */
function pick(row: HTMLElement | undefined, shiftKey: boolean): void {
  row
    ?.querySelector('[data-pick]')
    ?.dispatchEvent(new MouseEvent('click', { shiftKey, bubbles: true, cancelable: true }));
}

/** Where several are picked, E is for them. */
function actOnPicked(): boolean {
  const way = document.querySelector<HTMLElement>('[data-act-picked]');
  way?.click();
  return way !== null;
}

function focusOn(event: KeyboardEvent, target: HTMLElement | null): void {
  if (target === null) return;
  event.preventDefault();
  target.focus();
}
