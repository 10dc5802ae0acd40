import { listeners } from '../../components/listeners.ts';

let ended = false;
const told = listeners();

const set = (value: boolean): void => {
  if (ended === value) return;
  ended = value;
  told.tell();
};

/** Whether a call was answered with 401 since the last log-in: told by whoever made the call, shown over the page. */
export const sessionEnded = {
  tell: (): void => set(true),
  clear: (): void => set(false),
  isSo: (): boolean => ended,
  subscribe: told.subscribe,
};
