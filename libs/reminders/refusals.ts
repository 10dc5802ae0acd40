/** So often a refusal for good is heard before it is believed. Fewer: a mail server's bad hour loses a reminder. */
const REFUSALS_BEFORE_FAILED = 3;

/** Refusals heard so far, by letter. In memory: a restart only tries a little longer. */
export class Refusals {
  private readonly counts = new Map<string, number>();

  /** Counts what kept a letter from going out; gives why it is given up, or undefined: it may go through later. */
  hear(id: string, error: unknown): string | undefined {
    const reason = finalReasonOf(error);
    if (reason === undefined) return undefined;
    const count = (this.counts.get(id) ?? 0) + 1;
    this.counts.set(id, count);
    if (count < REFUSALS_BEFORE_FAILED) return undefined;
    this.forget(id);
    return reason;
  }

  forget(id: string): void {
    this.counts.delete(id);
  }
}

function finalReasonOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const isFinal = 'type' in error && error.type === 'delivery-refused' && 'reason' in error;
  return isFinal ? String(error.reason) : undefined;
}
