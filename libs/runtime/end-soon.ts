/**
 * Larger: a call of the command line takes that much longer where a client of a store still works in the background.
 * Smaller: what ends by itself is cut.
 */
const ENDS_WITHIN_MS = 500;

/**
 * For a process whose work is done and whose stores are closed: ends it with its exit code, should something still keep
 * it. The client of KurrentDB looks for a silent node for half a minute after it was given up, and nothing stops it.
 */
export function endSoon(): void {
  setTimeout(() => process.exit(), ENDS_WITHIN_MS).unref();
}
