import type { LedgerClock } from './ledger-clock.js';
import type { Outage } from './outages.js';
import type { Rows } from './rows.js';

/** Allowed while a scheduler and PostgreSQL run. */
const ALLOWED_MS = 2_000;
/** After the return of both. */
const ALLOWED_AFTER_MS = 30_000;
/** Beyond this, no machine is to blame. */
const BEYOND_EXCUSE_MS = 30_000;

type Class = 'calm' | 'outage' | 'return';
interface Deadline {
  readonly dispatchId: string;
  readonly class: Class;
  /** From the deadline, or from the return where it fell into an outage, milliseconds. */
  readonly lateMs: number;
  readonly allowedMs: number;
  readonly isBeyond: boolean;
}

export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Later than the design allows, by dispatch. */
  readonly tooLate: readonly string[];
}
export interface Lateness {
  /** Neither in an outage nor within the 30 s after one. */
  readonly calm: Spread;
  /** In an outage; counted from its end. */
  readonly outage: Spread;
  /** Within the 30 s after a return; counted from the deadline. */
  readonly return: Spread;
  /** All of these together: since the deadline, or since the return where it fell into an outage. */
  readonly all: Spread;
  /** So late that no slow machine explains it. */
  readonly beyondExcuse: readonly string[];
}

const spread = (deadlines: readonly Deadline[]): Spread => {
  const sorted = deadlines.map(({ lateMs }) => lateMs).sort((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    count: sorted.length,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    tooLate: deadlines
      .filter(({ lateMs, allowedMs }) => lateMs > allowedMs)
      .map(({ dispatchId, lateMs }) => `dispatch ${dispatchId}, by ${(lateMs / 1000).toFixed(1)} s`),
  };
};

/** All in real time. One that begins before the last one's backlog may be worked off belongs to it. */
const judge = (
  due: number,
  handled: number,
  outages: readonly Outage[],
  patienceMs = ALLOWED_MS,
): Omit<Deadline, 'dispatchId' | 'isBeyond'> => {
  let until = due + patienceMs;
  let returned: number | null = null;
  for (const { from, to } of outages)
    if (from <= until && to + ALLOWED_AFTER_MS > due) {
      until = Math.max(until, to + ALLOWED_AFTER_MS);
      returned = Math.max(returned ?? 0, to);
    }
  if (returned === null) return { class: 'calm', lateMs: handled - due, allowedMs: patienceMs };
  const begin = Math.max(due, returned);
  return { class: returned > due ? 'outage' : 'return', lateMs: Math.max(0, handled - begin), allowedMs: until - begin };
};

/** How long each receipt stayed open past its deadline, whatever ended that: an escalation, a late receipt, or what took its place. */
export const measureLateness = (rows: Rows, outages: readonly Outage[], clock: LedgerClock): Lateness => {
  const raised = new Map(
    rows.escalations
      .filter(({ cause }) => cause === 'unacknowledged')
      .map(({ dispatch_id, raised_at }) => [dispatch_id ?? '', raised_at.getTime()]),
  );
  const dispatches = new Map(rows.dispatches.map((row) => [row.id, row]));
  const deadlines = rows.dispatches.flatMap((dispatch): Deadline[] => {
    const due = dispatch.receipt_due_at.getTime();
    const replaced = dispatches.get(dispatch.superseded_by ?? '')?.published_at;
    const handled =
      raised.get(dispatch.id) ?? (dispatch.escalated_at === null ? (dispatch.acknowledged_at ?? replaced)?.getTime() : undefined);
    if (!dispatch.owes_receipt || handled === undefined || handled < due) return [];
    const real = [clock.realOf(due), clock.realOf(handled), outages] as const;
    // What a slow machine explains is not over because an outage begins meanwhile.
    const excused = judge(...real, ALLOWED_MS + BEYOND_EXCUSE_MS);
    const isBeyond = excused.lateMs > excused.allowedMs + (excused.class === 'calm' ? 0 : BEYOND_EXCUSE_MS);
    return [{ dispatchId: dispatch.id, isBeyond, ...judge(...real) }];
  });
  const of = (wanted: Class): Spread => spread(deadlines.filter((deadline) => deadline.class === wanted));
  return {
    all: spread(deadlines),
    calm: of('calm'),
    outage: of('outage'),
    return: of('return'),
    beyondExcuse: deadlines
      .filter(({ isBeyond }) => isBeyond)
      .map(({ dispatchId, lateMs, class: kind }) => `dispatch ${dispatchId}, ${(lateMs / 1000).toFixed(1)} s (${kind})`),
  };
};
