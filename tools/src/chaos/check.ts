import type { Arrival } from './receiver.js';
import type { OwnEnd } from './cast.js';
import type { ChaosCity, ChaosOffice } from './chaos-city.js';
import type { Confirmed } from './players.js';
import type { DispatchRow, Rows } from './rows.js';

export interface Evidence {
  readonly rows: Rows;
  readonly arrivals: readonly Arrival[];
  readonly confirmed: Confirmed;
  readonly city: ChaosCity;
  readonly ownEnds: readonly OwnEnd[];
  readonly chainFault: string | null;
  /** The ledger's clock at an instant of real time, both in milliseconds of the epoch. */
  readonly ledgerTime: (real: number) => number;
  /** By the ledger's clock, milliseconds of the epoch. */
  readonly endedAt: number;
}

/** The figures for which a run is made; each promise counts for one of them at the most. */
export type Figure = 'lost' | 'missed' | 'doubled' | 'receiptsLost';

export interface Promised {
  readonly promise: string;
  readonly tested: number;
  /** What broke it, by its ids; empty where it was kept. */
  readonly broken: readonly string[];
  readonly figure?: Figure;
}

/** The machine's clock and the ledger's are read one after the other. */
const ONE_SECOND_MS = 1_000;
const INHERITED_AT_LEAST_MS = 120_000;
const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
const isOver = ({ state, escalated_at }: DispatchRow): boolean =>
  state === 'acknowledged' || state === 'superseded' || escalated_at !== null;
const isAboutReceipt = ({ cause }: { readonly cause: string }): boolean => cause === 'unacknowledged' || cause === 'undeliverable';

