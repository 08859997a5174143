import type { Ledger } from '@rainstorm/ledger';
import { minutesAfter, type City } from '@rainstorm/warning-model';
import { ensureWeeklySlots } from './ensure-weekly-slots.js';

const MARK = 'weekly';
const AHEAD_MIN = 8 * 24 * 60;

/**
 * Every Friday has its slot: those of the coming week, and those that fell due since the mark of the last run. A program that did not
 * run on a Friday finds that Friday's slot when it comes back. A new ledger owes nothing of the time before it.
 */
export const planWeeks = async (ledger: Ledger, city: City): Promise<void> => {
  await ledger.transaction(async (tx) => {
    await tx.sql(`INSERT INTO scheduler_marks (name, at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, [MARK, tx.now]);
    const [mark] = await tx.sql<{ at: Date }[]>(`SELECT at FROM scheduler_marks WHERE name = $1 FOR UPDATE`, [MARK]);
    await ensureWeeklySlots(tx, city, mark?.at ?? tx.now, minutesAfter(tx.now, AHEAD_MIN));
    await tx.sql(`UPDATE scheduler_marks SET at = $2 WHERE name = $1 AND at < $2`, [MARK, tx.now]);
  });
};
