import { oneOf, Not, type EscalationRow, type LedgerTransaction } from '@rainstorm/ledger';
import { entry, system } from '../doer.js';

/** Closes these escalations because what they were about is over; the command's pages hear of it. */
export const closeEscalations = async (
  tx: LedgerTransaction,
  escalations: readonly EscalationRow[],
  closedReason: string,
): Promise<void> => {
  if (escalations.length === 0) return;
  const ids = escalations.map(({ id }) => id);
  await tx.escalations.update({ id: oneOf(ids), state: Not('closed') }, { state: 'closed', closedAt: tx.now, closedReason });
  await tx.timers.cancel(ids, ['escalation-answer-due']);
  // Mails of an escalation that is over and have not left yet would only alarm.
  await tx.outbox.cancelUnsent('escalation', ids);
  tx.audit(
    ...escalations.map(({ id, cause, dispatchId }) =>
      entry(system, 'escalation-closed', 'escalation', id, { cause, dispatchId, closedReason }),
    ),
  );
  tx.changed(
    ...escalations.map(({ id, officeId, dispatchId, bulletinId, cause }) => ({
      kind: 'escalation-closed' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { dispatchId, bulletinId, cause, closedReason },
    })),
  );
};
