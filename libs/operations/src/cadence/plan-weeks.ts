import type { LedgerTransaction } from '@rainstorm/ledger';
import { minutesAfter, type City } from '@rainstorm/warning-model';
import { ensureWeeklySlots } from './ensure-weekly-slots.js';

const MARK = 'weekly';
const AHEAD_MIN = 8 * 24 * 60;

/**
 * Makes the slots of the Fridays of the next eight days, and of those that have fallen due since the last call, so that a Friday during an
 * outage is not lost. A new ledger owes nothing for earlier Fridays.
 */
export const planWeeks = async (tx: LedgerTransaction, city: City): Promise<void> => {
  const plannedUntil = await tx.schedulerMarks.lock(MARK);
  await ensureWeeklySlots(tx, city, plannedUntil, minutesAfter(tx.now, AHEAD_MIN));
  await tx.schedulerMarks.advance(MARK);
};
