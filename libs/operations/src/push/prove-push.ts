import type { LedgerTransaction } from '@rainstorm/ledger';
import { noteReached } from '../dispatches/record-sent-deliveries.js';

/**
 * A device says that a push has come to it: the device is proven, and the delivery that the push carried is delivered, on the screen of its officer.
 * `unknown`: no push carries this proof, or its device has ended. `later`: the worker has not recorded yet that it was sent. The same proof that comes
 * again changes nothing.
 */
export const provePush = async (tx: LedgerTransaction, proof: string): Promise<'proven' | 'later' | 'unknown'> => {
  const push = await tx.pushDevices.prove(proof);
  if (push === null) return 'unknown';
  if (push.deliveryId === null) return 'proven';
  const [delivery] = await tx.deliveries.lockAll({ id: push.deliveryId }, { id: 'ASC' });
  if (delivery?.state === 'sending') return 'later';
  if (delivery?.state !== 'sent') return 'proven';
  await tx.deliveries.transition(
    { id: delivery.id },
    { from: 'sent', to: 'delivered' },
    { deliveredAt: tx.now, providerId: push.accountName },
  );
  if (delivery.purpose === 'bulletin' && delivery.dispatchId !== null) await noteReached(tx, [delivery.dispatchId]);
  return 'proven';
};
