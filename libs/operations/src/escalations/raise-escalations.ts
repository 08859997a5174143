import {
  newId,
  type AuditEntry,
  type Change,
  type DeliveryRow,
  type DispatchRow,
  type EscalationNoticeRow,
  type EscalationRow,
  type EscalationSummary,
  type LedgerTransaction,
  type NewTimer,
} from '@rainstorm/ledger';
import { firstPosition, toCall, type EscalationCause } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { attemptsSoFar } from './attempts-so-far.js';
import { notifyLevel } from './notify-level.js';

/** Maps equal levels to one object, so that they are sent to the database once (`Table.insert`). The levels of dispatches are nearly always equal. */
const sharedLevels = (): ((levels: EscalationRow['levels']) => EscalationRow['levels']) => {
  const known = new Map<string, EscalationRow['levels']>();
  return (levels) => {
    const text = JSON.stringify(levels);
    const same = known.get(text) ?? levels;
    known.set(text, same);
    return same;
  };
};

/** What was not kept. "Cannot act" has no deadline and escalates when it is said. */
const deadlineOf = (cause: EscalationCause, dispatch: DispatchRow, now: Date): Date => {
  if (cause === 'cannot-act') return now;
  return cause === 'follow-up-overdue' ? dispatch.followUpDueAt : dispatch.receiptDueAt;
};

/**
 * Raises one escalation for each of these dispatches and tells the first level. The caller has moved the dispatches from open to escalated (for a
 * receipt) or locked them (for a follow-up). Set-based, because ten thousand deadlines may fall into one second.
 * `reasons` are told first.
 */
export const raiseEscalations = async (
  tx: LedgerTransaction,
  cause: EscalationCause,
  dispatches: readonly DispatchRow[],
  reasons: EscalationSummary['tried'] = [],
): Promise<readonly EscalationRow[]> => {
  if (dispatches.length === 0) return [];
  const ids = dispatches.map(({ id }) => id);
  const tried = await attemptsSoFar(tx, ids);
  const levelsOf = sharedLevels();
  const rows: EscalationRow[] = [];
  const deliveries: DeliveryRow[] = [];
  const notices: EscalationNoticeRow[] = [];
  const timers: NewTimer[] = [];
  for (const dispatch of dispatches) {
    const { policy } = dispatch;
    const blank: EscalationRow = {
      id: newId('escalation'),
      cause,
      dispatchId: dispatch.id,
      alarmId: null,
      decisionClockId: null,
      leaderRoundId: null,
      unitSignalId: null,
      officeId: dispatch.officeId,
      bulletinId: dispatch.bulletinId,
      state: 'open',
      deadlineAt: deadlineOf(cause, dispatch, tx.now),
      raisedAt: tx.now,
      ...firstPosition,
      levels: levelsOf(policy.levels),
      summary: {
        tried: [...reasons, ...(tried.get(dispatch.id) ?? [])],
        callList: toCall(policy.contacts).map(({ name, post, phone }) => ({ name, post, phone })),
      },
      ...unanswered,
    };
    const told = notifyLevel(blank, firstPosition, policy.rule.receiptDueAfterMin, tx.now);
    rows.push({ ...blank, ...told.position });
    deliveries.push(...told.deliveries);
    notices.push(...told.notices);
    timers.push(told.timer);
  }
  await insertRaised(tx, rows, deliveries, notices, timers);
  return rows;
};

export const unanswered = {
  answeredAt: null,
  answeredBy: null,
  answeredByName: null,
  answerNote: null,
  closedAt: null,
  closedReason: null,
  closedBy: null,
  closedByName: null,
  callingBy: null,
  callingByName: null,
  callingSince: null,
} as const satisfies Partial<EscalationRow>;

export const insertRaised = async (
  tx: LedgerTransaction,
  rows: readonly EscalationRow[],
  deliveries: readonly DeliveryRow[],
  notices: readonly EscalationNoticeRow[],
  timers: readonly NewTimer[],
): Promise<void> => {
  await tx.escalations.insert(...rows);
  await tx.escalationNotices.insert(...notices);
  await tx.post(...deliveries);
  await tx.timers.arm(timers);
  tx.audit(...rows.map(raisedEntry));
  tx.changed(...rows.map(raisedChange));
};

const raisedEntry = (row: EscalationRow): AuditEntry =>
  auditEntry(systemActor, 'escalation-raised', 'escalation', row.id, {
    cause: row.cause,
    dispatchId: row.dispatchId,
    alarmId: row.alarmId,
    officeId: row.officeId,
    bulletinId: row.bulletinId,
    deadlineAt: row.deadlineAt,
    lateByMs: row.raisedAt.getTime() - row.deadlineAt.getTime(),
    level: row.level,
  });

/** Also announces to the office's pages that their dispatch is escalated. */
const raisedChange = (row: EscalationRow): Change => ({
  kind: 'escalation-raised',
  officeId: row.officeId,
  audience: 'all',
  subjectId: row.id,
  payload: { cause: row.cause, dispatchId: row.dispatchId, bulletinId: row.bulletinId, level: row.level, round: row.round },
});
