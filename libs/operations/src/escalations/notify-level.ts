import { deliveriesBy, newId, type DeliveryRow, type EscalationNoticeRow, type EscalationRow, type NewTimer } from '@rainstorm/ledger';
import { planLevel, type EscalationLevel, type EscalationPosition } from '@rainstorm/warning-model';

/** The rows to write for the notification of a level; `position` is the level that was told. */
export interface LevelNotification {
  readonly deliveries: readonly DeliveryRow[];
  readonly notices: readonly EscalationNoticeRow[];
  readonly timer: NewTimer;
  readonly position: EscalationPosition;
}

/** The level that this escalation told last. */
export const levelOf = ({ id, levels, level }: Pick<EscalationRow, 'id' | 'levels' | 'level'>): EscalationLevel => {
  const told = levels[level];
  if (told === undefined) throw new Error(`Escalation ${id} has no level ${level}`);
  return told;
};

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
  const { position, skipped, level, ways, dueAt } = planLevel(escalation.levels, from, { receiptDueAfterMin }, now);
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
  const timer = { kind: 'escalation-answer-due' as const, subjectId: escalation.id, dueAt };
  // No level has anybody to reach: the escalation is shown only on the command's page, and its timer goes on.
  if (level === null) return { deliveries: [], notices: skippedNotices, timer, position };
  const { id: escalationId, dispatchId, alarmId, bulletinId } = escalation;
  const deliveries = deliveriesBy(ways, { purpose: 'escalation', escalationId, dispatchId, alarmId, bulletinId, deadlineAt: dueAt }, now);
  return { deliveries, notices: [...skippedNotices, notice(position, 'told', contactIdsOf(level))], timer, position };
};
