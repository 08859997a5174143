import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes as base64url: 43 characters that need no escaping. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hex, stored instead of the token. A token has 32 bytes of entropy, so a slow hash is not needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Constant-time comparison. */
export const isSameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(left), 'hex'), Buffer.from(hashToken(right), 'hex'));
