import { addressDeliveries, CANARY_MARK, oneOf, type CanaryRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  bureauPlaces,
  canariesDue,
  canaryKey,
  contactsAt,
  instantOfMinute,
  isCanaryChannel,
  localMinute,
  officeOfPlace,
  placeOfLevel,
  type CanaryRule,
  type CanaryWay,
  type City,
  type Contact,
  type DeliveryState,
  type RosterPlace,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { readRosters } from '../rosters/contacts-now.js';

export interface CanaryRound {
  readonly sent: number;
  readonly missed: number;
}

const HOUR_MS = 3_600_000;
/** What is over without having reached anybody. */
const ended: readonly DeliveryState[] = ['failed-permanently', 'cancelled'];

/** Counts the tests as missed that nobody answered in time, or that could not be sent. */
const endMissed = async (tx: LedgerTransaction): Promise<number> => {
  const open = await tx.canaries.find({ state: 'open' }, { order: { dueAt: 'ASC', deliveryId: 'ASC' } });
  if (open.length === 0) return 0;
  const failed = await tx.deliveries.find({ id: oneOf(open.map(({ deliveryId }) => deliveryId)), state: oneOf(ended) });
  const reasons = new Map(failed.map(({ id, lastReason }) => [id, lastReason]));
  const over = open.filter(({ deliveryId, dueAt }) => dueAt <= tx.now || reasons.has(deliveryId));
  for (const { deliveryId, contactId, channel } of over) {
    const moved = await tx.canaries.transition({ deliveryId }, { from: 'open', to: 'missed' }, { missedAt: tx.now });
    if (moved === 0) continue;
    const details = { deliveryId, channel, reason: reasons.get(deliveryId) ?? null };
    tx.audit(auditEntry(systemActor, 'line-test-missed', 'contact', contactId, details));
  }
  // A test that waits for its channel longer than somebody may take is not sent any more: it would be answered for nothing.
  await tx.deliveries.transition(
    { id: oneOf(over.map(({ deliveryId }) => deliveryId)) },
    { from: ['pending', 'queued', 'failed-temporarily'], to: 'cancelled' },
  );
  return over.length;
};

interface PlacedContact {
  readonly place: RosterPlace;
  readonly contact: Contact;
}

/** Whoever would be told now, by office, level of the command and post of the bureau, with the standby. */
const contactsNow = async (tx: LedgerTransaction, city: City): Promise<readonly PlacedContact[]> => {
  const contacts = contactsAt(city, await readRosters(tx), tx.now);
  return [
    ...city.offices.flatMap(({ id }) => contacts.of(id).map((contact) => ({ place: id, contact }))),
    ...contacts.levels.flatMap((level, index) => level.contacts.map((contact) => ({ place: placeOfLevel(index), contact }))),
    ...bureauPlaces.flatMap((place) => contacts.of(place).map((contact) => ({ place, contact }))),
  ];
};

const waysOfContact = ({ place, contact }: PlacedContact): readonly CanaryWay[] =>
  contact.channels.flatMap(({ kind, address }) =>
    isCanaryChannel(kind) ? [{ place, contactId: contact.id, channel: kind, address }] : [],
  );

/** One test by one way. */
const send = async (tx: LedgerTransaction, rule: CanaryRule, way: CanaryWay, { contact }: PlacedContact): Promise<boolean> => {
  const channels = contact.channels.filter(({ kind, address }) => kind === way.channel && address === way.address);
  const about = { purpose: 'line-test' as const, officeId: officeOfPlace(way.place), deadlineAt: null };
  const [delivery] = addressDeliveries([{ ...contact, channels }], about, tx.now, 'everything');
  const pace = rule.channels[way.channel];
  if (delivery === undefined || pace === undefined) return false;
  await tx.post(delivery);
  const row: CanaryRow = {
    ...way,
    deliveryId: delivery.id,
    state: 'open',
    sentAt: tx.now,
    dueAt: new Date(tx.now.getTime() + pace.answerWithinHours * HOUR_MS),
    missedAt: null,
    provenAt: null,
    tokenHash: null,
  };
  await tx.canaries.insert(row);
  tx.audit(auditEntry(systemActor, 'line-test-sent', 'contact', way.contactId, { deliveryId: delivery.id, channel: way.channel }));
  return true;
};

/**
 * 线路测试: one round. Counts as missed what nobody answered, and sends the tests whose turn it is. While a real episode is open nothing is sent and
 * nothing counts as missed: nobody has time for a test then. Null where the city wants none, the ledger is not armed, or another scheduler made a round less than `everyMs` ago.
 */
export const runCanaries = async (tx: LedgerTransaction, city: City, everyMs: number): Promise<CanaryRound | null> => {
  const rule = city.canaries;
  if (rule === undefined) return null;
  // A copy sends nothing, and its answers go to the real ledger.
  if (!(await tx.arming.isArmed())) return null;
  const ranAt = await tx.schedulerMarks.lock(CANARY_MARK);
  const isFirst = ranAt.getTime() === tx.now.getTime();
  if (!isFirst && tx.now.getTime() - ranAt.getTime() < everyMs) return null;
  await tx.schedulerMarks.advance(CANARY_MARK);
  if ((await tx.episodes.count({ state: 'open', status: 'actual' })) > 0) return { sent: 0, missed: 0 };
  const missed = await endMissed(tx);
  const contacts = await contactsNow(tx, city);
  const placed = new Map(contacts.flatMap((each) => waysOfContact(each).map((way) => [canaryKey(way), each] as const)));
  const ways = contacts.flatMap(waysOfContact);
  const today = instantOfMinute(`${localMinute(tx.now, city.zone).slice(0, 10)}T00:00`, city.zone);
  const due = canariesDue(rule, ways, await tx.canaryStandings(ways), await tx.canariesSince(today), tx.now, city.zone);
  let sent = 0;
  for (const way of due) {
    const contact = placed.get(canaryKey(way));
    if (contact !== undefined && (await send(tx, rule, way, contact))) sent += 1;
  }
  return { sent, missed };
};
