import { addressDeliveries, oneOf, type DeliveryRow, type EscalationRow, type LedgerTransaction } from '@rainstorm/ledger';
import { hasLevelLeft, isUnreachable, patience } from '@rainstorm/warning-model';
import { tellNextLevel } from './escalate-unanswered.js';
import { levelOf } from './notify-level.js';

/** The fallback channels and standby contacts of the level that were not used yet. */
const unusedWays = (tx: LedgerTransaction, escalation: EscalationRow, used: readonly DeliveryRow[]): readonly DeliveryRow[] => {
  const { id: escalationId, dispatchId, alarmId, bulletinId } = escalation;
  const subject = { purpose: 'escalation' as const, escalationId, dispatchId, alarmId, bulletinId };
  const all = addressDeliveries(
    levelOf(escalation).contacts,
    { ...subject, deadlineAt: used[0]?.deadlineAt ?? null },
    tx.now,
    'everything',
  );
  return all.filter(
    ({ contactId, channel, address }) =>
      !used.some((other) => other.contactId === contactId && other.channel === channel && other.address === address),
  );
};

/**
 * Passes an escalation on at once when nobody of the level that was told last can be reached, as its deliveries turn out: nobody is signed in at
 * its consoles, and every other message failed. Its fallback channels and standby contacts come first. If no other level is left either, the
 * next one waits for the answer's time. The escalations must be locked.
 */
export const passUnreachableLevels = async (tx: LedgerTransaction, escalations: readonly EscalationRow[]): Promise<void> => {
  const open = escalations.filter(({ state }) => state === 'open');
  if (open.length === 0) return;
  const ids = oneOf(open.map(({ id }) => id));
  const notices = await tx.escalationNotices.find({ escalationId: ids });
  const messages = await tx.deliveries.find({ escalationId: ids, purpose: 'escalation' });
  const passing: EscalationRow[] = [];
  for (const escalation of open) {
    const { id, level, round, levels } = escalation;
    const own = notices.filter(({ escalationId }) => escalationId === id);
    const last = own.find((notice) => notice.level === level && notice.round === round);
    if (last?.outcome !== 'told') continue;
    const used = messages.filter(({ escalationId, createdAt }) => escalationId === id && createdAt >= last.at);
    const deadlineAt = used[0]?.deadlineAt ?? last.at;
    if (used.length === 0 || !isUnreachable(used, patience(last.at, deadlineAt, levelOf(escalation)), tx.now)) continue;
    const unused = unusedWays(tx, escalation, used);
    if (unused.length > 0) {
      await tx.post(...unused);
      continue;
    }
    await tx.escalationNotices.update({ id: last.id }, { outcome: 'nobody-to-reach' });
    if (hasLevelLeft(level, levels, own)) passing.push(escalation);
  }
  await tx.timers.cancel(
    passing.map(({ id }) => id),
    ['escalation-answer-due'],
  );
  await tellNextLevel(tx, passing);
};
