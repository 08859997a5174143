import type { EntityManager } from 'typeorm';
import type { TimerId } from '@rainstorm/warning-model';
import { IS_ARMED } from '../arming/arming.js';
import { actualTimer } from '../reading/of-exercise.js';
import { newId } from '../store/new-id.js';
import { RIGHT_NOW } from '../store/right-now.js';
import { handledSince } from '../arming/release.js';
import { record, rowsOf } from '../store/records/record.js';
import { rowsInSql } from '../store/records/rows-in-sql.js';

export const timerKinds = [
  'slot-open',
  'desk-reminder',
  'slot-due',
  'slot-grace',
  'office-reminder',
  'phone-task',
  'channels-in-turn',
  'receipt-due',
  'follow-up-due',
  'escalation-answer-due',
  'answered-escalation-due',
  'countersign-due',
  'decision-due',
  'leader-calls-due',
  'unit-reminder',
  'unit-response-due',
  'unit-signals-review',
  'roster-shift',
  'roster-gap',
  'shift-reminder',
] as const;
export type TimerKind = (typeof timerKinds)[number];

export interface TimerRow {
  readonly id: TimerId;
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly dueAt: Date;
  /** By the ledger's clock; null in a timer of an earlier release. One that was armed after `dueAt` is late from then on. */
  readonly armedAt: Date | null;
  /** `dueAt`, or later after its effect failed. */
  readonly wakeAt: Date;
  /** What an older release beside this one has done or cancelled is not armed, and lies there. */
  readonly state: 'armed';
  readonly attempts: number;
  readonly lastError: string | null;
  /** Older schedulers leave it alone. */
  readonly sinceRelease: number;
}
export const TimerRecord = record<TimerRow>('timers', 'id', {
  id: 'text',
  kind: 'text',
  subjectId: 'text',
  dueAt: 'timestamptz',
  armedAt: 'timestamptz',
  wakeAt: 'timestamptz',
  state: 'text',
  attempts: 'integer',
  lastError: 'text',
  sinceRelease: 'integer',
});

export interface NewTimer {
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly dueAt: Date;
}

const byWaking = (one: TimerRow, other: TimerRow): number => one.wakeAt.getTime() - other.wakeAt.getTime() || (one.id < other.id ? -1 : 1);

/**
 * In SQL: the timers that a scheduler of release $1 may take. Of kinds that it knows ($2), not marked as a newer release's, and none at all
 * once the ledger accepts no process as old as that, or where it is not armed. Part of every statement, so that a process that may no longer
 * act stops with its next query. The kinds are compared in a way that no index supports: otherwise the planner takes the index that begins
 * with the subject, reads everything armed by it, and never clears the dead entries away.
 */
export const FOR_THIS_RELEASE = `
  state = 'armed'
  AND since_release <= $1
  AND array_position($2::text[], kind) IS NOT NULL
  AND (SELECT oldest FROM ledger_release) <= $1
  AND ${IS_ARMED}`;

/** PostgreSQL rows are the only timers, by the database's clock. What is done or cancelled is deleted: the audit says what came of it. */
export class Timers {
  constructor(
    private readonly manager: EntityManager,
    /** The instant of the transaction. What is due is judged by it, as the effects will judge: a moment later they would disagree. */
    private readonly now: Date,
    private readonly release: number,
  ) {}

  /** Arming the same (subject, kind, due) twice leaves one. */
  async arm(timers: readonly NewTimer[]): Promise<void> {
    if (timers.length === 0) return;
    const rows = timers.map(({ kind, subjectId, dueAt }): TimerRow => ({
      id: newId('timer'),
      kind,
      subjectId,
      dueAt,
      armedAt: this.now,
      wakeAt: dueAt,
      state: 'armed',
      attempts: 0,
      lastError: null,
      sinceRelease: handledSince[kind],
    }));
    const { columns, select, parameters } = rowsInSql(TimerRecord, rows);
    await this.manager.query(
      `INSERT INTO timers (${columns}) ${select} ON CONFLICT (subject_id, kind, due_at) WHERE state = 'armed' DO NOTHING`,
      [...parameters],
    );
  }

  /**
   * Cancels the timers of these subjects, of all kinds if `kinds` is not given. One that a scheduler holds at this moment is skipped and not
   * waited for: its effect reads the subject's state after this transaction and finds nothing to do.
   */
  async cancel(subjectIds: readonly string[], kinds?: readonly TimerKind[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await this.manager.query(
      `DELETE FROM timers
       WHERE id IN (
         SELECT id
         FROM timers
         WHERE state = 'armed'
           AND subject_id = ANY($1)
           AND ($2::text[] IS NULL OR kind = ANY($2))
         FOR UPDATE SKIP LOCKED
       )`,
      [subjectIds, kinds ?? null],
    );
  }

  /**
   * Takes up to `limit` due timers for this transaction alone, oldest first, of all kinds together. What others hold is skipped, and a newer
   * release's timers are left to it.
   */
  async takeDue(limit: number, only?: readonly TimerId[]): Promise<readonly TimerRow[]> {
    const [raws] = await this.manager.query<[Record<string, unknown>[], number]>(
      `DELETE FROM timers
       WHERE id = ANY (ARRAY(
         SELECT id
         FROM timers
         WHERE ${FOR_THIS_RELEASE}
           AND wake_at <= $3
           AND ($4::text[] IS NULL OR id = ANY($4))
         ORDER BY wake_at, id
         LIMIT $5
         FOR UPDATE SKIP LOCKED
       ))
       RETURNING *`,
      [this.release, timerKinds, this.now, only ?? null, limit],
    );
    return rowsOf(TimerRecord, raws).sort(byWaking);
  }

  /** Those of these subjects that belong to an exercise. */
  async ofExercises(subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (subjectIds.length === 0) return new Set();
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT DISTINCT due.subject_id AS id FROM unnest($1::text[]) AS due (subject_id) WHERE NOT ${actualTimer('due')}`,
      [subjectIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** How many timers are overdue by the ledger's clock, and when the next one falls due. Of every release; for the movable clock. */
  async waiting(): Promise<{ readonly overdue: number; readonly nextAt: Date | null }> {
    const [row] = await this.manager.query<{ overdue: string; next: Date | null }[]>(
      `SELECT
         count(*) FILTER (WHERE wake_at <= ${RIGHT_NOW}) AS overdue,
         min(wake_at) FILTER (WHERE wake_at > ${RIGHT_NOW}) AS next
       FROM timers
       WHERE state = 'armed'`,
    );
    return { overdue: Number(row?.overdue ?? 0), nextAt: row?.next ?? null };
  }

  /** Wakes a timer whose effect failed again after 1, 2, 4 … up to 60 s. A timer is never given up. */
  async postpone(id: TimerId, error: string): Promise<void> {
    await this.manager.query(
      `UPDATE timers
       SET
         attempts = attempts + 1,
         last_error = $2,
         wake_at = ledger_now() + least(60, power(2, least(attempts, 6))) * interval '1 second'
       WHERE id = $1
         AND state = 'armed'`,
      [id, error.slice(0, 500)],
    );
  }
}
