import type { TouchedCase } from '#views/case-projector';

/** Takes touched cases in and works them off one after the other, each once however often it was named meanwhile. */
export interface TouchedCases {
  add(cases: readonly TouchedCase[]): void;
  /** Something was said that may matter to any case. */
  addAll(): void;
  /** Leaves what has not begun: the timer's reconcile sees it. */
  close(): Promise<void>;
}

/** What is done for one case, and for all of them. */
export interface TouchedWork {
  one(of: TouchedCase): Promise<void>;
  all(): Promise<unknown>;
}

export function touchedCases(work: TouchedWork, failed: (error: unknown) => void): TouchedCases {
  const waiting = new Map<string, TouchedCase>();
  const all = { areWaiting: false };
  let running: Promise<void> | undefined;
  const drain = async (): Promise<void> => {
    while (all.areWaiting || waiting.size > 0) {
      if (all.areWaiting) {
        all.areWaiting = false;
        await work.all().catch(failed);
      }
      for (const [name, of] of waiting) {
        waiting.delete(name);
        await work.one(of).catch(failed);
      }
    }
    running = undefined;
  };
  return {
    addAll() {
      all.areWaiting = true;
      running ??= drain();
    },
    add(cases) {
      for (const of of cases) {
        const name = `${of.kind}-${of.code}`;
        waiting.set(name, { ...of, since: Math.min(of.since, waiting.get(name)?.since ?? of.since) });
      }
      if (waiting.size > 0) running ??= drain();
    },
    async close() {
      waiting.clear();
      all.areWaiting = false;
      await running;
    },
  };
}
