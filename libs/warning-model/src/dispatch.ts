import type { EscalationLevel, PatienceRule, ReceiptRule } from './city.js';
import type { Contact } from './contact.js';
import type { BulletinId, DispatchId, OfficeId } from './ids.js';
import type { FollowUpKind } from './vocabulary.js';

export const dispatchStates = ['open', 'escalated', 'acknowledged', 'superseded'] as const;
export type DispatchState = (typeof dispatchStates)[number];

/**
 * The lifecycle of one bulletin at one office. A withdrawal reopens an acknowledged dispatch, the retraction
 * of what superseded it a superseded one; a late receipt acknowledges an escalated one. One that was escalated as unreachable is open again
 * when the bulletin gets through before the deadline.
 */
export const dispatchTransitions = {
  open: ['acknowledged', 'escalated', 'superseded'],
  escalated: ['open', 'acknowledged', 'superseded'],
  acknowledged: ['open', 'superseded'],
  superseded: ['open'],
} as const satisfies Record<DispatchState, readonly DispatchState[]>;

/** The office's receipt is missing: before its deadline (`open`) or after it (`escalated`). */
export const unacknowledgedDispatchStates = ['open', 'escalated'] as const satisfies readonly DispatchState[];

export const isUnacknowledged = ({ state }: { readonly state: DispatchState }): boolean =>
  (unacknowledgedDispatchStates as readonly DispatchState[]).includes(state);

/** Frozen with the bulletin: editing the configuration changes nothing that is already open. */
export interface FrozenPolicy {
  readonly rule: ReceiptRule;
  readonly officeName: string;
  readonly officeNameEn: string;
  readonly contacts: readonly Contact[];
  readonly phonedBy: OfficeId | 'command';
  readonly levels: readonly EscalationLevel[];
  /** Absent in policies that were frozen before there was the setting. */
  readonly patience?: PatienceRule | undefined;
}

/** Instants, all counted from publication, not from delivery. */
export interface DispatchDeadlines {
  /** Null if the reminder would not come before the deadline. */
  readonly remindAt: Date | null;
  readonly phoneAt: Date | null;
  readonly receiptDueAt: Date;
  readonly followUpDueAt: Date;
}

export interface Dispatch extends DispatchDeadlines {
  readonly id: DispatchId;
  readonly bulletinId: BulletinId;
  readonly officeId: OfficeId;
  readonly duty: FollowUpKind;
  readonly state: DispatchState;
  readonly publishedAt: Date;
  readonly policy: FrozenPolicy;
  readonly acknowledgedAt: Date | null;
  readonly followedUpAt: Date | null;
  readonly supersededBy: DispatchId | null;
  /** False only for a minor correction: it is sent, but owes nothing. */
  readonly owesReceipt: boolean;
}
