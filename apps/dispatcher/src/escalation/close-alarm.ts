import { addressDeliveries, Not, type LedgerTransaction } from '@rainstorm/ledger';
import type { SlotId } from '@rainstorm/warning-model';
import { entry, system } from '../doer.js';
import { closeEscalations } from './close-standing.js';

/** What a slot owed has come, or is owed no more: its alarm ends, and whoever at the command was told of it is told that too. */
export const closeAlarm = async (tx: LedgerTransaction, slotId: SlotId, closedReason: string): Promise<void> => {
  const alarm = await tx.alarms.lock({ slotId, state: 'open' });
  if (alarm === null) return;
  await tx.alarms.update({ id: alarm.id }, { state: 'closed', closedAt: tx.now, closedReason });
  await tx.outbox.cancelUnsent('alarm', [alarm.id]);
  const escalations = await tx.escalations.lockAll({ alarmId: alarm.id, state: Not('closed') });
  await closeEscalations(tx, escalations, closedReason);
  const told = escalations.flatMap(({ id, levels, level }) =>
    addressDeliveries(
      levels.slice(0, level + 1).flatMap(({ contacts }) => contacts),
      { purpose: 'escalation-closed', escalationId: id, alarmId: alarm.id, slotId, deadlineAt: null },
      tx.now,
    ),
  );
  await tx.post(...told);
  tx.audit(entry(system, 'alarm-closed', 'alarm', alarm.id, { slotId, closedReason }));
  tx.changed({ kind: 'alarm-closed', officeId: null, audience: 'all', subjectId: alarm.id, payload: { slotId, closedReason } });
};
