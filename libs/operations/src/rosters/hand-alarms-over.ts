import { addressDeliveries, IsNull, oneOf, type LedgerTransaction } from '@rainstorm/ledger';
import type { City, DeliveryState } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { bothPosts, bureauNow, withoutConsole } from './bureau-now.js';

const notYetSent: ReadonlySet<DeliveryState> = new Set(['pending', 'failed-temporarily']);

/**
 * 换班时 at the bureau: a bulletin that is due and not published is told to whoever has come, and what waits for whoever has gone is cancelled. Doing
 * it again tells nobody twice.
 */
export const handAlarmsOver = async (tx: LedgerTransaction, city: City): Promise<void> => {
  const open = await tx.alarms.find({ state: 'open' });
  if (open.length === 0) return;
  const holders = withoutConsole(bothPosts(await bureauNow(tx, city)));
  const ids = new Set(holders.map(({ id }) => id));
  const told = await tx.deliveries.find({ alarmId: oneOf(open.map(({ id }) => id)), purpose: 'missing-bulletin', officeId: IsNull() });
  await tx.outbox.cancel(told.filter(({ contactId, state }) => !ids.has(contactId) && notYetSent.has(state)).map(({ id }) => id));
  const deliveries = open.flatMap(({ id: alarmId, slotId, dueAt }) => {
    const known = new Set(told.filter((delivery) => delivery.alarmId === alarmId).map(({ contactId }) => contactId));
    const newcomers = holders.filter(({ id }) => !known.has(id));
    return addressDeliveries(newcomers, { purpose: 'missing-bulletin', alarmId, slotId, deadlineAt: dueAt }, tx.now);
  });
  if (deliveries.length === 0) return;
  await tx.post(...deliveries);
  const names = holders.map(({ name }) => name);
  tx.audit(auditEntry(systemActor, 'roster-shift-changed', 'roster', 'bureau-desk', { holders: names, unanswered: open.length }));
};
