import type { LedgerTransaction } from '@rainstorm/ledger';
import { minutesAfter, type City } from '@rainstorm/warning-model';
import { ensureWeeklySlots } from './ensure-weekly-slots.js';

const MARK = 'weekly';
const AHEAD_MIN = 8 * 24 * 60;

/**
 * Every Friday has its slot: those of the next eight days, and those that fell due since this was last called. A program that did not
 * run on a Friday finds that Friday's slot when it comes back. A new ledger owes nothing for the time before it.
 */
export const planWeeks = async (tx: LedgerTransaction, city: City): Promise<void> => {
  const plannedUntil = await tx.schedulerMarks.lock(MARK);
  await ensureWeeklySlots(tx, city, plannedUntil, minutesAfter(tx.now, AHEAD_MIN));
  await tx.schedulerMarks.advance(MARK);
};
