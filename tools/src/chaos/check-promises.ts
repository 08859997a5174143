import type { Outage } from './outages.js';
import type { Arrival } from './receiver.js';
import { lateOverReserve } from './late-over-reserve.js';
import type { UnexpectedExit } from './product-processes.js';
import { gatewayAddressesOf, type ChaosCity, type ChaosOffice } from './chaos-city.js';
import type { ConfirmedActs } from './confirmed-acts.js';
import type { DispatchRow, Rows } from './read-rows.js';

export interface Evidence {
  readonly rows: Rows;
  readonly arrivals: readonly Arrival[];
  /** What receivers answered by phone, SMS or card, and the product confirmed. */
  readonly answers: readonly Arrival[];
  /** In real time: while the first of the two SMS gateways was dead. */
  readonly withoutFirstSms: readonly Outage[];
  /** The real time of an instant of the ledger's clock, both in milliseconds of the epoch. */
  readonly realTime: (instant: number) => number;
  readonly confirmed: ConfirmedActs;
  readonly city: ChaosCity;
  readonly unexpectedExits: readonly UnexpectedExit[];
  readonly chainFault: string | null;
  /** The ledger's clock at an instant of real time, both in milliseconds of the epoch. */
  readonly ledgerTime: (real: number) => number;
  /** By the ledger's clock, milliseconds of the epoch. */
  readonly endedAt: number;
  /** When nothing was waiting any more. A deadline may still fall due before the processes have stopped. */
  readonly settledAt: number;
}

/** The main metrics. A broken promise counts for at most one of them. */
export type Metric = 'lost' | 'missed' | 'doubled' | 'receiptsLost';

export interface PromiseCheck {
  readonly promise: string;
  readonly tested: number;
  /** What broke the promise, with ids. Empty if it was kept. */
  readonly broken: readonly string[];
  readonly metric?: Metric;
}

/** Tolerance, because the two clocks are not read at the same instant. */
const CLOCK_TOLERANCE_MS = 1_000;
const MIN_INHERITED_MS = 120_000;
const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
const isSettled = ({ state, escalated_at }: DispatchRow): boolean =>
  state === 'acknowledged' || state === 'superseded' || escalated_at !== null;
const concernsReceipt = ({ cause }: { readonly cause: string }): boolean => cause === 'unacknowledged' || cause === 'undeliverable';

