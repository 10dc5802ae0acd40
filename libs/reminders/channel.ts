import type { LedgerEntry } from './ledger/ledger-entry.ts';

/** A reminder about to leave the house. */
export interface OutgoingReminder extends LedgerEntry {
  /** Title of the case. */
  readonly title: string;
  /** `<id@lotrinh>`: fixed, so that whoever gets it twice can tell. */
  readonly fixedMessageId: string;
}

/** A way to a recipient. */
export interface Channel {
  /**
   * Resolves once the other side has taken the reminder over.
   * @throws DeliveryRefused the other side will never take it; anything else: not now, perhaps later
   */
  send(reminder: OutgoingReminder): Promise<void>;
}

/** The other side refused for good: no such mailbox, not this sender. `reason` names no person. */
export class DeliveryRefused extends Error {
  readonly type = 'delivery-refused';
  constructor(readonly reason: string) {
    super(`refused for good: ${reason}`);
  }
}
