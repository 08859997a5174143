import { addressDeliveries, oneOf, IsNull, type AlarmRow, type DeliveryRow, type LedgerTransaction } from '@rainstorm/ledger';
import { standingEscalationStates, type Contact, type SlotId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { closeEscalations } from './close-escalations.js';

const contactOf = ({ contactId, contactName, channel, address, secretRef }: DeliveryRow): Contact => ({
  id: contactId,
  name: contactName,
  post: '',
  phone: null,
  channels: [{ kind: channel, address, fallback: false, secretRef }],
  standby: false,
});

/** Messages that this alarm is over, by the way by which each of the bureau and the offices was told of it. What never left asks for none. */
const endMessages = async (tx: LedgerTransaction, { id, slotId }: AlarmRow): Promise<readonly DeliveryRow[]> => {
  const told = await tx.deliveries.find({
    alarmId: id,
    escalationId: IsNull(),
    purpose: 'missing-bulletin',
    state: oneOf<DeliveryRow['state']>(['sending', 'sent', 'delivered']),
  });
  const once = new Map(told.map((row) => [`${row.contactId} ${row.channel} ${row.address}`, row]));
  return [...once.values()].flatMap((row) =>
    addressDeliveries([contactOf(row)], { purpose: 'alarm-closed', alarmId: id, slotId, officeId: row.officeId, deadlineAt: null }, tx.now),
  );
};

/**
 * Closes the open alarm of this slot, if any, because its bulletin was published or is no longer owed. Cancels its unsent messages, closes its
 * escalations, and tells everybody at the bureau and the offices who was told of it that it is over.
 */
export const closeAlarm = async (tx: LedgerTransaction, slotId: SlotId, closedReason: string): Promise<void> => {
  const alarm = await tx.alarms.lock({ slotId, state: 'open' });
  if (alarm === null) return;
  await tx.alarms.transition({ id: alarm.id }, { from: 'open', to: 'closed' }, { closedAt: tx.now, closedReason });
  await tx.outbox.cancelUnsent('alarm', [alarm.id]);
  const escalations = await tx.escalations.lockAll({ alarmId: alarm.id, state: oneOf(standingEscalationStates) });
  await closeEscalations(tx, escalations, closedReason);
  await tx.post(...(await endMessages(tx, alarm)));
  tx.audit(auditEntry(systemActor, 'alarm-closed', 'alarm', alarm.id, { slotId, closedReason }));
  tx.changed({ kind: 'alarm-closed', officeId: null, audience: 'all', subjectId: alarm.id, payload: { slotId, closedReason } });
};
