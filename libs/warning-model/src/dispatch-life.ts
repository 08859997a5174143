import { canReach, channelCapabilities, hasReached } from './channel-capabilities.js';
import { SHORTEST_RECEIPT_MIN, type Patience } from './deadlines.js';
import type { Delivery } from './delivery.js';
import type { Dispatch } from './dispatch.js';
import { accepted, refused, type Result } from './result.js';
import { later, minutesAfter } from './time-zone.js';
import type { FollowUpKind } from './vocabulary.js';

export type ReceiptRefusal =
  { readonly type: 'already-superseded' } | { readonly type: 'already-acknowledged' } | { readonly type: 'receipt-not-owed' };

/** 签收. A late receipt is accepted and marked late. */
export const acknowledge = (
  dispatch: Pick<Dispatch, 'state' | 'owesReceipt' | 'receiptDueAt'>,
  now: Date,
): Result<{ readonly late: boolean; readonly lateByMs: number }, ReceiptRefusal> => {
  if (!dispatch.owesReceipt) return refused({ type: 'receipt-not-owed' });
  if (dispatch.state === 'superseded') return refused({ type: 'already-superseded' });
  if (dispatch.state === 'acknowledged') return refused({ type: 'already-acknowledged' });
  const lateByMs = Math.max(0, now.getTime() - dispatch.receiptDueAt.getTime());
  return accepted({ late: lateByMs > 0, lateByMs });
};

export type WithdrawalRefusal =
  { readonly type: 'nothing-to-withdraw' } | { readonly type: 'already-followed-up' } | { readonly type: 'already-superseded' };

/**
 * A receipt can be withdrawn until the follow-up is recorded. The old deadline holds again, or two minutes from now if it has passed. The
 * follow-up is owed again with it, and no sooner than the receipt: also where its time had passed and somebody had taken it over.
 */
export const withdraw = (
  dispatch: Pick<Dispatch, 'state' | 'receiptDueAt' | 'followUpDueAt' | 'followedUpAt'>,
  now: Date,
): Result<Pick<Dispatch, 'receiptDueAt' | 'followUpDueAt'>, WithdrawalRefusal> => {
  if (dispatch.state === 'superseded') return refused({ type: 'already-superseded' });
  if (dispatch.state !== 'acknowledged') return refused({ type: 'nothing-to-withdraw' });
  if (dispatch.followedUpAt !== null) return refused({ type: 'already-followed-up' });
  const receiptDueAt = dispatch.receiptDueAt > now ? dispatch.receiptDueAt : minutesAfter(now, SHORTEST_RECEIPT_MIN);
  return accepted({ receiptDueAt, followUpDueAt: later(dispatch.followUpDueAt, receiptDueAt) });
};

/**
 * The deadlines of a dispatch whose bulletin is in force again and was never acknowledged: as they were, or two minutes from now if they have
 * passed.
 */
export const restore = (
  { receiptDueAt, followUpDueAt }: Pick<Dispatch, 'receiptDueAt' | 'followUpDueAt'>,
  now: Date,
): Pick<Dispatch, 'receiptDueAt' | 'followUpDueAt'> => {
  const due = later(receiptDueAt, minutesAfter(now, SHORTEST_RECEIPT_MIN));
  return { receiptDueAt: due, followUpDueAt: later(followUpDueAt, due) };
};

export type FollowUpRefusal =
  | { readonly type: 'not-acknowledged' }
  | { readonly type: 'wrong-duty'; readonly duty: FollowUpKind }
  | { readonly type: 'follow-up-already-recorded' }
  | { readonly type: 'already-superseded' };

/** 已运转 or 已上报: the office's second duty (article 4), after its receipt. */
export const followUp = (
  dispatch: Pick<Dispatch, 'state' | 'duty' | 'followedUpAt' | 'followUpDueAt'>,
  kind: FollowUpKind,
  now: Date,
): Result<{ readonly late: boolean; readonly lateByMs: number }, FollowUpRefusal> => {
  if (dispatch.followedUpAt !== null) return refused({ type: 'follow-up-already-recorded' });
  if (dispatch.state === 'superseded') return refused({ type: 'already-superseded' });
  if (dispatch.state !== 'acknowledged') return refused({ type: 'not-acknowledged' });
  if (dispatch.duty !== kind) return refused({ type: 'wrong-duty', duty: dispatch.duty });
  const lateByMs = Math.max(0, now.getTime() - dispatch.followUpDueAt.getTime());
  return accepted({ late: lateByMs > 0, lateByMs });
};

