import { LessThanOrEqual, oneOf, type EscalationRow, type LedgerTransaction } from '@rainstorm/ledger';
import { endClocksOf } from './end-decision-clocks.js';

/**
 * Ends the decision clocks of those undecided signals that have expired, and with them their escalations: nothing is left to respond to. The clock
 * stays on record as ended without a decision. `escalations` are locked and standing; returns those that go on.
 */
export const endExpiredClocks = async (tx: LedgerTransaction, escalations: readonly EscalationRow[]): Promise<readonly EscalationRow[]> => {
  const signals = escalations.flatMap(({ cause, bulletinId }) => (cause === 'undecided' && bulletinId !== null ? [bulletinId] : []));
  if (signals.length === 0) return escalations;
  const expired = new Set((await tx.bulletins.find({ id: oneOf(signals), expires: LessThanOrEqual(tx.now) })).map(({ id }) => id));
  if (expired.size === 0) return escalations;
  await endClocksOf(tx, [...expired], 'expired');
  return escalations.filter(({ cause, bulletinId }) => cause !== 'undecided' || bulletinId === null || !expired.has(bulletinId));
};
