import type { DeliveryRow, LedgerTransaction, RecordedOutcome } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { distinct } from '../distinct.js';
import { escalateUnreachable } from './escalate-unreachable.js';
import { isAboutDispatch, obsoleteDeliveries } from './obsolete-deliveries.js';
import { tryNextChannel } from './try-next-channel.js';

export interface FailedDelivery {
  readonly delivery: DeliveryRow;
  /** `isFinal`: the channel says that no further try can succeed. */
  readonly isFinal: boolean;
  readonly reason: string;
  readonly outcome: RecordedOutcome;
}

/**
 * Records tries that failed, and does what follows: what needs no further try is cancelled, after a final failure the next channel is tried,
 * and an office that cannot be reached any more is escalated. Returns the deliveries that were still this worker's to record.
 */
export const recordFailedDeliveries = async (
  tx: LedgerTransaction,
  failed: readonly FailedDelivery[],
): Promise<ReadonlySet<DeliveryId>> => {
  const ours = await tx.outbox.finish(failed.map(({ outcome }) => outcome));
  const mine = failed.filter(({ delivery }) => ours.has(delivery.id));
  // Dispatches are locked first, as a receipt locks them. Whatever ends them and cancels what is unsent holds their rows.
  const locked = await tx.dispatches.lockByIds(
    distinct(mine.map(({ delivery }) => (isAboutDispatch(delivery) ? delivery.dispatchId : null))),
  );
  const dispatches = new Map(locked.map((dispatch) => [dispatch.id, dispatch]));
  const retried = mine.filter(({ isFinal }) => !isFinal).map(({ delivery }) => delivery);
  await tx.outbox.cancel(await obsoleteDeliveries(tx, retried, dispatches));
  for (const { delivery, reason } of mine.filter(({ isFinal }) => isFinal)) {
    const { dispatchId, officeId, contactId, channel } = delivery;
    if (dispatchId !== null && delivery.purpose === 'bulletin') await tryNextChannel(tx, delivery, dispatches.get(dispatchId));
    tx.audit(
      auditEntry(systemActor, 'delivery-failed', 'delivery', delivery.id, { dispatchId, officeId, contactId, channel, reason }, 'failed'),
    );
  }
  const touched = new Set(mine.filter(({ delivery }) => delivery.purpose === 'bulletin').map(({ delivery }) => delivery.dispatchId));
  await escalateUnreachable(
    tx,
    locked.filter(({ id }) => touched.has(id)),
  );
  return ours;
};
