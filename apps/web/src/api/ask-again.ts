import { isUnanswered } from './problem.ts';

/** How long after a try that nobody answered the same is asked again. Smaller: a line that is down is hammered. Larger: who waits wonders. */
const ASKED_AGAIN_AFTER_MS = 2000;

/** Where no answer came nobody knows whether it was recorded: the same is asked under the same key until there is one. */
export const untilAnswered = {
  retry: (_: number, error: Error): boolean => isUnanswered(error),
  retryDelay: ASKED_AGAIN_AFTER_MS,
};

/** A key of its own for each body. `crypto.randomUUID` is not there on an address without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
