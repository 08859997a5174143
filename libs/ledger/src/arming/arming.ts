import type { DeliveryPurpose, OfficeId, Step } from '@rainstorm/warning-model';
import type { EntityManager } from 'typeorm';
import { WAITING_CHANNELS } from '../outbox/delivery-sql.js';
import { RIGHT_NOW } from '../store/right-now.js';

/** In SQL, for every statement that takes work: true where the ledger is armed. A subquery, so that it runs once and not for each row. */
export const IS_ARMED = '(SELECT ledger_is_armed())';

export interface ArmingState {
  readonly armed: boolean;
  /** Duties whose time has passed, and deliveries not sent yet. Both are 0 where the ledger is armed: the invariants watch them then. */
  readonly overdue: number;
  readonly unsent: number;
}

/** A duty whose time has passed and that a timer acts on as soon as the ledger is armed. */
export interface OverdueDuty {
  readonly duty: 'receipt' | 'follow-up' | 'answer' | 'countersignature' | 'publication';
  readonly dueAt: Date;
  /** Of the bulletin; null where none was published. */
  readonly number: string | null;
  /** Of the slot, where it is about one. */
  readonly step: Step | null;
  readonly officeId: OfficeId | null;
}

/** Deliveries of one kind to one office, not sent yet. */
export interface UnsentDeliveries {
  readonly purpose: DeliveryPurpose;
  readonly number: string | null;
  readonly officeId: OfficeId | null;
  readonly deadlineAt: Date | null;
  readonly deliveries: number;
}

const OVERDUE = `(
    SELECT
      CASE kind
        WHEN 'receipt-due' THEN 'receipt'
        WHEN 'follow-up-due' THEN 'follow-up'
        WHEN 'escalation-answer-due' THEN 'answer'
        WHEN 'answered-escalation-due' THEN 'answer'
        WHEN 'countersign-due' THEN 'countersignature'
        ELSE 'publication'
      END AS duty,
      subject_id,
      min(due_at) AS due_at
    FROM timers
    WHERE state = 'armed'
      AND due_at <= ${RIGHT_NOW}
      AND kind IN (
        'receipt-due', 'follow-up-due', 'escalation-answer-due', 'answered-escalation-due', 'countersign-due', 'slot-due', 'slot-grace'
      )
    GROUP BY duty, subject_id
  ) AS owed
  LEFT JOIN escalations ON escalations.id = owed.subject_id
  LEFT JOIN alarms ON alarms.id = escalations.alarm_id
  LEFT JOIN slots ON slots.id = coalesce(alarms.slot_id, owed.subject_id)
  LEFT JOIN dispatches ON dispatches.id = coalesce(escalations.dispatch_id, owed.subject_id)
  LEFT JOIN bulletins ON bulletins.id = coalesce(dispatches.bulletin_id, escalations.bulletin_id, owed.subject_id)
  WHERE owed.duty <> 'receipt' OR dispatches.state = 'open'`;

/** A console delivery that found nobody signed in waits for a person, not for the ledger to be armed. */
const IS_UNSENT = `
  deliveries.settled IS NULL
  AND (
    deliveries.state IN ('pending', 'queued', 'sending')
    OR (deliveries.state = 'failed-temporarily' AND deliveries.channel NOT IN ${WAITING_CHANNELS})
  )`;

/** Whether this ledger may act in this place. A copy, restored from a dump or made from a template, may not before an operator arms it. */
export class Arming {
  constructor(private readonly manager: EntityManager) {}

  async isArmed(): Promise<boolean> {
    const [row] = await this.manager.query<{ armed: boolean }[]>('SELECT ledger_is_armed() AS armed');
    return row?.armed === true;
  }

  async state(): Promise<ArmingState> {
    const [row] = await this.manager.query<ArmingState[]>(
      `SELECT
         armed,
         CASE WHEN armed THEN 0 ELSE (SELECT count(*)::integer FROM ${OVERDUE}) END AS overdue,
         CASE WHEN armed THEN 0 ELSE (SELECT count(*)::integer FROM deliveries WHERE ${IS_UNSENT}) END AS unsent
       FROM ledger_is_armed() AS armed`,
    );
    return row ?? { armed: false, overdue: 0, unsent: 0 };
  }

  /** By the ledger's clock, what has waited longest first. */
  async overdue(): Promise<readonly OverdueDuty[]> {
    return this.manager.query<OverdueDuty[]>(
      `SELECT
         owed.duty,
         owed.due_at AS "dueAt",
         bulletins.number,
         slots.step,
         coalesce(dispatches.office_id, escalations.office_id) AS "officeId"
       FROM ${OVERDUE}
       ORDER BY owed.due_at, owed.subject_id`,
    );
  }

  /** Nearest deadline first. */
  async unsent(): Promise<readonly UnsentDeliveries[]> {
    return this.manager.query<UnsentDeliveries[]>(
      `SELECT
         deliveries.purpose,
         bulletins.number,
         coalesce(deliveries.office_id, dispatches.office_id) AS "officeId",
         min(deliveries.deadline_at) AS "deadlineAt",
         count(*)::integer AS deliveries
       FROM deliveries
       LEFT JOIN dispatches ON dispatches.id = deliveries.dispatch_id
       LEFT JOIN bulletins ON bulletins.id = coalesce(deliveries.bulletin_id, dispatches.bulletin_id)
       WHERE ${IS_UNSENT}
       GROUP BY 1, 2, 3
       ORDER BY 4 NULLS LAST, 2, 3`,
    );
  }

  /** Allows this ledger to act in this place from now on. Not within a savepoint: the id of the transaction itself marks the row. */
  async arm(): Promise<void> {
    await this.manager.query(
      `INSERT INTO ledger_arming (place, armed_in, armed_at) VALUES (ledger_place(), pg_current_xact_id()::xid, ledger_now())
       ON CONFLICT (one) DO UPDATE
       SET place = excluded.place, armed_in = excluded.armed_in, armed_at = excluded.armed_at`,
    );
  }
}
