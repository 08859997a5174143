import { newId, rosterContentHash, type LedgerTransaction, type RosterVersionRow } from '@rainstorm/ledger';
import { officeOfPlace, type City, type Roster, type RosterPlace } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { audienceOf } from './audience-of.js';
import { armNextShift, handToHolders } from './change-of-shift.js';

/** Locks the roster of a place, so that the second of two simultaneous changes sees the first. Returns what counts now. */
export const lockRoster = async (tx: LedgerTransaction, place: RosterPlace): Promise<RosterVersionRow | null> => {
  await tx.lockPlace(`roster ${place}`);
  return tx.rosters.newest(place);
};

/**
 * Adds the version after `before`, with its row of the audit chain. The pages of the place learn that there is one, and load it. What is open goes to
 * whoever holds the posts by it, at once.
 */
export const addVersion = async (
  tx: LedgerTransaction,
  city: City,
  place: RosterPlace,
  before: RosterVersionRow | null,
  { roster, note }: { readonly roster: Roster; readonly note: string },
  actor: AuditActor,
): Promise<RosterVersionRow> => {
  const row: RosterVersionRow = {
    id: newId('roster-version'),
    place,
    version: (before?.version ?? 0) + 1,
    roster,
    note,
    madeAt: tx.now,
    madeBy: actor.id,
    madeByName: actor.name,
  };
  await tx.rosters.add(row);
  const { id: versionId, version } = row;
  const details = { versionId, version, note, people: roster.people.length, contentHash: rosterContentHash(row) };
  tx.audit(auditEntry(actor, 'roster-changed', 'roster', place, details));
  tx.changed({
    kind: 'roster-changed',
    officeId: officeOfPlace(place),
    audience: audienceOf(place),
    subjectId: versionId,
    payload: { place, version, byName: actor.name },
  });
  await tx.timers.cancel([place], ['roster-shift', 'roster-gap', 'shift-reminder']);
  await armNextShift(tx, city, place, true);
  await handToHolders(tx, city, place);
  return row;
};
