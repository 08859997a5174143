import {
  addressDeliveries,
  newId,
  type AuditEntry,
  type Change,
  type DeliveryRow,
  type DispatchRow,
  type EscalationNoticeRow,
  type EscalationRow,
  type LedgerTransaction,
  type NewTimer,
} from '@rainstorm/ledger';
import {
  answerDueAt,
  firstPosition,
  reachablePosition,
  type EscalationCause,
  type EscalationLevel,
  type EscalationPosition,
} from '@rainstorm/warning-model';
import { entry, system } from '../doer.js';
import { triedFor } from './tried.js';

type Notice = EscalationNoticeRow;

interface Told {
  readonly deliveries: readonly DeliveryRow[];
  readonly notices: readonly Notice[];
  readonly timer: NewTimer | null;
  readonly position: EscalationPosition;
}

const contactIds = new WeakMap<EscalationLevel, readonly string[]>();
const contactIdsOf = (level: EscalationLevel): readonly string[] => {
  const ids = contactIds.get(level) ?? level.contacts.map(({ id }) => id);
  contactIds.set(level, ids);
  return ids;
};

/** Tells the level at `from`, or the next one that has somebody; levels passed over are noted. */
export const tellLevel = (
  escalation: Pick<EscalationRow, 'id' | 'levels' | 'dispatchId' | 'alarmId' | 'bulletinId' | 'officeId'>,
  from: EscalationPosition,
  receiptDueAfterMin: number,
  now: Date,
): Told => {
  const { position, skipped } = reachablePosition(from, escalation.levels);
  const notice = (at: EscalationPosition, outcome: Notice['outcome'], contacts: readonly string[]): Notice => ({
    id: newId('timer').replace('tmr', 'ntc'),
    escalationId: escalation.id,
    level: at.level,
    round: at.round,
    at: now,
    outcome,
    contacts,
  });
  const passedOver = skipped.map((at) => notice(at, 'nobody-to-reach', []));
  if (position === 'nobody') {
    // Nobody to tell on any level: the command's board alone shows it.
    return { deliveries: [], notices: passedOver, timer: null, position: from };
  }
  const level = escalation.levels[position.level];
  if (level === undefined) throw new Error(`Escalation ${escalation.id} has no level ${position.level}`);
  const dueAt = answerDueAt(now, { receiptDueAfterMin }, level);
  const deliveries = addressDeliveries(
    level.contacts,
    {
      purpose: 'escalation',
      escalationId: escalation.id,
      dispatchId: escalation.dispatchId,
      alarmId: escalation.alarmId,
      bulletinId: escalation.bulletinId,
      deadlineAt: dueAt,
    },
    now,
  );
  return {
    deliveries,
    notices: [...passedOver, notice(position, 'told', contactIdsOf(level))],
    timer: { kind: 'escalation-answer-due', subjectId: escalation.id, dueAt },
    position,
  };
};

/** Frozen with each dispatch by itself, and nearly always alike: as one object they travel to the ledger once (`Table.insert`). */
const oncePerText = (): ((levels: EscalationRow['levels']) => EscalationRow['levels']) => {
  const known = new Map<string, EscalationRow['levels']>();
  return (levels) => {
    const text = JSON.stringify(levels);
    const same = known.get(text) ?? levels;
    known.set(text, same);
    return same;
  };
};

/**
 * Raises one escalation for each of these dispatches, and tells the first level. For a receipt this transaction has moved them from open to
 * escalated, for a follow-up it has locked them. Set-based, for ten thousand deadlines may fall into one second.
 */
export const raiseEscalations = async (
  tx: LedgerTransaction,
  cause: EscalationCause,
  dispatches: readonly DispatchRow[],
): Promise<readonly EscalationRow[]> => {
  if (dispatches.length === 0) return [];
  const ids = dispatches.map(({ id }) => id);
  const tried = await triedFor(tx, ids);
  const levelsAlike = oncePerText();
  const rows: EscalationRow[] = [];
  const deliveries: DeliveryRow[] = [];
  const notices: Notice[] = [];
  const timers: NewTimer[] = [];
  for (const dispatch of dispatches) {
    const { policy } = dispatch;
    const blank: EscalationRow = {
      id: newId('escalation'),
      cause,
      dispatchId: dispatch.id,
      alarmId: null,
      officeId: dispatch.officeId,
      bulletinId: dispatch.bulletinId,
      state: 'open',
      deadlineAt: cause === 'follow-up-overdue' ? dispatch.followUpDueAt : dispatch.receiptDueAt,
      raisedAt: tx.now,
      ...firstPosition,
      levels: levelsAlike(policy.levels),
      summary: {
        tried: tried.get(dispatch.id) ?? [],
        callList: policy.contacts.map(({ name, post, phone }) => ({ name, post, phone })),
      },
      ...unanswered,
    };
    const told = tellLevel(blank, firstPosition, policy.rule.receiptDueAfterMin, tx.now);
    rows.push({ ...blank, ...told.position });
    deliveries.push(...told.deliveries);
    notices.push(...told.notices);
    if (told.timer !== null) timers.push(told.timer);
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
  callingBy: null,
  callingByName: null,
  callingSince: null,
} as const satisfies Partial<EscalationRow>;

export const insertRaised = async (
  tx: LedgerTransaction,
  rows: readonly EscalationRow[],
  deliveries: readonly DeliveryRow[],
  notices: readonly Notice[],
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
  entry(system, 'escalation-raised', 'escalation', row.id, {
    cause: row.cause,
    dispatchId: row.dispatchId,
    alarmId: row.alarmId,
    officeId: row.officeId,
    bulletinId: row.bulletinId,
    deadlineAt: row.deadlineAt,
    lateByMs: row.raisedAt.getTime() - row.deadlineAt.getTime(),
    level: row.level,
  });

/** It tells the office's pages too that their dispatch is escalated. */
const raisedChange = (row: EscalationRow): Change => ({
  kind: 'escalation-raised',
  officeId: row.officeId,
  audience: 'all',
  subjectId: row.id,
  payload: { cause: row.cause, dispatchId: row.dispatchId, bulletinId: row.bulletinId, level: row.level, round: row.round },
});
