import { timingSafeEqual } from 'node:crypto';

/** Why a callback is not taken. Only the log says which; the caller learns nothing. */
export type CallbackRefusal =
  | { readonly type: 'wrong-signature' }
  /** Signed longer ago than the window, or in the future: a replay, or a clock that is wrong. */
  | { readonly type: 'outside-the-window' }
  | { readonly type: 'other-corporation' }
  | { readonly type: 'unreadable' };

/** How far the clocks of a messenger and of this machine may differ, in milliseconds; a signed request counts no longer than this. */
const WINDOW_MS = 300_000;

export const isWithinWindow = (signedAtMs: number, now: Date): boolean =>
  Number.isFinite(signedAtMs) && Math.abs(now.getTime() - signedAtMs) <= WINDOW_MS;

/** In constant time for texts of equal length. */
export const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};
