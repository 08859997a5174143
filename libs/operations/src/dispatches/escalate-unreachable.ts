import { oneOf, type DispatchRow, type LedgerTransaction, type WaysTried } from '@rainstorm/ledger';
import { isUnreachable, type DispatchId } from '@rainstorm/warning-model';
import { raiseEscalations } from '../escalations/raise-escalations.js';
import { patienceOfDispatch } from './patience-of-dispatch.js';

/** Escalates offices that can no longer be reached, without waiting for the deadline. The dispatches must be locked. */
export const escalateUnreachable = async (tx: LedgerTransaction, dispatches: readonly DispatchRow[]): Promise<void> => {
  const open = dispatches.filter(({ state, owesReceipt }) => state === 'open' && owesReceipt);
  if (open.length === 0) return;
  const ways = new Map<DispatchId, WaysTried[]>(open.map(({ id }) => [id, []]));
  for (const way of await tx.outbox.waysTried([...ways.keys()])) ways.get(way.dispatchId)?.push(way);
  const unreachable = open.filter((dispatch) => isUnreachable(ways.get(dispatch.id) ?? [], patienceOfDispatch(dispatch), tx.now));
  if (unreachable.length === 0) return;
  const ids = unreachable.map(({ id }) => id);
  await tx.dispatches.transition({ id: oneOf(ids) }, { from: 'open', to: 'escalated' }, { unreachableSince: tx.now, escalatedAt: tx.now });
  await tx.timers.cancel(ids, ['office-reminder', 'receipt-due']);
  await raiseEscalations(tx, 'undeliverable', unreachable);
};
