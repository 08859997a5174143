import type { AlarmId, DecisionClockId, DispatchId, EscalationId, LeaderCallRoundId, UnitSignalId } from './ids.js';

/**
 * Why the command is alerted: a receipt or follow-up past its deadline, an unreachable office, a bulletin that the bureau owes, a signal on
 * which the command has not decided, an office that says that it cannot act, leaders who were not reached in time, a district
 * that has decided no response.
 */
export const escalationCauses = [
  'unacknowledged',
  'undeliverable',
  'follow-up-overdue',
  'missing-bulletin',
  'undecided',
  'cannot-act',
  'leaders-not-reached',
  'unit-no-response',
] as const;
export type EscalationCause = (typeof escalationCauses)[number];

export const escalationStates = ['open', 'answered', 'closed'] as const;
export type EscalationState = (typeof escalationStates)[number];

/**
 * The lifecycle of an escalation. An answered one is open again, and the command told again, while what was missing still is. `closed`: the
 * missing receipt, follow-up or bulletin came after all or was superseded, or an officer of the command closed it with a reason.
 */
export const escalationTransitions = {
  open: ['answered', 'closed'],
  answered: ['open', 'closed'],
  closed: [],
} as const satisfies Record<EscalationState, readonly EscalationState[]>;

/** The states of an escalation that is not closed, answered or not. */
export const standingEscalationStates = ['open', 'answered'] as const satisfies readonly EscalationState[];
export type StandingEscalationState = (typeof standingEscalationStates)[number];

export interface Escalation {
  readonly id: EscalationId;
  readonly cause: EscalationCause;
  readonly dispatchId: DispatchId | null;
  readonly alarmId: AlarmId | null;
  readonly decisionClockId: DecisionClockId | null;
  readonly leaderRoundId: LeaderCallRoundId | null;
  readonly unitSignalId: UnitSignalId | null;
  readonly state: EscalationState;
  readonly deadlineAt: Date;
  readonly raisedAt: Date;
  /** Index of the level, from 0. `round` counts the passes through all levels, from 1. */
  readonly level: number;
  readonly round: number;
}
