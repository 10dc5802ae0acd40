import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Random, 96 bits (NIST SP 800-38D): below 2^32 seals under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text lies under. */
export interface Sealing {
  /** 32 bytes, see `keyFor`. */
  readonly key: Uint8Array;
  /** What it belongs to, as the id of its row: moved to another place it does not open. */
  readonly of: string;
}

/** Encrypts and authenticates (AES-256-GCM): nonce, tag, ciphertext. */
export function seal(plain: Uint8Array, { key, of }: Sealing): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(of));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** The plain bytes. @throws Error another key or place, or a byte was changed */
export function unseal(sealed: Uint8Array, { key, of }: Sealing): Buffer {
  const [nonce, rest] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES)];
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(of))
    .setAuthTag(rest.subarray(0, TAG_BYTES));
  return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]);
}

/** Opened with the first of some keys that opens it: while keys are changed it may lie under the old one. @throws Error none does */
export function unsealWithAny(
  sealed: Uint8Array,
  { keys: [first, ...others], of }: Pick<Sealing, 'of'> & { readonly keys: readonly Uint8Array[] },
): Buffer {
  if (first === undefined) throw new Error('opens with none of the keys');
  try {
    return unseal(sealed, { key: first, of });
  } catch (error) {
    if (others.length === 0) throw error;
    return unsealWithAny(sealed, { keys: others, of });
  }
}
