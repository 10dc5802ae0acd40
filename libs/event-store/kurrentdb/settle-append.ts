import { setTimeout as pause } from 'node:timers/promises';
import type { AppendOutcome } from '../append-outcome.ts';
import { DamagedEvent, OutcomeUnknown, StoreUnreachable } from '../errors.ts';
import { answerOf, sendAppend, standing } from './append-events.ts';
import type { SealedAppend } from './append-events.ts';
import { within } from './ask.ts';
import type { Connection } from './connect.ts';
import { NoAnswer, messageOf, policyOf, translated } from './translate-error.ts';

const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 1000;

export interface Settling extends Connection {
  /**
   * So long at most an append is sent, looked for and sent again, all in all; longer than `answerWithinMs`, or a lost
   * answer is not looked for. Smaller: a restart of the server becomes outcome-unknown. Larger: callers hang that long.
   */
  readonly resendForMs: number;
}

/**
 * Sends until the append has its answer. A lost answer is never guessed: the same append sent again is one append, and
 * where the server will not say so, reading back does.
 * @throws StoreUnreachable nothing was written; OutcomeUnknown; InvalidEvent, DamagedEvent
 */
export async function settleAppend(settling: Settling, append: SealedAppend): Promise<AppendOutcome> {
  const giveUpAt = performance.now() + settling.resendForMs;
  let lost = false;
  for (let backOff = FIRST_BACK_OFF_MS; ; backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS)) {
    const tried = await attemptUntil(giveUpAt, settling, append);
    if ('outcome' in tried) return tried.outcome;
    if (!lost && tried.sent === 'refused') throw translated(tried.error, append.stream);
    lost ||= tried.sent === 'maybe';
    // Sure that nothing left this process, now or before: the caller may say so.
    if (!lost) throw translated(tried.error, append.stream);
    if (performance.now() + backOff > giveUpAt)
      throw new OutcomeUnknown(`the answer to an append was lost: ${messageOf(tried.error)}`, {
        cause: tried.error,
      });
    await pause(backOff);
  }
}

type Attempt =
  | { readonly outcome: AppendOutcome }
  | { readonly error: unknown; readonly sent: 'maybe' | 'no' | 'refused' };

/** Cut off at the end: whatever was under way may have been sent. */
async function attemptUntil(
  giveUpAt: number,
  { client, answerWithinMs }: Connection,
  append: SealedAppend,
): Promise<Attempt> {
  const left = Math.max(0, giveUpAt - performance.now());
  // No question outlasts the append it is asked for, so nothing is sent any more behind the caller's back.
  const limited = { client, answerWithinMs: Math.min(answerWithinMs, left) };
  return within(left, attempt(limited, append)).catch((error: unknown) => {
    if (error instanceof NoAnswer) return { error, sent: 'maybe' };
    throw error;
  });
}

/** One sending, and one look back where its answer says too little. */
async function attempt(connection: Connection, append: SealedAppend): Promise<Attempt> {
  try {
    return { outcome: await answerOf(connection, append, await sendAppend(connection, append)) };
  } catch (error) {
    if (error instanceof DamagedEvent) throw error;
    switch (policyOf(error)) {
      case 'not-sent':
      case 'ask-again':
        return { error, sent: 'no' };
      case 'stands-elsewhere':
      case 'outcome-open':
        return lookBack(connection, append, error);
      default:
        return { error, sent: 'refused' };
    }
  }
}

async function lookBack(connection: Connection, append: SealedAppend, error: unknown): Promise<Attempt> {
  try {
    const found = await standing(connection, append);
    // Absent now may be there in a moment: a server may still be at work on what it took.
    return found === 'absent' ? { error, sent: 'maybe' } : { outcome: found };
  } catch (failure) {
    if (failure instanceof StoreUnreachable) return { error, sent: 'maybe' };
    throw failure;
  }
}
