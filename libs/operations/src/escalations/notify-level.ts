import { addressDeliveries, newId, type DeliveryRow, type EscalationNoticeRow, type EscalationRow, type NewTimer } from '@rainstorm/ledger';
import { answerDueAt, reachablePosition, type EscalationLevel, type EscalationPosition } from '@rainstorm/warning-model';

/** The rows to write for the notification of a level; `position` is the level that was told. */
export interface LevelNotification {
  readonly deliveries: readonly DeliveryRow[];
  readonly notices: readonly EscalationNoticeRow[];
  readonly timer: NewTimer | null;
  readonly position: EscalationPosition;
}

const contactIds = new WeakMap<EscalationLevel, readonly string[]>();
const contactIdsOf = (level: EscalationLevel): readonly string[] => {
  const ids = contactIds.get(level) ?? level.contacts.map(({ id }) => id);
  contactIds.set(level, ids);
  return ids;
};

/**
 * The rows that tell the level at `from`, or the next one with somebody to reach; skipped levels get a notice too. Writes nothing itself. The
 * level has to answer within the receipt's minutes, at most its own (`answerDueAt`).
 */
export const notifyLevel = (
  escalation: Pick<EscalationRow, 'id' | 'levels' | 'dispatchId' | 'alarmId' | 'bulletinId' | 'officeId'>,
  from: EscalationPosition,
  receiptDueAfterMin: number,
  now: Date,
): LevelNotification => {
  const { position, skipped } = reachablePosition(from, escalation.levels);
  const notice = (at: EscalationPosition, outcome: EscalationNoticeRow['outcome'], contacts: readonly string[]): EscalationNoticeRow => ({
    id: newId('escalation-notice'),
    escalationId: escalation.id,
    level: at.level,
    round: at.round,
    at: now,
    outcome,
    contacts,
  });
  const skippedNotices = skipped.map((at) => notice(at, 'nobody-to-reach', []));
  if (position === 'nobody') {
    // No level has anybody to reach, so the escalation is shown only on the command's page.
    return { deliveries: [], notices: skippedNotices, timer: null, position: from };
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
    notices: [...skippedNotices, notice(position, 'told', contactIdsOf(level))],
    timer: { kind: 'escalation-answer-due', subjectId: escalation.id, dueAt },
    position,
  };
};
