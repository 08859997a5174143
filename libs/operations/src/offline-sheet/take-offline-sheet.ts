import type { LedgerTransaction } from '@rainstorm/ledger';
import { cityOnDuty, minutesAfter, offlineSheetOf, shiftBegan, type City, type OfflineSheet } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { readSheetFacts } from './read-sheet-facts.js';

/** How much stood in a sheet that left the system. */
export interface SheetCounts {
  readonly inForce: number;
  readonly owed: number;
  readonly escalations: number;
}

export interface ComposedSheet {
  readonly sheet: OfflineSheet;
  readonly counts: SheetCounts;
  readonly madeAt: Date;
}

/** 离线应急页 as of now, with whoever is on duty now. Whoever lets it leave the system notes that with `noteSheetTaken`. */
export const composeOfflineSheet = async (tx: LedgerTransaction, city: City): Promise<ComposedSheet> => {
  const facts = await readSheetFacts(tx, city);
  const { inForce, owed, escalations } = facts;
  return {
    sheet: offlineSheetOf(cityOnDuty(city, await contactsNow(tx, city)), facts),
    counts: { inForce: inForce.length, owed: owed.length, escalations: escalations.length },
    madeAt: tx.now,
  };
};

/** That a sheet left the system, and to whom, is an entry of the audit chain: it holds telephone numbers of persons. `mailedTo`: an e-mail address. */
export const noteSheetTaken = (tx: LedgerTransaction, counts: SheetCounts, actor: AuditActor, mailedTo: string | null): void =>
  tx.audit(auditEntry(actor, 'offline-sheet-taken', 'offline-sheet', 'offline-sheet', { mailedTo, ...counts }));

/** 离线应急页 as of now, for somebody who downloads it. */
export const takeOfflineSheet = async (tx: LedgerTransaction, city: City, actor: AuditActor): Promise<ComposedSheet> => {
  const composed = await composeOfflineSheet(tx, city);
  noteSheetTaken(tx, composed.counts, actor, null);
  return composed;
};

/** Where a city mails no sheet, its shifts are not known. */
const USUAL_SHIFTS = { shifts: ['08:00', '20:00'] };
/** Something is published every few minutes in a rainstorm, and each copy that leaves the system is an entry of the audit. */
const COPY_LASTS_MIN = 10;

/** A copy that a desk keeps is outdated where a shift has begun since, or, once it is ten minutes old, where something was published since. */
export const copyOutdatedBefore = async (tx: LedgerTransaction, city: City): Promise<Date> => {
  const [last] = await tx.bulletins.find({ state: 'published' }, { order: { sentAt: 'DESC' }, take: 1 });
  const shiftAt = shiftBegan(city.offlineSheet ?? USUAL_SHIFTS, tx.now, city.zone);
  const published = last?.sentAt ?? shiftAt;
  const rested = minutesAfter(tx.now, -COPY_LASTS_MIN);
  const changed = published < rested ? published : rested;
  return changed > shiftAt ? changed : shiftAt;
};
