import { listeners } from '../components/listeners.ts';
import { kept } from './kept.ts';

const KEPT = 'lotrinh.single-keys';
const OFF = 'off';
const told = listeners();

/** Whether keys alone do something on this page (WCAG 2.2, 2.1.4): who dictates, or strikes keys unawares, turns them off in this browser. */
export const singleKeys = {
  areOn: (): boolean => kept.of(KEPT) !== OFF,
  turn(on: boolean): void {
    kept.set(KEPT, on ? undefined : OFF);
    told.tell();
  },
  subscribe: told.subscribe,
};
