import type { TouchedCase } from '#views/case-projector';

/** Takes touched cases in and works them off one after the other, each once however often it was named meanwhile. */
export interface TouchedCases {
  add(cases: readonly TouchedCase[]): void;
  /** Leaves what has not begun: the timer's reconcile sees it. */
  close(): Promise<void>;
}

export function touchedCases(
  work: (of: TouchedCase) => Promise<void>,
  failed: (error: unknown) => void,
): TouchedCases {
  const waiting = new Map<string, TouchedCase>();
  let running: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    for (const [name, of] of waiting) {
      waiting.delete(name);
      await work(of).catch(failed);
    }
    running = undefined;
  };
  return {
    add(cases) {
      for (const of of cases) {
        const name = `${of.kind}-${of.code}`;
        waiting.set(name, { ...of, since: Math.min(of.since, waiting.get(name)?.since ?? of.since) });
      }
      if (waiting.size > 0) running ??= drain();
    },
    async close() {
      waiting.clear();
      await running;
    },
  };
}
