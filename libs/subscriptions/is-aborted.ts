/** A function, so that the compiler does not remember what the signal was before a wait. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
