import type { DeliveryRow, DispatchRow, LedgerTransaction, RecordedOutcome } from '@rainstorm/ledger';
import { canReach, channelCapabilities, type DeliveryId } from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { distinct } from '../distinct.js';
import { passUnreachableLevels } from '../escalations/pass-unreachable-levels.js';
import { escalateUnreachable } from './escalate-unreachable.js';
import { isAboutDispatch, obsoleteDeliveries } from './obsolete-deliveries.js';
import { patienceOfDispatch } from './patience-of-dispatch.js';
import { tryNextChannel } from './try-next-channel.js';

export interface FailedDelivery {
  readonly delivery: DeliveryRow;
  /** Whether the channel says that a retry cannot succeed. */
  readonly isFinal: boolean;
  readonly reason: string;
  readonly outcome: RecordedOutcome;
}

/**
 * Records failed attempts and their consequences. Returns the deliveries that this worker still held.
 */
export const recordFailedDeliveries = async (
  tx: LedgerTransaction,
  failed: readonly FailedDelivery[],
): Promise<ReadonlySet<DeliveryId>> => {
  const ours = await tx.outbox.finish(failed.map(({ outcome }) => outcome));
  await followFailures(
    tx,
    failed.filter(({ delivery }) => ours.has(delivery.id)),
  );
  return ours;
};

/**
 * What follows from failures that are recorded: obsolete deliveries are cancelled, the next channel is tried after a permanent failure or when a
 * way was put off for too long, an office that can no longer be reached is escalated, and a level of the command that nobody can be reached at
 * passes to the next.
 */
export const followFailures = async (
  tx: LedgerTransaction,
  failed: readonly Pick<FailedDelivery, 'delivery' | 'isFinal' | 'reason'>[],
): Promise<void> => {
  // Dispatches are locked first, in the same order as a receipt does. Every operation that ends them and cancels unsent messages holds this lock.
  const locked = await tx.dispatches.lockByIds(
    distinct(failed.map(({ delivery }) => (isAboutDispatch(delivery) ? delivery.dispatchId : null))),
  );
  const dispatches = new Map<string, DispatchRow>(locked.map((dispatch) => [dispatch.id, dispatch]));
  const escalations = await tx.escalations.lockByIds(distinct(failed.map(({ delivery }) => delivery.escalationId)));
  const retried = failed.filter(({ isFinal }) => !isFinal).map(({ delivery }) => delivery);
  await tx.outbox.cancel(await obsoleteDeliveries(tx, retried, dispatches));
  for (const { delivery, reason } of failed.filter(({ isFinal }) => isFinal)) {
    const { dispatchId, officeId, contactId, channel } = delivery;
    // A robot that only notifies leaves no gap that another way would have to fill.
    if (dispatchId !== null && delivery.purpose === 'bulletin' && canReach(channel))
      await tryNextChannel(tx, delivery, dispatches.get(dispatchId), 'always');
    tx.audit(
      auditEntry(systemActor, 'delivery-failed', 'delivery', delivery.id, { dispatchId, officeId, contactId, channel, reason }, 'failed'),
    );
  }
  for (const { delivery } of failed.filter(({ isFinal }) => !isFinal)) {
    const dispatch =
      delivery.purpose === 'bulletin' && canReach(delivery.channel) && channelCapabilities[delivery.channel].triedAgain === 'after-a-pause'
        ? dispatches.get(delivery.dispatchId ?? '')
        : undefined;
    if (dispatch !== undefined && tx.now >= patienceOfDispatch(dispatch).standbyFrom)
      await tryNextChannel(tx, delivery, dispatch, 'unless-reached');
  }
  const touched = new Set(failed.filter(({ delivery }) => delivery.purpose === 'bulletin').map(({ delivery }) => delivery.dispatchId));
  await escalateUnreachable(
    tx,
    locked.filter(({ id }) => touched.has(id)),
  );
  const spent = new Set(failed.filter(({ delivery }) => delivery.purpose === 'escalation').map(({ delivery }) => delivery.escalationId));
  await passUnreachableLevels(
    tx,
    escalations.filter(({ id }) => spent.has(id)),
  );
};