export type DispatchTimerKind = 'office-reminder' | 'phone-task' | 'receipt-due' | 'follow-up-due';
export interface DispatchTimer {
  readonly kind: DispatchTimerKind;
  readonly dueAt: Date;
}

/** The timers of an open dispatch; none for a minor correction. */
export const dispatchTimers = (
  dispatch: Pick<Dispatch, 'owesReceipt' | 'remindAt' | 'phoneAt' | 'receiptDueAt' | 'followUpDueAt'>,
): readonly DispatchTimer[] => {
  if (!dispatch.owesReceipt) return [];
  return [
    ...(dispatch.remindAt === null ? [] : [{ kind: 'office-reminder' as const, dueAt: dispatch.remindAt }]),
    ...(dispatch.phoneAt === null ? [] : [{ kind: 'phone-task' as const, dueAt: dispatch.phoneAt }]),
    { kind: 'receipt-due', dueAt: dispatch.receiptDueAt },
    { kind: 'follow-up-due', dueAt: dispatch.followUpDueAt },
  ];
};

/**
 * The timers of a dispatch whose receipt is owed again from `now` on, after a withdrawal or a retraction. A reminder whose time has passed is not
 * sent again. A call whose time has passed is asked for at once, unless somebody was asked before (`hasPhoneTask`): then that task is reopened.
 */
export const timersOwedAgain = (
  dispatch: Parameters<typeof dispatchTimers>[0],
  now: Date,
  hasPhoneTask: boolean,
): readonly DispatchTimer[] =>
  dispatchTimers(dispatch).filter(({ kind, dueAt }) => dueAt > now || (kind === 'phone-task' && !hasPhoneTask));

/** The timers that a receipt ends. The follow-up stays owed. */
export const receiptTimerKinds = ['office-reminder', 'phone-task', 'receipt-due'] as const satisfies readonly DispatchTimerKind[];

/** One way to somebody, or several in the same state: `attempts` of the least tried, `nextAttemptAt` of the nearest. */
export interface Way extends Pick<Delivery, 'channel' | 'state' | 'attempts'> {
  /** Of what failed for now. */
  readonly nextAttemptAt: Date | null;
}

/**
 * True when there is no way left to reach the office, or the level of the command: nothing was sent or delivered, nothing is on its way for the
 * first time, and no way that was put off can be tried again before `unreachableFrom`. A console where nobody is signed in does not count, and
 * a robot, which tells a group and nobody in particular, never does. An office without any delivery is unreachable.
 */
export const isUnreachable = (ways: readonly Way[], { unreachableFrom }: Pick<Patience, 'unreachableFrom'>, now: Date): boolean =>
  !ways.some(({ channel, state, attempts, nextAttemptAt }) => {
    if (!canReach(channel)) return false;
    const waitsForPerson = channelCapabilities[channel].triedAgain === 'when-somebody-comes';
    switch (state) {
      case 'delivered':
      case 'sent':
        return hasReached({ channel, state });
      case 'pending':
      case 'queued':
        // A try that has not ended yet says by itself how it ended.
        return !waitsForPerson || attempts === 0;
      case 'sending':
        // `attempts` includes the attempt in progress, which has not failed yet.
        return !waitsForPerson || attempts <= 1;
      case 'failed-temporarily':
        return !waitsForPerson && now < unreachableFrom && (nextAttemptAt === null || nextAttemptAt < unreachableFrom);
      case 'failed-permanently':
      case 'cancelled':
        return false;
    }
  });

/**
 * The state of a dispatch that was escalated as unreachable and whose bulletin got through after all: open again, or, after its deadline,
 * escalated because the receipt is missing.
 */
export const reachedAfterAll = ({ receiptDueAt }: Pick<Dispatch, 'receiptDueAt'>, now: Date): 'open' | 'escalated' =>
  receiptDueAt > now ? 'open' : 'escalated';
