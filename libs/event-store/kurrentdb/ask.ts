import type { StreamName } from '../recorded-event.ts';
import { NoAnswer, policyOf, translated } from './translate-error.ts';

/** An answer of the client, or NoAnswer when it takes longer. What comes later is dropped. */
export async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${ms} ms`)), ms);
  });
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Asks; once more when another node leads: each half of the client learns that by itself. Both within the time.
 * @throws the client's errors, NoAnswer
 */
export async function askLeader<T>(withinMs: number, question: () => Promise<T>): Promise<T> {
  const askUntil = performance.now() + withinMs;
  try {
    return await within(withinMs, question());
  } catch (error) {
    if (policyOf(error) !== 'ask-again') throw error;
    return within(Math.max(0, askUntil - performance.now()), question());
  }
}

/** A question that only reads. @throws StoreUnreachable; DamagedEvent when `stream` was deleted; undefined: it does not exist */
export async function askReading<T>(
  of: { readonly withinMs: number; readonly stream?: StreamName },
  question: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await askLeader(of.withinMs, question);
  } catch (error) {
    if (policyOf(error) === 'no-such-stream') return undefined;
    throw translated(error, of.stream);
  }
}
