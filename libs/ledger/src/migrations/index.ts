import { Ledger1700000000001 } from './0001-ledger.js';
import { DutyShifts1700000000002 } from './0002-duty-shifts.js';

/** Oldest first. A migration that has been released is never edited. */
export const migrations = [Ledger1700000000001, DutyShifts1700000000002] as const;
