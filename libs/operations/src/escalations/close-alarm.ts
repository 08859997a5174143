import { oneOf, type LedgerTransaction } from '@rainstorm/ledger';
import { standingEscalationStates, type SlotId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { closeEscalations } from './close-escalations.js';

/**
 * Closes the open alarm of this slot, if any, because its bulletin was published or is no longer owed. Cancels its unsent messages and closes
 * its escalations.
 */
export const closeAlarm = async (tx: LedgerTransaction, slotId: SlotId, closedReason: string): Promise<void> => {
  const alarm = await tx.alarms.lock({ slotId, state: 'open' });
  if (alarm === null) return;
  await tx.alarms.transition({ id: alarm.id }, { from: 'open', to: 'closed' }, { closedAt: tx.now, closedReason });
  await tx.outbox.cancelUnsent('alarm', [alarm.id]);
  const escalations = await tx.escalations.lockAll({ alarmId: alarm.id, state: oneOf(standingEscalationStates) });
  await closeEscalations(tx, escalations, closedReason);
  tx.audit(auditEntry(systemActor, 'alarm-closed', 'alarm', alarm.id, { slotId, closedReason }));
  tx.changed({ kind: 'alarm-closed', officeId: null, audience: 'all', subjectId: alarm.id, payload: { slotId, closedReason } });
};
