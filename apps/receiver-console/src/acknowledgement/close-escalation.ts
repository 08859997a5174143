import { addressDeliveries, type EscalationRow, type LedgerTransaction } from '@rainstorm/ledger';
import type { Contact } from '@rainstorm/warning-model';

/** The contacts of every level that was told so far, each once. */
const toldSoFar = async (tx: LedgerTransaction, escalation: EscalationRow): Promise<readonly Contact[]> => {
  const notices = await tx.escalationNotices.find({ escalationId: escalation.id, outcome: 'told' });
  const levels = [...new Set(notices.map(({ level }) => level))].sort((a, b) => a - b);
  const told = levels.flatMap((level) => escalation.levels[level]?.contacts ?? []);
  return [...new Map(told.map((contact) => [contact.id, contact])).values()];
};

/**
 * Closes a locked, standing escalation because what it was about came after all, and tells whoever had been told of it.
 * The deliveries are pending rows: the dispatcher sends them as soon as one runs.
 */
export const closeEscalation = async (tx: LedgerTransaction, escalation: EscalationRow, closedReason: string): Promise<void> => {
  await tx.escalations.update({ id: escalation.id }, { state: 'closed', closedAt: tx.now, closedReason });
  await tx.timers.cancel([escalation.id], ['escalation-answer-due']);
  const subject = {
    purpose: 'escalation-closed' as const,
    dispatchId: escalation.dispatchId,
    escalationId: escalation.id,
    bulletinId: escalation.bulletinId,
    deadlineAt: null,
  };
  await tx.post(...addressDeliveries(await toldSoFar(tx, escalation), subject, tx.now));
  tx.audit({
    actor: 'system',
    actorName: '系统',
    act: 'escalation-closed',
    subjectKind: 'escalation',
    subjectId: escalation.id,
    result: 'done',
    details: { cause: escalation.cause, dispatchId: escalation.dispatchId, closedReason },
  });
  tx.changed({
    kind: 'escalation-closed',
    officeId: escalation.officeId,
    audience: 'all',
    subjectId: escalation.id,
    payload: { dispatchId: escalation.dispatchId, bulletinId: escalation.bulletinId, cause: escalation.cause, closedReason },
  });
};
