import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes, in 43 characters that need no escaping anywhere. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored in place of a token: its SHA-256 in hex. A token has the entropy of its 32 bytes, so no slow hash is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares in a time that does not depend on where the two differ. */
export const isSameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(left), 'hex'), Buffer.from(hashToken(right), 'hex'));
