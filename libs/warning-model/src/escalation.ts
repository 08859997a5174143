import type { AlarmId, DispatchId, EscalationId } from './ids.js';

/** What nobody answered: a receipt past its deadline, an office that no channel reaches, a follow-up, a bulletin that the bureau owes. */
export const escalationCauses = ['unacknowledged', 'undeliverable', 'follow-up-overdue', 'missing-bulletin'] as const;
export type EscalationCause = (typeof escalationCauses)[number];

export const escalationStates = ['open', 'answered', 'closed'] as const;
export type EscalationState = (typeof escalationStates)[number];

/** `closed`: what it was about came after all (a late receipt, the late bulletin) or was superseded. */
export const escalationTransitions = {
  open: ['answered', 'closed'],
  answered: ['closed'],
  closed: [],
} as const satisfies Record<EscalationState, readonly EscalationState[]>;

/** Not closed: what it is about has not come yet, whether somebody of the command answered or not. */
export const standingEscalationStates = ['open', 'answered'] as const satisfies readonly EscalationState[];

export interface Escalation {
  readonly id: EscalationId;
  readonly cause: EscalationCause;
  readonly dispatchId: DispatchId | null;
  readonly alarmId: AlarmId | null;
  readonly state: EscalationState;
  readonly deadlineAt: Date;
  readonly raisedAt: Date;
  /** Position in the levels, from 0; `round` counts how often they have been gone through, from 1. */
  readonly level: number;
  readonly round: number;
}
