import type { Stores } from '#runtime/open-stores';
import { ballotsOn } from './ballot-keys.ts';

/** What recording rests on in open stores, before anybody is asked whether they may. */
export function recordingOn(stores: Stores) {
  const { store, clock, files } = stores;
  return { store, clock, files, ballots: ballotsOn(stores) };
}
