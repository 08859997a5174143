import type { LedgerTransaction, RosterSwapRow } from '@rainstorm/ledger';
import { officeOfPlace, type RosterPersonId, type RosterPlace, type RosterSwapState } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { audienceOf } from './audience-of.js';

/** Settles an open swap, with its row of the audit chain. False if somebody else was first. */
export const settleSwap = async (
  tx: LedgerTransaction,
  { id, place, proposedByName }: RosterSwapRow,
  to: Exclude<RosterSwapState, 'proposed'>,
  actor: AuditActor,
): Promise<boolean> => {
  const settled = { settledAt: tx.now, settledByName: actor.name };
  if ((await tx.rosterSwaps.transition({ id }, { from: 'proposed', to }, settled)) === 0) return false;
  tx.audit(auditEntry(actor, `roster-swap-${to}`, 'roster', place, { swapId: id, proposedByName }));
  tx.changed({
    kind: 'roster-swap-changed',
    officeId: officeOfPlace(place),
    audience: audienceOf(place),
    subjectId: id,
    payload: { place, state: to },
  });
  return true;
};

/** Withdraws the open swaps of these persons, who have left. The roster of the place must be locked. */
export const withdrawSwapsOf = async (
  tx: LedgerTransaction,
  place: RosterPlace,
  personIds: ReadonlySet<RosterPersonId>,
  actor: AuditActor,
): Promise<void> => {
  if (personIds.size === 0) return;
  for (const row of await tx.rosterSwaps.find({ place, state: 'proposed' }))
    if (personIds.has(row.swap.one.personId) || personIds.has(row.swap.other.personId)) await settleSwap(tx, row, 'withdrawn', actor);
};
