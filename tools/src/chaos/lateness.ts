import type { LedgerClock } from './ledger-clock.js';
import type { Outage } from './outages.js';
import type { Rows } from './read-rows.js';

/** Allowed lateness while a scheduler and PostgreSQL run. */
const ALLOWED_MS = 2_000;
/** Allowed lateness after the end of an outage. */
const ALLOWED_AFTER_OUTAGE_MS = 30_000;
/** A slow machine explains lateness up to this. */
const MACHINE_TOLERANCE_MS = 30_000;

type Class = 'calm' | 'outage' | 'return';
interface Deadline {
  readonly dispatchId: string;
  readonly class: Class;
  /** Milliseconds since the deadline, or since the end of the outage if the deadline fell into one. */
  readonly lateMs: number;
  readonly allowedMs: number;
  readonly isUnexplained: boolean;
}

export interface Distribution {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Dispatches that were later than the design allows. */
  readonly tooLate: readonly string[];
}
export interface Lateness {
  /** Deadlines neither in an outage nor within 30 s after one. */
  readonly calm: Distribution;
  /** Deadlines in an outage, counted from its end. */
  readonly outage: Distribution;
  /** Deadlines within 30 s after an outage, counted from the deadline. */
  readonly return: Distribution;
  /** All deadlines together. */
  readonly all: Distribution;
  /** Dispatches so late that a slow machine does not explain it. */
  readonly unexplained: readonly string[];
}

const distributionOf = (deadlines: readonly Deadline[]): Distribution => {
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

/** All in real time. An outage that begins within 30 s after another one counts as its continuation. */
const classify = (
  due: number,
  handled: number,
  outages: readonly Outage[],
  patienceMs = ALLOWED_MS,
): Omit<Deadline, 'dispatchId' | 'isUnexplained'> => {
  let until = due + patienceMs;
  let returned: number | null = null;
  for (const { from, to } of outages)
    if (from <= until && to + ALLOWED_AFTER_OUTAGE_MS > due) {
      until = Math.max(until, to + ALLOWED_AFTER_OUTAGE_MS);
      returned = Math.max(returned ?? 0, to);
    }
  if (returned === null) return { class: 'calm', lateMs: handled - due, allowedMs: patienceMs };
  const begin = Math.max(due, returned);
  return { class: returned > due ? 'outage' : 'return', lateMs: Math.max(0, handled - begin), allowedMs: until - begin };
};

/** Measures how long each receipt was overdue before an escalation, a late receipt or a superseding bulletin handled it. */
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
    // An outage that begins while a slow machine is still within its tolerance counts, too.
    const excused = classify(...real, ALLOWED_MS + MACHINE_TOLERANCE_MS);
    const isUnexplained = excused.lateMs > excused.allowedMs + (excused.class === 'calm' ? 0 : MACHINE_TOLERANCE_MS);
    return [{ dispatchId: dispatch.id, isUnexplained, ...classify(...real) }];
  });
  const of = (wanted: Class): Distribution => distributionOf(deadlines.filter((deadline) => deadline.class === wanted));
  return {
    all: distributionOf(deadlines),
    calm: of('calm'),
    outage: of('outage'),
    return: of('return'),
    unexplained: deadlines
      .filter(({ isUnexplained }) => isUnexplained)
      .map(({ dispatchId, lateMs, class: kind }) => `dispatch ${dispatchId}, ${(lateMs / 1000).toFixed(1)} s (${kind})`),
  };
};
