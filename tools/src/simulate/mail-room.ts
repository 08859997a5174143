import type { DeliveryRow, Ledger } from '@rainstorm/ledger';
import { recordFailedDeliveries, type FailedDelivery } from '@rainstorm/operations';
import type { DeliveryId } from '@rainstorm/warning-model';
import type { Client } from 'pg';
import type { Tried } from './watcher.js';

/** Whether a contact can be reached over a channel now. */
export type Reach = (contact: string, channel: string) => 'reached' | 'not-now' | 'never';

const RETRY_PAUSE_MS = 5 * 60_000;
const CONSOLE_PAUSE_MS = 60 * 60_000;

const unsent = `
  SELECT id FROM deliveries
  WHERE settled IS NULL AND state = 'queued'
  ORDER BY created_at, id`;

let batches = 0;

/** Sends what waits, as a worker with its channels would: everything that is due now, until nothing is left. */
export const sendDeliveries = async (
  ledger: Ledger,
  client: Client,
  reach: Reach,
  onTried: (tries: readonly Tried[]) => void = () => undefined,
): Promise<void> => {
  for (let round = 0; round < 20; round += 1) {
    batches += 1;
    await ledger.outbox.relay(`simulated-${batches}`, 10_000);
    const { rows } = await client.query<{ id: DeliveryId }>({ name: 'unsent', text: unsent });
    if (rows.length === 0) return;
    const taken = await ledger.outbox.begin(rows.map(({ id }) => id));
    if (taken.length === 0) return;
    onTried(await record(ledger, taken, reach));
  }
};

const record = async (ledger: Ledger, taken: readonly DeliveryRow[], reach: Reach): Promise<readonly Tried[]> => {
  const outcomes = taken.map((delivery) => ({ delivery, result: reach(delivery.contactId, delivery.channel) }));
  const reached = outcomes.filter(({ result }) => result === 'reached');
  if (reached.length > 0)
    await ledger.outbox.finish(reached.map(({ delivery }) => ({ id: delivery.id, state: 'sent' as const, providerId: null })));
  const failed = outcomes
    .filter(({ result }) => result !== 'reached')
    .map(({ delivery, result }): FailedDelivery => {
      const isFinal = result === 'never';
      const reason = isFinal ? 'mailbox-unknown' : delivery.channel === 'console' ? 'nobody-signed-in' : 'unreachable';
      return {
        delivery,
        isFinal,
        reason,
        outcome: isFinal
          ? { id: delivery.id, state: 'failed-permanently', reason, detail: '' }
          : {
              id: delivery.id,
              state: 'failed-temporarily',
              reason,
              detail: '',
              pauseMs: delivery.channel === 'console' ? CONSOLE_PAUSE_MS : RETRY_PAUSE_MS * Math.min(12, delivery.attempts),
            },
      };
    });
  if (failed.length > 0) await ledger.transaction(async (tx) => recordFailedDeliveries(tx, failed));
  return outcomes.map(({ delivery: { channel }, result }) => ({
    channel,
    result: result === 'reached' ? 'sent' : result === 'never' ? 'failed-permanently' : 'failed-temporarily',
  }));
};
