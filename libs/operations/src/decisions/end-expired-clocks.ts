import { LessThanOrEqual, oneOf, type EscalationRow, type LedgerTransaction } from '@rainstorm/ledger';
import { endRoundsOf } from '../leader-calls/end-leader-calls.js';
import { endClocksOf } from './end-decision-clocks.js';

/** What the signal itself ends: the wait for a decision, and the calls to leaders. */
const causes: ReadonlySet<EscalationRow['cause']> = new Set(['undecided', 'leaders-not-reached']);

/**
 * Ends the decision clocks and the calls to leaders of those signals that have expired, and with them their escalations: nothing is left to respond to.
 * They stay on record as ended without a decision, or without an answer. `escalations` are locked and standing; returns those that go on.
 */
export const endExpiredClocks = async (tx: LedgerTransaction, escalations: readonly EscalationRow[]): Promise<readonly EscalationRow[]> => {
  const signals = escalations.flatMap(({ cause, bulletinId }) => (causes.has(cause) && bulletinId !== null ? [bulletinId] : []));
  if (signals.length === 0) return escalations;
  const expired = new Set((await tx.bulletins.find({ id: oneOf(signals), expires: LessThanOrEqual(tx.now) })).map(({ id }) => id));
  if (expired.size === 0) return escalations;
  await endClocksOf(tx, [...expired], 'expired');
  await endRoundsOf(tx, [...expired], 'expired');
  return escalations.filter(({ cause, bulletinId }) => !causes.has(cause) || bulletinId === null || !expired.has(bulletinId));
};
