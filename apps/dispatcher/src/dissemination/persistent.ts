import { randomUUID } from 'node:crypto';
import { isConnectionLost, type DeliveryRow, type Ledger } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';

/** How long recording waits for an unavailable database, in milliseconds. A sent but unrecorded delivery would be sent again. */
const DATABASE_BACK_WITHIN_MS = 60_000;

/** Retries while the database is unavailable, and where a connection to it was lost: the work may be done twice. Other errors are thrown at once. */
export const persistent =
  <Item, Answer>(ledger: Ledger, work: (items: readonly Item[]) => Promise<Answer>) =>
  async (items: readonly Item[]): Promise<Answer> => {
    const begun = performance.now();
    for (let pause = 100; ; pause = Math.min(2_000, pause * 2)) {
      try {
        return await work(items);
      } catch (error) {
        const isAnswering = await ledger.ping().then(
          () => true,
          () => false,
        );
        if ((isAnswering && !isConnectionLost(error)) || performance.now() - begun + pause > DATABASE_BACK_WITHIN_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };

/** Takes deliveries for sending. Where the answer of the database was lost, it asks again and gets what it had taken. */
export const takeFor =
  (ledger: Ledger) =>
  async (ids: readonly DeliveryId[]): Promise<readonly DeliveryRow[]> => {
    const claim = randomUUID();
    return persistent(ledger, async (claimed: readonly DeliveryId[]) => ledger.outbox.begin(claimed, claim))(ids);
  };
