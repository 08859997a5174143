/**
 * How a call ended. Only `acknowledged` is a receipt: the callee pressed the key that was asked for. `no-key`: answered and heard to the end without
 * a key. `hung-up`: the callee ended it before the text was over. `voicemail`: a machine answered. `not-a-number`: this number cannot be called, now
 * or later. `failed`: the gateway or a network on the way, so that nothing is known of the callee.
 */
export const callEnds = [
  'acknowledged',
  'wrong-key',
  'no-key',
  'hung-up',
  'voicemail',
  'busy',
  'no-answer',
  'switched-off',
  'not-a-number',
  'failed',
] as const;
export type CallEnd = (typeof callEnds)[number];

/** 叫应 by machine: how often somebody who does not press the key is called before the next person is. */
export interface CallRule {
  /** Calls for one delivery. */
  readonly most: number;
  /** Within so many seconds, evenly: with three calls in 300 s the second begins after 100 s. */
  readonly withinSec: number;
}

/** The key that a callee is asked to press. */
export const ACKNOWLEDGING_KEY = '1';

/** [default] Three calls in five minutes (docs/mechanism.md). */
export const usualCalls: CallRule = { most: 3, withinSec: 300 };

/** What follows from a call that was not acknowledged, for one delivery that it carried. */
export type AfterCall = { readonly type: 'over' } | { readonly type: 'again'; readonly pauseMs: number; readonly wasNoTry: boolean };

/** What is about the line is tried again after so long: nobody was disturbed, or nobody knows. */
const LINE_PAUSE_MS = 30_000;

/**
 * `tries` counts this call. The pause lasts until the next call is due, counted from the beginning of this one. A number that does not exist is over at
 * once; a failed line was no try.
 */
export const afterCall = (
  end: Exclude<CallEnd, 'acknowledged'>,
  tries: number,
  { most, withinSec }: CallRule,
  openedAt: Date,
  now: Date,
): AfterCall => {
  if (end === 'not-a-number') return { type: 'over' };
  if (end === 'failed') return { type: 'again', pauseMs: LINE_PAUSE_MS, wasNoTry: true };
  if (tries >= most) return { type: 'over' };
  const nextAt = openedAt.getTime() + (withinSec * 1000) / most;
  return { type: 'again', pauseMs: Math.max(0, nextAt - now.getTime()), wasNoTry: false };
};

/** At most `count` calls to one number within `perSec` seconds. */
export interface CalleeLimit {
  readonly count: number;
  readonly perSec: number;
}

/** Longer than this nobody waits for a number to be free of its limits: the next person is called. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Whether a number may be called now. `calledAt`: when it was called before, in any order. `reached`: the limit is so far from free that somebody
 * else should be called; it names the limit.
 */
export const calleeLimit = (
  calledAt: readonly Date[],
  limits: readonly CalleeLimit[],
  now: Date,
):
  | { readonly type: 'free' }
  | { readonly type: 'soon'; readonly pauseMs: number }
  | { readonly type: 'reached'; readonly limit: CalleeLimit } => {
  const newest = calledAt.map((at) => at.getTime()).sort((one, other) => other - one);
  const waits = limits.flatMap((limit) => {
    const blocking = newest[limit.count - 1];
    const waitMs = blocking === undefined ? 0 : blocking + limit.perSec * 1000 - now.getTime();
    return waitMs > 0 ? [{ limit, waitMs }] : [];
  });
  const [longest] = waits.sort((one, other) => other.waitMs - one.waitMs);
  if (longest === undefined) return { type: 'free' };
  return longest.waitMs > LONGEST_WAIT_MS ? { type: 'reached', limit: longest.limit } : { type: 'soon', pauseMs: longest.waitMs };
};

/** Whether a machine can call this address: a mobile number of 11 digits, or a landline with its area code, digits only and without an extension. */
export const isCallable = (address: string): boolean => /^1\d{10}$/.test(address) || /^0\d{9,11}$/.test(address);
