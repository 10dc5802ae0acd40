import { readdirSync, readFileSync } from 'node:fs';

/** Processes whose command line names `text` (a folder made for one test): their numbers. Linux only. */
export function processesNaming(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && commandLineOf(name).includes(text))
    .map(Number)
    .filter((pid) => pid !== process.pid);
}

/** Waits until `holds`. @throws Error it did not within `withinMs`, naming `what` */
export async function until(what: string, holds: () => boolean, withinMs = 20_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A process's parent; undefined once it has ended. Linux only. */
export function parentOf(pid: number): number | undefined {
  try {
    // The command stands in brackets and may hold anything, brackets too.
    return Number(
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')
        .at(-1)
        ?.split(' ')[1],
    );
  } catch {
    return undefined;
  }
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // ended while we looked
  }
}
