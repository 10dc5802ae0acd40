/** How far a long piece of work is; seen only where stderr is a terminal. */
export interface Progress {
  advance(by: number): void;
  stop(): void;
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined };

/** @param total pieces in all; @param terminal default: whether stderr is one */
export async function progressOf(total: number, terminal: boolean = process.stderr.isTTY): Promise<Progress> {
  if (!terminal) return SILENT;
  // Imported late: the library is no part of a call that shows nothing.
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: '{bar} {value}/{total}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { advance: (by) => bar.increment(by), stop: () => bar.stop() };
}
