import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** 256 random bits, as a cookie or a header takes them. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of a secret. Random as it is, it needs no salt and no slow hash; found by it, no time tells of its bytes. */
export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
