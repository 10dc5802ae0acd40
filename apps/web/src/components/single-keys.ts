import { useSyncExternalStore } from 'react';
import { singleKeys } from '../storage/single-keys.ts';

const TYPED_INTO =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"]';

/** Whether a key alone is meant for the page: not where somebody types, nor while a word is composed (Telex), nor with another key, nor where they are turned off. */
export function isForThePage(event: KeyboardEvent): boolean {
  const isTyping = event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
  const isAlone = !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isAlone && !isTyping && singleKeys.areOn();
}

/** Whether they are on, as it changes: a key that does nothing is not named. */
export const useSingleKeys = (): boolean => useSyncExternalStore(singleKeys.subscribe, singleKeys.areOn);
