import type { EntityManager } from 'typeorm';
import type { LedgerOptions } from './data-source.js';

export type ClockRefusal = { readonly type: 'clock-is-fixed' } | { readonly type: 'clock-only-moves-forward'; readonly now: Date };
export type MovedClock = { readonly ok: true; readonly value: Date } | { readonly ok: false; readonly refusal: ClockRefusal };

/** The ledger's clock and that of the database, to the millisecond. */
export const readClock = async (manager: EntityManager): Promise<{ readonly now: Date; readonly real: Date }> => {
  const [clock] = await manager.query<{ now: Date; real: Date }[]>('SELECT ledger_now() AS now, clock_timestamp() AS real');
  if (clock === undefined) throw new Error('The ledger has no clock');
  return clock;
};

/** `allowed`: a condition in SQL of the clock as it stands; $1 is the instant. */
const setClock = async (manager: EntityManager, kind: LedgerOptions['clock'], instant: Date, allowed: string): Promise<MovedClock> => {
  if (kind !== 'movable') return { ok: false, refusal: { type: 'clock-is-fixed' } };
  const [set] = await manager.query<[unknown[], number]>(
    `UPDATE ledger_clock
     SET "offset" = $1::timestamptz - clock_timestamp()
     WHERE ${allowed}
     RETURNING one`,
    [instant],
  );
  const { now } = await readClock(manager);
  return set.length === 1 ? { ok: true, value: now } : { ok: false, refusal: { type: 'clock-only-moves-forward', now } };
};

/** Sets the clock of an empty ledger, also backwards. */
export const startClockAt = async (manager: EntityManager, kind: LedgerOptions['clock'], instant: Date): Promise<MovedClock> =>
  setClock(manager, kind, instant, `(SELECT audit_seq + change_seq FROM chain_head) = 0`);

/** Moves a movable clock forward. */
export const moveClockTo = async (manager: EntityManager, kind: LedgerOptions['clock'], instant: Date): Promise<MovedClock> =>
  setClock(manager, kind, instant, `$1::timestamptz - clock_timestamp() >= "offset"`);
