/** What a verb answers: the JSON document of the contract, the same for people, and its exit code. */
export interface Answer {
  readonly body: unknown;
  readonly text: () => string;
  /** Default 0. 1: refused in part. 4: damage found. */
  readonly exit?: number;
}

/** A verb finished in the ordinary way. */
export const answer = (body: unknown, text: () => string): Answer => ({ body, text });
