import {
  addressDeliveries,
  oneOf,
  withRevisions,
  type BulletinRow,
  type DispatchRow,
  type LedgerTransaction,
  type NewTimer,
} from '@rainstorm/ledger';
import { inForce, restore, timersOwedAgain, type BulletinId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { reopenPhoneTask } from '../phone-tasks/reopen-phone-task.js';

/** The bulletins that this published retraction puts back in force: what the retracted update had replaced, if it has not expired. */
const restoredBy = async (tx: LedgerTransaction, retraction: BulletinRow): Promise<readonly BulletinId[]> => {
  const published = await withRevisions(tx, [retraction]);
  const before = new Set(
    inForce(
      published.filter(({ id }) => id !== retraction.id),
      tx.now,
    ).map(({ id }) => id),
  );
  return inForce(published, tx.now).flatMap(({ id }) => (before.has(id) ? [] : [id]));
};

/**
 * Reopens what an update had superseded and its retraction puts back in force, where the office never gave its receipt: with its old deadline,
 * or two minutes from now. It is sent again. An office that has acknowledged is not asked again.
 */
export const restoreDispatches = async (tx: LedgerTransaction, retraction: BulletinRow): Promise<readonly DispatchRow[]> => {
  const bulletinIds = await restoredBy(tx, retraction);
  const silent = await tx.dispatches.lockAll({ bulletinId: oneOf(bulletinIds), state: 'superseded', owesReceipt: true }, { id: 'ASC' });
  const restored: DispatchRow[] = [];
  const timers: NewTimer[] = [];
  for (const dispatch of silent.filter(({ acknowledgedAt }) => acknowledgedAt === null)) {
    const patch = { ...restore(dispatch, tx.now), supersededBy: null, escalatedAt: null };
    await tx.dispatches.transition({ id: dispatch.id }, { from: 'superseded', to: 'open' }, patch);
    const open = { ...dispatch, state: 'open' as const, ...patch };
    const owed = timersOwedAgain(open, tx.now, await reopenPhoneTask(tx, dispatch.id));
    timers.push(...owed.map((timer) => ({ ...timer, subjectId: dispatch.id })));
    restored.push(open);
  }
  await tx.timers.arm(timers);
  await tx.post(
    ...restored.flatMap(({ id, bulletinId, officeId, receiptDueAt, policy }) =>
      addressDeliveries(policy.contacts, { purpose: 'bulletin', dispatchId: id, bulletinId, officeId, deadlineAt: receiptDueAt }, tx.now),
    ),
  );
  tx.audit(
    ...restored.map(({ id, bulletinId, officeId, receiptDueAt }) =>
      auditEntry(systemActor, 'dispatch-restored', 'dispatch', id, { bulletinId, officeId, receiptDueAt, retraction: retraction.id }),
    ),
  );
  tx.changed(
    ...restored.map(({ id, bulletinId, officeId, receiptDueAt, owesReceipt }) => ({
      kind: 'dispatch-opened' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { bulletinId, receiptDueAt, owesReceipt },
    })),
  );
  return restored;
};
