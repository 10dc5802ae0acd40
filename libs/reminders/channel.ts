/** A letter about to leave the house: one reminder, or a digest. */
export interface Letter {
  readonly id: string;
  /** `role:director`, `person:p-1` */
  readonly recipient: string;
  /** The recipient's, of a person out of the vault: held here alone, for as long as the letter takes to leave; absent: the channel finds it by its own rule. */
  readonly mailbox?: string;
  /** `<id@lotrinh>`: fixed, so that whoever gets it twice can tell. */
  readonly fixedMessageId: string;
  readonly subject: string;
  readonly text: string;
}

/** A way to a recipient. */
export interface Channel {
  /**
   * Resolves once the other side has taken the letter over.
   * @throws DeliveryRefused the other side will never take it; anything else: not now, perhaps later
   */
  send(letter: Letter): Promise<void>;
}

/** The other side refused for good: no such mailbox, not this sender. `reason` names no person. */
export class DeliveryRefused extends Error {
  readonly type = 'delivery-refused';
  constructor(readonly reason: string) {
    super(`refused for good: ${reason}`);
  }
}
