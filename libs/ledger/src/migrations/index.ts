import { Ledger1700000000001 } from './0001-ledger.js';

/** Oldest first. A migration that has been released is never edited. */
export const migrations = [Ledger1700000000001] as const;
