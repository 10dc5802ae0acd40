const EXIT_BY_SIGNAL = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Longer than the embedded server takes to stop. Smaller: work in hand is cut. Larger: a hung part keeps the process. */
const CLOSED_WITHIN_MS = 40_000;

/** The orderly end of a program. */
export interface Shutdown {
  /** Part of the end: the last one added is closed first. */
  add(close: () => Promise<void>): void;
  /** Closes everything, once however often it is asked. A part that fails does not keep the others; false then. */
  close(): Promise<boolean>;
}

/** What the end does to the process; replaced in tests. */
export interface ShutdownOptions {
  /** Exit code after a signal that everything obeyed: 0 for a server that was asked to stop, 130 for a verb cut short. */
  readonly interrupted: number;
  /** Told of each part that failed to close. */
  readonly onFailure: (error: unknown) => void;
  readonly exit?: (code: number) => void;
}

/** Listens for signals: the first one closes in order and ends the process, the second ends it at once. */
export function shutdownOnSignals({
  interrupted,
  onFailure,
  exit = (code) => process.exit(code),
}: ShutdownOptions): Shutdown {
  const parts: (() => Promise<void>)[] = [];
  let closing: Promise<boolean> | undefined;
  let signals = 0;
  const close = (): Promise<boolean> => (closing ??= closeAll(parts, onFailure).finally(stopListening));
  const onSignal = (signal: (typeof SIGNALS)[number]): void => {
    signals += 1;
    if (signals > 1) {
      exit(EXIT_BY_SIGNAL[signal]);
      return;
    }
    setTimeout(() => exit(1), CLOSED_WITHIN_MS).unref();
    void close().then((whole) => exit(whole ? interrupted : 1));
  };
  const stopListening = (): void => SIGNALS.forEach((signal) => process.removeListener(signal, onSignal));
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { add: (part) => void parts.push(part), close };
}

async function closeAll(
  parts: (() => Promise<void>)[],
  onFailure: (error: unknown) => void,
): Promise<boolean> {
  let whole = true;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    try {
      await part();
    } catch (error) {
      whole = false;
      onFailure(error);
    }
  }
  return whole;
}
