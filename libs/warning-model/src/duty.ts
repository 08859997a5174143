import type { AccountId, DutyShiftId, OfficeId } from './ids.js';
import { accepted, refused, type Result } from './result.js';

/** 岗位: the duty seat of an office, or the command's own. */
export type DutyPost = OfficeId | 'command';

/** What a post still owes when it changes hands: by number, as the 交接班 record keeps it. Exercises never count among the real ones. */
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

/** As much of a shift as the rules ask for. A post has at most one that nobody has ended. */
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

/** Whoever is on duty at a post whose newest shift this is; null where it was handed over and nobody took it, or never was anybody's. */
export const onDuty = <Newest extends Pick<Shift, 'handedOverAt'>>(newest: Newest | null): Newest | null =>
  newest === null || newest.handedOverAt !== null ? null : newest;

/** No shift ends before it began, although two transactions may read the clock in another order than they commit. */
const notBefore = (now: Date, takenAt: Date): Date => (now < takenAt ? takenAt : now);

export type TakingOver = { readonly already: true } | { readonly already: false; readonly at: Date };

/**
 * 接班. Whoever is on duty already stays so. `seen` is the shift that the incoming officer saw on duty (null: nobody); where the post has
 * changed hands since, the taking over is refused, so that of two who come at once one has it and the other is told. Undefined: unasked.
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

/** 交班. Only by whoever is on duty; the post then waits for somebody to take it. Said twice, it was done once. */
export const handOver = (newest: Shift | null, outgoing: AccountId, now: Date): Result<TakingOver, DutyRefusal> => {
  const standing = onDuty(newest);
  if (standing === null && newest?.accountId === outgoing) return accepted({ already: true });
  if (standing?.accountId !== outgoing) return refused({ type: 'not-on-duty', onDutyName: standing?.name ?? null });
  return accepted({ already: false, at: notBefore(now, standing.takenAt) });
};