/** Each promise that holds whatever dies and however slow the machine is. */
export const checkHard = (evidence: Evidence): readonly Promised[] => {
  const { rows, arrivals, confirmed, city } = evidence;
  const dispatches = new Map(rows.dispatches.map((row) => [row.id, row]));
  const escalations = new Map(rows.escalations.map((row) => [row.id, row]));
  const arrived = new Set(arrivals.map(({ key }) => key));
  const owing = rows.dispatches.filter(({ owes_receipt }) => owes_receipt);
  const bulletinDeliveries = rows.deliveries.filter(({ purpose }) => purpose === 'bulletin');
  const check = <Item>(promise: string, items: readonly Item[], fault: (item: Item) => string | null, figure?: Figure): Promised => ({
    promise,
    tested: items.length,
    broken: items.flatMap((item) => fault(item) ?? []),
    ...(figure === undefined ? {} : { figure }),
  });

  const published = new Set(rows.bulletins.map(({ id }) => id));
  const dispatchOf = new Map(rows.dispatches.map((row) => [`${row.bulletin_id} ${row.office_id}`, row]));
  const addressed = new Set(bulletinDeliveries.map(({ dispatch_id, address }) => `${dispatch_id ?? ''} ${address}`));
  const ofDispatch = grouped(rows.escalations.filter(isAboutReceipt), ({ dispatch_id }) => dispatch_id ?? '');
  const receipts = new Map(rows.receipts.map((row) => [row.id, row]));
  const toldOf = grouped(
    rows.notices.flatMap(({ escalation_id, contacts }) => contacts.map((contact) => `${escalation_id} ${contact}`)),
    (key) => key,
  );
  const deliveryOf = new Map(rows.deliveries.map((row) => [row.id, row]));
  const unanswered = rows.escalations.filter(({ cause }) => cause === 'unacknowledged');
  const toldAt = new Map<string, number[]>();
  for (const { key, at } of arrivals) {
    const escalationId = deliveryOf.get(key)?.escalation_id ?? null;
    if (escalationId !== null) toldAt.set(escalationId, [...(toldAt.get(escalationId) ?? []), at]);
  }

  return [
    check(
      'a publication that was confirmed is in the ledger, with its dispatches',
      confirmed.publications,
      ({ bulletinId, dispatches: told }) => {
        if (!published.has(bulletinId)) return `bulletin ${bulletinId} was confirmed, and is not published`;
        const missing = told.filter(({ id }) => !dispatches.has(id));
        return missing.length === 0
          ? null
          : `bulletin ${bulletinId}: dispatches ${missing.map(({ id }) => id).join(', ')} were confirmed, and are gone`;
      },
      'lost',
    ),
    check('a bulletin is addressed to every contact of every office that receives its kind', rows.bulletins, ({ id, hazard }) => {
      const receiving: readonly ChaosOffice[] = hazard === 'snowstorm' ? [city.crowd] : city.offices;
      const faults = receiving.flatMap((office) => {
        const dispatch = dispatchOf.get(`${id} ${office.id}`);
        if (dispatch === undefined) return [`no dispatch to ${office.id}`];
        return office.addresses.filter((address) => !addressed.has(`${dispatch.id} ${address}`)).map((address) => `none to ${address}`);
      });
      return faults.length === 0 ? null : `bulletin ${id}: ${faults.join(', ')}`;
    }),
    check(
      'never lost: each delivery arrived, or its office answered, was escalated, or got what takes its place',
      bulletinDeliveries,
      (delivery) => {
        if (arrived.has(delivery.id)) return null;
        const dispatch = dispatches.get(delivery.dispatch_id ?? '');
        return dispatch !== undefined && isOver(dispatch) ? null : `delivery ${delivery.id} to ${delivery.address} (${delivery.state})`;
      },
      'lost',
    ),
    check(
      'of a fan-out to thousands every single mail arrived',
      bulletinDeliveries.filter(({ dispatch_id }) => dispatches.get(dispatch_id ?? '')?.office_id === city.crowd.id),
      ({ id, address, state }) => (arrived.has(id) ? null : `delivery ${id} to ${address} (${state})`),
      'lost',
    ),
    check(
      'what the ledger says was sent has arrived',
      rows.deliveries.filter(({ state }) => state === 'sent' || state === 'delivered'),
      ({ id, address }) => (arrived.has(id) ? null : `delivery ${id} to ${address}`),
      'lost',
    ),
    check('nothing is left on its way', rows.deliveries, ({ id, state, address, attempts }) =>
      ['pending', 'queued', 'sending', 'failed-temporarily'].includes(state)
        ? `delivery ${id} to ${address}: ${state}, ${attempts} tries`
        : null,
    ),
    check('a passing failure never becomes final', rows.deliveries, ({ id, state, address }) =>
      state === 'failed-permanently' ? `delivery ${id} to ${address}` : null,
    ),
    check('every message carries the key of its delivery', arrivals, ({ key, to }) => {
      const delivery = deliveryOf.get(key);
      if (delivery === undefined) return `a message to ${to} with the unknown key ${key}`;
      return delivery.address === to ? null : `delivery ${key} for ${delivery.address} came to ${to}`;
    }),
    check(
      'no escalation is missed',
      owing,
      (dispatch) => {
        const { id, state, receipt_due_at: due } = dispatch;
        if (state === 'open' && due.getTime() < evidence.endedAt) return `dispatch ${id} is open past its deadline`;
        return dispatch.escalated_at !== null && !ofDispatch.has(id) ? `dispatch ${id} is escalated without an escalation` : null;
      },
      'missed',
    ),
    check('nobody is told of a deadline before it has passed', unanswered, ({ id, dispatch_id, raised_at }) => {
      const due = dispatches.get(dispatch_id ?? '')?.receipt_due_at.getTime() ?? 0;
      if (raised_at.getTime() < due) return `escalation ${id} was raised ${due - raised_at.getTime()} ms early`;
      const told = Math.min(...(toldAt.get(id) ?? []));
      return evidence.ledgerTime(told) < due - ONE_SECOND_MS
        ? `escalation ${id} was told ${due - evidence.ledgerTime(told)} ms early`
        : null;
    }),
    check(
      'an update inherits the nearer deadline',
      owing.filter(({ state }) => state === 'superseded'),
      (dispatch) => {
        const next = dispatches.get(dispatch.superseded_by ?? '');
        if (next === undefined || next.office_id !== dispatch.office_id) return `dispatch ${dispatch.id} is superseded by nothing`;
        const latest = Math.max(dispatch.receipt_due_at.getTime(), next.published_at.getTime() + INHERITED_AT_LEAST_MS);
        return next.receipt_due_at.getTime() <= latest ? null : `dispatch ${next.id} is due later than ${dispatch.id}, which it supersedes`;
      },
    ),
    check(
      'no escalation is doubled',
      [...ofDispatch],
      ([dispatchId, found]) => (found.length === 1 ? null : `dispatch ${dispatchId}: ${found.map(({ id }) => id).join(', ')}`),
      'doubled',
    ),
    check(
      'an escalation is told to somebody',
      rows.escalations.filter(({ state }) => state !== 'closed'),
      ({ id }) => (toldAt.has(id) ? null : `escalation ${id}`),
    ),
    check(
      'nobody is addressed twice for the same thing',
      [
        ...grouped(
          rows.deliveries.filter(({ purpose }) => ['bulletin', 'office-reminder', 'escalation'].includes(purpose)),
          (row) => `${row.purpose} ${row.escalation_id ?? row.dispatch_id ?? ''} ${row.contact_id} ${row.address}`,
        ).values(),
      ],
      (found) => {
        const [first] = found;
        const allowed = first?.purpose === 'escalation' ? (toldOf.get(`${first.escalation_id ?? ''} ${first.contact_id}`)?.length ?? 0) : 1;
        return found.length <= allowed ? null : `deliveries ${found.map(({ id }) => id).join(', ')}`;
      },
    ),
    check(
      'a receipt that was confirmed is in the ledger',
      confirmed.receipts,
      ({ id, dispatchId }) => {
        const receipt = receipts.get(id);
        if (receipt?.dispatch_id !== dispatchId || receipt.withdrawn_at !== null) return `receipt ${id} for dispatch ${dispatchId}`;
        return dispatches.get(dispatchId)?.state === 'acknowledged'
          ? null
          : `dispatch ${dispatchId} is ${dispatches.get(dispatchId)?.state ?? 'gone'}`;
      },
      'receiptsLost',
    ),
    check("the command's answer that was confirmed is in the ledger", confirmed.answers, ({ escalationId }) => {
      const state = escalations.get(escalationId)?.state ?? 'gone';
      return state === 'answered' || state === 'closed' ? null : `escalation ${escalationId} is ${state}`;
    }),
    check('no row of the audit chain was altered', [evidence.chainFault], (fault) => fault),
    check('no process ended by itself', evidence.ownEnds, ({ name, how, said }) => `${name} (${how}): ${said}`),
  ];
};

/** Messages that came more than once, each time under the same key. */
export const repeats = (arrivals: readonly Arrival[]): { readonly messages: number; readonly extra: number } => {
  const counts = [...grouped(arrivals, ({ key }) => key).values()].map(({ length }) => length).filter((count) => count > 1);
  return { messages: counts.length, extra: counts.reduce((sum, count) => sum + count - 1, 0) };
};
