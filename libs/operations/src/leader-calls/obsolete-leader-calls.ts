import { oneOf, type DeliveryRow, type LedgerTransaction } from '@rainstorm/ledger';

/** Those of these deliveries that nobody needs to be called for any more: a person reached the leader, or the signal is over. */
export const obsoleteLeaderCalls = async (tx: LedgerTransaction, deliveries: readonly DeliveryRow[]): Promise<readonly DeliveryRow[]> => {
  const own = deliveries.filter(({ purpose }) => purpose === 'leader-call');
  if (own.length === 0) return [];
  const calls = await tx.leaderCalls.find({ deliveryId: oneOf(own.map(({ id }) => id)) });
  const owed = new Set(calls.filter(({ state }) => state === 'open' || state === 'listed').map(({ deliveryId }) => deliveryId));
  return own.filter(({ id }) => !owed.has(id));
};
