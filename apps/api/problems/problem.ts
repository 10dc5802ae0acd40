import { format, hasMessage } from '#messages/format';
import type { Language } from '#messages/language';
import { refusalMessage, type Told } from '#commands/refusal-message';
import type { Refused } from '#commands/refused';
import { statusOf } from './status-of.ts';

/** One thing that is wrong. */
interface ProblemError {
  readonly type: string;
  readonly message: string;
  readonly field?: string;
}

/** RFC 9457 problem details, with everything found wrong in `errors`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly field?: string;
  /** Until it may be tried again, where that is known. */
  readonly seconds?: number;
  readonly errors: readonly ProblemError[];
}

/** Names the type of a problem for programs: it is stable, and not an address to be fetched. */
const TYPE_PREFIX = 'urn:lotrinh:';

/** The problem that a refusal is, in the caller's language; the first refusal names its type and status. */
export function problemOf(
  { refusals, asked }: Pick<Refused, 'refusals' | 'asked'>,
  language: Language,
): Problem {
  const [first] = refusals;
  const status = statusOf(first.type, asked);
  return {
    type: `${TYPE_PREFIX}${first.type}`,
    title: format(hasMessage(`problem.${status}`) ? `problem.${status}` : 'problem.400', {}, language),
    status,
    detail: textOf(first, language),
    ...(first.field !== undefined && { field: first.field }),
    ...(typeof first.params.seconds === 'number' && { seconds: first.params.seconds }),
    errors: refusals.map((told) => ({
      type: told.type,
      ...(told.field !== undefined && { field: told.field }),
      message: textOf(told, language),
    })),
  };
}

function textOf(told: Told, language: Language): string {
  return hasMessage(`refusal.${told.type}`) ? refusalMessage(told, language) : told.type;
}
