type Listener = () => void;

let ended = false;
const listeners = new Set<Listener>();

const set = (value: boolean): void => {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
};

/** Whether a call was answered with 401 since the last log-in: told by whoever made the call, shown over the page. */
export const sessionEnded = {
  tell: (): void => set(true),
  clear: (): void => set(false),
  isSo: (): boolean => ended,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
