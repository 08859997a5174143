import type { AccountId, DutyShiftId, OfficeId } from './ids.js';
import { accepted, refused, type Result } from './result.js';

/** 岗位: the duty post of an office, or of the command. */
export type DutyPost = OfficeId | 'command';

/** What a post still owes when it changes hands, in numbers, as kept in the 交接班 record. Exercises are counted separately. */
export interface ObligationCounts {
  readonly receipts: number;
  readonly followUps: number;
  readonly phoneTasks: number;
  /** Escalations that nobody of the command has answered. */
  readonly escalations: number;
  /** Of all four kinds. */
  readonly exercise: number;
}

export const obligationKinds = ['receipt', 'follow-up', 'phone-task', 'escalation'] as const;
export type ObligationKind = (typeof obligationKinds)[number];

const countOf = {
  receipt: 'receipts',
  'follow-up': 'followUps',
  'phone-task': 'phoneTasks',
  escalation: 'escalations',
} as const satisfies Record<ObligationKind, keyof ObligationCounts>;

export const countObligations = (
  open: readonly { readonly kind: ObligationKind; readonly status: 'actual' | 'exercise' }[],
): ObligationCounts => {
  const counts = { receipts: 0, followUps: 0, phoneTasks: 0, escalations: 0, exercise: 0 };
  for (const { kind, status } of open) counts[status === 'exercise' ? 'exercise' : countOf[kind]] += 1;
  return counts;
};

/** The part of a shift that the rules need. A post has at most one shift that has not ended. */
export interface Shift {
  readonly id: DutyShiftId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly takenAt: Date;
  /** Null while its officer is on duty. */
  readonly handedOverAt: Date | null;
}

export type DutyRefusal =
  | { readonly type: 'not-on-duty'; readonly onDutyName: string | null }
  | { readonly type: 'post-changed-hands'; readonly onDutyName: string | null };

/** The shift on duty at a post, given its newest shift; null if that was handed over, or if there never was one. */
export const onDuty = <Newest extends Pick<Shift, 'handedOverAt'>>(newest: Newest | null): Newest | null =>
  newest === null || newest.handedOverAt !== null ? null : newest;

/** A shift never ends before it began, even if two transactions commit in another order than they read the clock. */
const notBefore = (now: Date, takenAt: Date): Date => (now < takenAt ? takenAt : now);

export type TakingOver = { readonly already: true } | { readonly already: false; readonly at: Date };

/**
 * 接班. An officer who is already on duty stays on duty. `seen` is the shift that the incoming officer saw on duty (null: nobody; undefined: not
 * checked). Refused if the post has changed hands since, so that of two simultaneous officers one succeeds and the other is informed.
 */
export const takeOver = (
  newest: Shift | null,
  incoming: AccountId,
  seen: DutyShiftId | null | undefined,
  now: Date,
): Result<TakingOver, DutyRefusal> => {
  const standing = onDuty(newest);
  if (standing?.accountId === incoming) return accepted({ already: true });
  if (seen !== undefined && seen !== (standing?.id ?? null))
    return refused({ type: 'post-changed-hands', onDutyName: standing?.name ?? null });
  return accepted({ already: false, at: standing === null ? now : notBefore(now, standing.takenAt) });
};

/** 交班. The post is then free until somebody takes it over. A repeated call changes nothing. Refused for anybody not on duty. */
export const handOver = (newest: Shift | null, outgoing: AccountId, now: Date): Result<TakingOver, DutyRefusal> => {
  const standing = onDuty(newest);
  if (standing === null && newest?.accountId === outgoing) return accepted({ already: true });
  if (standing?.accountId !== outgoing) return refused({ type: 'not-on-duty', onDutyName: standing?.name ?? null });
  return accepted({ already: false, at: notBefore(now, standing.takenAt) });
};
