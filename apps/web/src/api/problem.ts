/** One of the things that are wrong: `field` where it is one field's. */
export interface Wrong {
  readonly type: string;
  readonly message: string;
  readonly field?: string;
}

/** A call that was refused (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** Without `urn:lotrinh:`; `unreadable` where the answer was none of ours. */
    readonly type: string,
    readonly errors: readonly Wrong[],
  ) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

const PREFIX = /^urn:lotrinh:/;

export function problemOf({ status }: Response, body: unknown): Problem {
  const { type, errors, detail } = (typeof body === 'object' && body !== null ? body : {}) as {
    readonly type?: string;
    readonly errors?: readonly Wrong[];
    readonly detail?: string;
  };
  const named = (type ?? 'unreadable').replace(PREFIX, '');
  const wrong = errors ?? [{ type: named, message: detail ?? '' }];
  return new Problem(status, named, wrong);
}

/**
 * Nobody knows what became of a command: no answer came, the log gave none, or whoever stands between (a proxy) answered
 * in the server's place. Every other problem is an answer.
 */
export const isUnanswered = (error: unknown): boolean =>
  !(error instanceof Problem) ||
  error.type === 'outcome-unknown' ||
  (error.type === 'unreadable' && error.status >= 500);

/** Nobody is logged in any more. */
export const isUnauthenticated = (error: unknown): boolean =>
  error instanceof Problem && error.status === 401;
