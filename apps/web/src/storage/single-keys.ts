import { kept } from './kept.ts';

type Listener = () => void;

const KEPT = 'lotrinh.single-keys';
const OFF = 'off';
const listeners = new Set<Listener>();

/** Whether keys alone do something on this page (WCAG 2.2, 2.1.4): who dictates, or strikes keys unawares, turns them off in this browser. */
export const singleKeys = {
  areOn: (): boolean => kept.of(KEPT) !== OFF,
  turn(on: boolean): void {
    kept.set(KEPT, on ? undefined : OFF);
    for (const listener of listeners) listener();
  },
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
