import {
  addressDeliveries,
  oneOf,
  type DeliveryRow,
  type EscalationNoticeRow,
  type EscalationRow,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import { standingEscalationStates, type Contact, type EscalationId } from '@rainstorm/warning-model';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';

/** The contacts of every level that a message went to, without duplicates. One that could not be reached may have heard since. */
const contactsTold = ({ levels }: EscalationRow, notices: readonly EscalationNoticeRow[]): readonly Contact[] => {
  const toldLevels = [...new Set(notices.filter(({ contacts }) => contacts.length > 0).map(({ level }) => level))].sort((a, b) => a - b);
  const contacts = toldLevels.flatMap((level) => levels[level]?.contacts ?? []);
  return [...new Map(contacts.map((contact) => [contact.id, contact])).values()];
};

/** Messages that these escalations are over, to every contact of the command who was told. */
const endMessages = async (tx: LedgerTransaction, escalations: readonly EscalationRow[]): Promise<readonly DeliveryRow[]> => {
  const ids = escalations.map(({ id }) => id);
  const told = await tx.escalationNotices.find({ escalationId: oneOf(ids) });
  const noticesOf = new Map(ids.map((id): [EscalationId, EscalationNoticeRow[]] => [id, []]));
  for (const notice of told) noticesOf.get(notice.escalationId)?.push(notice);
  return escalations.flatMap((escalation) =>
    addressDeliveries(
      contactsTold(escalation, noticesOf.get(escalation.id) ?? []),
      {
        purpose: 'escalation-closed',
        escalationId: escalation.id,
        dispatchId: escalation.dispatchId,
        alarmId: escalation.alarmId,
        bulletinId: escalation.bulletinId,
        deadlineAt: null,
      },
      tx.now,
    ),
  );
};

/**
 * Closes these escalations, for any reason: a late receipt, the recorded follow-up, a newer bulletin, the publication of the missing one, an
 * aborted exercise, an officer of the command (`officer`) who takes it over. The rows must be locked, and open or answered.
 *
 * No further level is told, unsent messages are cancelled, and everybody of the command who was told gets a message that it is over.
 * `closedReason` is shown to people: in the audit chain, on the pages and in those messages.
 */
export const closeEscalations = async (
  tx: LedgerTransaction,
  escalations: readonly EscalationRow[],
  closedReason: string,
  officer: AuditActor | null = null,
): Promise<void> => {
  if (escalations.length === 0) return;
  const ids = escalations.map(({ id }) => id);
  const closed = { closedAt: tx.now, closedReason, closedBy: officer?.id ?? null, closedByName: officer?.name ?? null };
  await tx.escalations.transition({ id: oneOf(ids) }, { from: standingEscalationStates, to: 'closed' }, closed);
  await tx.timers.cancel(ids);
  await tx.outbox.cancelUnsent('escalation', ids);
  await tx.post(...(await endMessages(tx, escalations)));
  tx.audit(
    ...escalations.map(({ id, cause, dispatchId }) =>
      auditEntry(officer ?? systemActor, 'escalation-closed', 'escalation', id, { cause, dispatchId, closedReason }),
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
