import { createHmac } from 'node:crypto';

/** RFC 6238 as every authenticator application has it: HMAC-SHA-1, six digits, thirty seconds. */
const STEP_MS = 30_000;
const DIGITS = 6;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ISSUER = 'Lo Trinh';

/** Bytes of a new secret: the length of the hash (RFC 4226, section 4, R6). */
export const TOTP_SECRET_BYTES = 20;

/** The number of the thirty seconds that an instant (milliseconds since 1970) lies in. */
export const stepOf = (now: number): number => Math.floor(now / STEP_MS);

/** The code of one step (RFC 4226, section 5.3). */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** What an authenticator application reads as a QR code. */
export function totpUri({ secret, username }: { secret: Uint8Array; username: string }): string {
  const [issuer, user] = [ISSUER, username].map(encodeURIComponent);
  return `otpauth://totp/${issuer}:${user}?secret=${base32(secret)}&issuer=${issuer}`;
}

/** RFC 4648 base 32 without padding: how a secret is typed by hand. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET.charAt(parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}
