import type { DispatchId, EscalationCause, EscalationId, OfficeId, ReceiverNumber } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import type { EscalationSummary } from '../store/records/escalation.record.js';

/** What a message says of the office that it is for. Frozen with the publication. */
export interface DispatchSummary {
  readonly id: DispatchId;
  readonly owesReceipt: boolean;
  readonly officeName: string;
  readonly officeNameEn: string;
  /** 本单位收文序号; null of what was sent before there were numbers. */
  readonly receiverNumber: ReceiverNumber | null;
}

/** What a message says of an escalation. It changes while the escalation stands. */
export interface EscalationFacts {
  readonly id: EscalationId;
  readonly cause: EscalationCause;
  readonly officeId: OfficeId | null;
  readonly deadlineAt: Date;
  readonly round: number;
  readonly summary: EscalationSummary;
  readonly closedReason: string | null;
}

/** The few columns that messages speak of: whole rows would cost ten thousand deliveries their frozen policies. */
export const dispatchSummaries = async (manager: EntityManager, ids: readonly DispatchId[]): Promise<readonly DispatchSummary[]> =>
  manager.query(
    `SELECT id, owes_receipt AS "owesReceipt", policy->>'officeName' AS "officeName", policy->>'officeNameEn' AS "officeNameEn",
       CASE WHEN sequence IS NOT NULL
         THEN jsonb_build_object('year', sequence_year, 'number', sequence, 'previous', sequence_previous)
       END AS "receiverNumber"
     FROM dispatches
     WHERE id = ANY($1)`,
    [ids],
  );

export const escalationFacts = async (manager: EntityManager, ids: readonly EscalationId[]): Promise<readonly EscalationFacts[]> =>
  manager.query(
    `SELECT id, cause, office_id AS "officeId", deadline_at AS "deadlineAt", round, summary, closed_reason AS "closedReason"
     FROM escalations
     WHERE id = ANY($1)`,
    [ids],
  );