/** Checks the promises that hold under any fault and on any machine, however slow. */
export const checkPromises = (evidence: Evidence): readonly PromiseCheck[] => {
  const { rows, arrivals, confirmed, city } = evidence;
  const dispatches = new Map(rows.dispatches.map((row) => [row.id, row]));
  const escalations = new Map(rows.escalations.map((row) => [row.id, row]));
  const arrivedKeys = new Set(arrivals.map(({ key }) => key));
  const owingReceipt = rows.dispatches.filter(({ owes_receipt }) => owes_receipt);
  const bulletinDeliveries = rows.deliveries.filter(({ purpose }) => purpose === 'bulletin');
  const check = <Item>(promise: string, items: readonly Item[], fault: (item: Item) => string | null, metric?: Metric): PromiseCheck => ({
    promise,
    tested: items.length,
    broken: items.flatMap((item) => fault(item) ?? []),
    ...(metric === undefined ? {} : { metric }),
  });

  const published = new Set(rows.bulletins.map(({ id }) => id));
  const dispatchOf = new Map(rows.dispatches.map((row) => [`${row.bulletin_id} ${row.office_id}`, row]));
  const addressedContacts = new Set(bulletinDeliveries.map(({ dispatch_id, address }) => `${dispatch_id ?? ''} ${address}`));
  const ofDispatch = groupBy(rows.escalations.filter(concernsReceipt), ({ dispatch_id }) => dispatch_id ?? '');
  const standingReceipts = groupBy(
    rows.receipts.filter(({ withdrawn_at }) => withdrawn_at === null),
    ({ dispatch_id }) => dispatch_id,
  );
  const receipts = new Map(rows.receipts.map((row) => [row.id, row]));
  const noticesOf = groupBy(
    rows.notices.flatMap(({ escalation_id, contacts }) => contacts.map((contact) => `${escalation_id} ${contact}`)),
    (key) => key,
  );
  const deliveryOf = new Map(rows.deliveries.map((row) => [row.id, row]));
  const restorationsOf = groupBy(rows.restorations, ({ dispatch_id }) => dispatch_id);
  const restored = (id: string | null) => restorationsOf.get(id ?? '') ?? [];
  const retractions = new Set(rows.bulletins.filter(({ revision_kind }) => revision_kind === 'retract').map(({ id }) => id));
  const unanswered = rows.escalations.filter(({ cause }) => cause === 'unacknowledged');
  const noticeArrivals = new Map<string, number[]>();
  for (const { key, at } of arrivals) {
    const escalationId = deliveryOf.get(key)?.escalation_id ?? null;
    if (escalationId !== null) noticeArrivals.set(escalationId, [...(noticeArrivals.get(escalationId) ?? []), at]);
  }

  return [
    check(
      'every confirmed publication is in the ledger, with its dispatches',
      confirmed.publications,
      ({ bulletinId, dispatches: told }) => {
        if (!published.has(bulletinId)) return `bulletin ${bulletinId} was confirmed but is not published`;
        const missing = told.filter(({ id }) => !dispatches.has(id));
        return missing.length === 0
          ? null
          : `bulletin ${bulletinId}: dispatches ${missing.map(({ id }) => id).join(', ')} were confirmed but are gone`;
      },
      'lost',
    ),
    check('a bulletin is addressed to every contact of every office that receives its kind', rows.bulletins, ({ id, hazard }) => {
      const receiving: readonly ChaosOffice[] = hazard === 'snowstorm' ? [city.largeOffice] : city.offices;
      const faults = receiving.flatMap((office) => {
        const dispatch = dispatchOf.get(`${id} ${office.id}`);
        if (dispatch === undefined) return [`no dispatch to ${office.id}`];
        return [...office.addresses, ...gatewayAddressesOf(office)]
          .filter((address) => !addressedContacts.has(`${dispatch.id} ${address}`))
          .map((address) => `none to ${address}`);
      });
      return faults.length === 0 ? null : `bulletin ${id}: ${faults.join(', ')}`;
    }),
    check(
      'never lost: each delivery arrived, or its office answered, was escalated, or got a superseding bulletin',
      bulletinDeliveries,
      (delivery) => {
        if (arrivedKeys.has(delivery.id)) return null;
        const dispatch = dispatches.get(delivery.dispatch_id ?? '');
        return dispatch !== undefined && isSettled(dispatch) ? null : `delivery ${delivery.id} to ${delivery.address} (${delivery.state})`;
      },
      'lost',
    ),
    check(
      'every mail of a fan-out to thousands arrived',
      bulletinDeliveries.filter(({ dispatch_id }) => dispatches.get(dispatch_id ?? '')?.office_id === city.largeOffice.id),
      ({ id, address, state }) => (arrivedKeys.has(id) ? null : `delivery ${id} to ${address} (${state})`),
      'lost',
    ),
    check(
      'every delivery recorded as sent has arrived',
      // A call is sent when the gateway may have taken it: only a key that was pressed says that it rang.
      rows.deliveries.filter(({ state, channel }) => state === 'delivered' || (state === 'sent' && channel !== 'voice')),
      ({ id, address }) => (arrivedKeys.has(id) ? null : `delivery ${id} to ${address}`),
      'lost',
    ),
    check(
      'no delivery is left unfinished',
      // A push waits for a device.
      rows.deliveries.filter(({ created_at, channel }) => channel !== 'push' && created_at.getTime() < evidence.settledAt),
      ({ id, state, address, attempts }) =>
        ['pending', 'queued', 'sending', 'failed-temporarily'].includes(state)
          ? `delivery ${id} to ${address}: ${state}, ${attempts} tries`
          : null,
    ),
    check(
      'a temporary failure never becomes permanent',
      // A number that was called three times in vain is not called again.
      rows.deliveries.filter(({ channel }) => channel !== 'voice'),
      ({ id, state, address }) => (state === 'failed-permanently' ? `delivery ${id} to ${address}` : null),
    ),
    lateOverReserve(evidence),
    check('every message carries the key of its delivery', arrivals, ({ key, to }) => {
      const delivery = deliveryOf.get(key);
      if (delivery === undefined) return `a message to ${to} has the unknown key ${key}`;
      return delivery.address === to ? null : `delivery ${key} for ${delivery.address} came to ${to}`;
    }),
    check(
      'no escalation is missed',
      owingReceipt,
      (dispatch) => {
        const { id, state, receipt_due_at: due } = dispatch;
        if (state === 'open' && due.getTime() < evidence.endedAt) return `dispatch ${id} is open past its deadline`;
        return dispatch.escalated_at !== null && !ofDispatch.has(id) ? `dispatch ${id} is escalated without an escalation` : null;
      },
      'missed',
    ),
    check('no escalation comes before its deadline', unanswered, ({ id, dispatch_id, raised_at, deadline_at }) => {
      // A dispatch that was restored afterwards has a later deadline than the one that this escalation was about.
      const isOfEarlierDeadline = restored(dispatch_id).some(({ at }) => at > raised_at);
      const due = (isOfEarlierDeadline ? deadline_at : dispatches.get(dispatch_id ?? '')?.receipt_due_at)?.getTime() ?? 0;
      if (raised_at.getTime() < due) return `escalation ${id} was raised ${due - raised_at.getTime()} ms early`;
      const told = Math.min(...(noticeArrivals.get(id) ?? []));
      return evidence.ledgerTime(told) < due - CLOCK_TOLERANCE_MS
        ? `escalation ${id} was told ${due - evidence.ledgerTime(told)} ms early`
        : null;
    }),
    check(
      'an update inherits the earlier deadline',
      owingReceipt.filter(({ state }) => state === 'superseded'),
      (dispatch) => {
        const next = dispatches.get(dispatch.superseded_by ?? '');
        if (next === undefined || next.office_id !== dispatch.office_id) return `dispatch ${dispatch.id} is superseded by nothing`;
        const latest = Math.max(dispatch.receipt_due_at.getTime(), next.published_at.getTime() + MIN_INHERITED_MS);
        return next.receipt_due_at.getTime() <= latest ? null : `dispatch ${next.id} is due later than ${dispatch.id}, which it supersedes`;
      },
    ),
    check(
      'no dispatch is escalated twice',
      [...ofDispatch],
      ([dispatchId, found]) =>
        found.length <= 1 + restored(dispatchId).length ? null : `dispatch ${dispatchId}: ${found.map(({ id }) => id).join(', ')}`,
      'doubled',
    ),
    check(
      'every escalation reaches somebody',
      rows.escalations.filter(({ state, raised_at }) => state !== 'closed' && raised_at.getTime() < evidence.settledAt),
      ({ id }) => (noticeArrivals.has(id) ? null : `escalation ${id}`),
    ),
    check(
      'nobody is notified twice of the same thing',
      [
        ...groupBy(
          rows.deliveries.filter(({ purpose }) => ['bulletin', 'office-reminder', 'colleague-silent', 'escalation'].includes(purpose)),
          (row) => `${row.purpose} ${row.escalation_id ?? row.dispatch_id ?? ''} ${row.contact_id} ${row.channel} ${row.address}`,
        ).values(),
      ],
      (found) => {
        const [first] = found;
        const allowed =
          first?.purpose === 'escalation'
            ? (noticesOf.get(`${first.escalation_id ?? ''} ${first.contact_id}`)?.length ?? 0)
            : 1 + restored(first?.dispatch_id ?? null).length;
        return found.length <= allowed ? null : `deliveries ${found.map(({ id }) => id).join(', ')}`;
      },
    ),
    check(
      'every confirmed receipt is in the ledger',
      confirmed.receipts,
      ({ id, dispatchId }) => {
        const receipt = receipts.get(id);
        if (receipt?.dispatch_id !== dispatchId || receipt.withdrawn_at !== null) return `receipt ${id} for dispatch ${dispatchId}`;
        const dispatch = dispatches.get(dispatchId);
        if (dispatch?.state === 'acknowledged') return null;
        // A retraction ends what is owed for the retracted bulletin. The receipt stays.
        const retraction = dispatches.get(dispatch?.superseded_by ?? '')?.bulletin_id ?? '';
        if (dispatch?.state === 'superseded' && dispatch.acknowledged_at !== null && retractions.has(retraction)) return null;
        return `dispatch ${dispatchId} is ${dispatch?.state ?? 'gone'}`;
      },
      'receiptsLost',
    ),
    check(
      'every answer by phone, SMS or card that was confirmed is a receipt',
      evidence.answers
        .flatMap(({ key }) => deliveryOf.get(key) ?? [])
        .filter(({ escalation_id }) => escalation_id === null)
        .flatMap(({ dispatch_id }) => dispatches.get(dispatch_id ?? '') ?? []),
      ({ id, state }) =>
        state === 'acknowledged' || state === 'superseded' || restored(id).length > 0 ? null : `dispatch ${id} is ${state}`,
      'receiptsLost',
    ),
    check('a dispatch has one receipt, by however many ways it was acknowledged', [...standingReceipts], ([dispatchId, found]) =>
      found.length === 1 ? null : `dispatch ${dispatchId}: ${found.map(({ id }) => id).join(', ')}`,
    ),
    check('every confirmed answer of the command is in the ledger', confirmed.answers, ({ escalationId }) => {
      const escalation = escalations.get(escalationId);
      if (escalation === undefined) return `escalation ${escalationId} is gone`;
      // Answered is not reached: it may be open again, but the answer stays.
      return escalation.answered_at !== null ? null : `escalation ${escalationId} is ${escalation.state} and has no answer`;
    }),
    check('no row of the audit chain was altered', [evidence.chainFault], (fault) => fault),
    check('no process ended by itself', evidence.unexpectedExits, ({ name, exitCode, output }) => `${name} (${exitCode}): ${output}`),
  ];
};

/** Counts messages that arrived more than once under the same key. */
export const countRepeats = (arrivals: readonly Arrival[]): { readonly messages: number; readonly extra: number } => {
  const counts = [...groupBy(arrivals, ({ key }) => key).values()].map(({ length }) => length).filter((count) => count > 1);
  return { messages: counts.length, extra: counts.reduce((sum, count) => sum + count - 1, 0) };
};

/** How many messages came over each of the gateways. */
export const countWays = (arrivals: readonly Arrival[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...groupBy(arrivals, ({ way }) => way ?? 'mailOrWebhook')].map(([way, { length }]) => [way, length]));
