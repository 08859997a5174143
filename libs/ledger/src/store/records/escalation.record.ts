import type { BulletinId, Escalation, EscalationLevel, EscalationId, OfficeId } from '@rainstorm/warning-model';
import { record } from './record.js';

export interface EscalationSummary {
  /** What was tried, one line each, as the command reads it. */
  readonly tried: readonly { readonly zh: string; readonly en: string }[];
  readonly callList: readonly { readonly name: string; readonly post: string; readonly phone: string | null }[];
}
export type EscalationRow = Escalation & {
  readonly officeId: OfficeId | null;
  readonly bulletinId: BulletinId | null;
  /** Frozen: the levels in force when it was raised, and the minutes each has to answer. */
  readonly levels: readonly EscalationLevel[];
  readonly summary: EscalationSummary;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly answeredByName: string | null;
  readonly answerNote: string | null;
  readonly closedAt: Date | null;
  readonly closedReason: string | null;
  /** The officer of the command who closed it; null if the system did, because what was missing came or is no longer owed. */
  readonly closedBy: string | null;
  readonly closedByName: string | null;
  readonly callingBy: string | null;
  readonly callingByName: string | null;
  readonly callingSince: Date | null;
};
export const EscalationRecord = record<EscalationRow>('escalations', 'id', {
  id: 'text',
  cause: 'text',
  dispatchId: 'text',
  alarmId: 'text',
  decisionClockId: 'text',
  leaderRoundId: 'text',
  unitSignalId: 'text',
  officeId: 'text',
  bulletinId: 'text',
  state: 'text',
  deadlineAt: 'timestamptz',
  raisedAt: 'timestamptz',
  level: 'integer',
  round: 'integer',
  levels: 'jsonb',
  summary: 'jsonb',
  answeredAt: 'timestamptz',
  answeredBy: 'text',
  answeredByName: 'text',
  answerNote: 'text',
  closedAt: 'timestamptz',
  closedReason: 'text',
  closedBy: 'text',
  closedByName: 'text',
  callingBy: 'text',
  callingByName: 'text',
  callingSince: 'timestamptz',
});

export interface EscalationNoticeRow {
  readonly id: string;
  readonly escalationId: EscalationId;
  readonly level: number;
  readonly round: number;
  readonly at: Date;
  readonly outcome: 'told' | 'nobody-to-reach';
  readonly contacts: readonly string[];
}
export const EscalationNoticeRecord = record<EscalationNoticeRow>('escalation_notices', 'id', {
  id: 'text',
  escalationId: 'text',
  level: 'integer',
  round: 'integer',
  at: 'timestamptz',
  outcome: 'text',
  contacts: 'jsonb',
});
