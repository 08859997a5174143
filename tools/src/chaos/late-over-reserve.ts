import type { Evidence, PromiseCheck } from './check-promises.js';

const WITHIN_MS = 60_000;
/** So many of a hundred may be late. */
const LATE_PERCENT = 1;

/**
 * While the first of two SMS gateways is dead, the second takes what there is: nothing is lost, and 99 of 100 arrive within a minute of real time. What was
 * cancelled because its office had answered counts for neither.
 */
export const lateOverReserve = ({
  rows,
  arrivals,
  withoutFirstSms,
  realTime,
}: Pick<Evidence, 'rows' | 'arrivals' | 'withoutFirstSms' | 'realTime'>): PromiseCheck => {
  const arrivedAt = new Map<string, number>();
  for (const { key, at } of arrivals) arrivedAt.set(key, Math.min(at, arrivedAt.get(key) ?? Infinity));
  const sent = rows.deliveries
    .filter(({ channel, state, id }) => channel === 'sms' && (state !== 'cancelled' || arrivedAt.has(id)))
    .map(({ id, created_at }) => ({ id, createdMs: realTime(created_at.getTime()) }))
    .filter(({ createdMs }) => withoutFirstSms.some(({ from, to }) => createdMs >= from && createdMs <= to));
  const late = sent.filter(({ id, createdMs }) => (arrivedAt.get(id) ?? Infinity) - createdMs > WITHIN_MS);
  return {
    promise: 'with the first of two SMS gateways dead, 99 of 100 SMS arrive within 60 s',
    tested: sent.length,
    broken: late.length * 100 > sent.length * LATE_PERCENT ? late.map(({ id }) => `delivery ${id}`) : [],
  };
};
