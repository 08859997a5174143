import { isDeepStrictEqual } from 'node:util';
import {
  addressDeliveries,
  IsNull,
  oneOf,
  type DeliveryRow,
  type DispatchRow,
  type LedgerTransaction,
  type TimerRow,
} from '@rainstorm/ledger';
import {
  coverage,
  emptyRoster,
  inOrder,
  isBureauPlace,
  instantOfMinute,
  localMinute,
  minutesAfter,
  officeOfPlace,
  plannedPosts,
  standingEscalationStates,
  toCall,
  unacknowledgedDispatchStates,
  type City,
  type Contact,
  type EscalationLevel,
  type OfficeId,
  type RosterPlace,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor } from '../audit-actor.js';
import { escalateUnreachable } from '../dispatches/escalate-unreachable.js';
import { contactsNow } from './contacts-now.js';
import { handAlarmsOver } from './hand-alarms-over.js';
import { noticeTimers } from './roster-notices.js';

/** A roster without another change is looked at again after this time. */
const LOOK_AHEAD_MIN = 30 * 24 * 60;
/** The second look after a change of shift: for a bulletin that was being published at that moment, by the roster of the moment before. */
const SECOND_LOOK_MIN = 0.5;

/** Arms the next change of shift of a place, and the notices about it. `isNew`: a version was just saved. */
export const armNextShift = async (
  tx: LedgerTransaction,
  { zone }: Pick<City, 'zone'>,
  place: RosterPlace,
  isNew: boolean,
): Promise<void> => {
  const roster = (await tx.rosters.newest(place))?.roster ?? emptyRoster;
  const end = minutesAfter(tx.now, LOOK_AHEAD_MIN);
  const span = { from: localMinute(tx.now, zone), to: localMinute(end, zone) };
  const next = plannedPosts(roster)
    .flatMap((post) => coverage(roster, post, span).slice(1))
    .map(({ from }) => from)
    .sort()[0];
  const dueAt = next === undefined ? end : instantOfMinute(next, zone);
  const looks = [dueAt, minutesAfter(dueAt, SECOND_LOOK_MIN)];
  await tx.timers.arm([
    ...looks.map((at) => ({ kind: 'roster-shift' as const, subjectId: place, dueAt: at })),
    ...noticeTimers(roster, place, tx.now, zone, isNew),
  ]);
};

/** As they are stored: without what is undefined, in whichever order. */
const isSame = (one: readonly Contact[], other: readonly Contact[]): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));

const idsOf = (contacts: readonly Contact[]): ReadonlySet<string> => new Set(contacts.map(({ id }) => id));
const notYetSent: ReadonlySet<DeliveryRow['state']> = new Set(['pending', 'failed-temporarily']);

/** What waits to be sent to those who hold the post no longer is cancelled: it goes to whoever does. */
const cancelForOthers = async (tx: LedgerTransaction, waiting: readonly DeliveryRow[], contacts: readonly Contact[]): Promise<void> => {
  const ids = idsOf(contacts);
  await tx.outbox.cancel(waiting.filter(({ contactId, state }) => !ids.has(contactId) && notYetSent.has(state)).map(({ id }) => id));
};

/** Who was not among those told before. Whoever was on standby and holds the post now is told at once. */
const newcomers = (before: readonly Contact[], now: readonly Contact[]): readonly Contact[] => {
  const told = idsOf(before.filter(({ standby }) => !standby));
  return now.filter(({ id, standby }) => !standby && !told.has(id));
};

/** The unanswered bulletins of an office are told to whoever has come, and everything that is still sent for them goes to the new holders. */
const tellOffice = async (tx: LedgerTransaction, officeId: OfficeId, contacts: readonly Contact[]): Promise<void> => {
  const state = oneOf<DispatchRow['state']>([...unacknowledgedDispatchStates, 'acknowledged']);
  const owed = await tx.dispatches.lockAll({ officeId, state, owesReceipt: true, settled: IsNull() }, { id: 'ASC' });
  const changed = owed.filter(({ policy }) => !isSame(policy.contacts, contacts));
  if (changed.length === 0) return;
  const unanswered = changed.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  const callList = toCall(contacts).map(({ name, post, phone }) => ({ name, post, phone }));
  for (const { id, policy } of changed) await tx.dispatches.update({ id }, { policy: { ...policy, contacts } });
  const ids = unanswered.map(({ id }) => id);
  await tx.phoneTasks.update({ dispatchId: oneOf(ids), closedAt: IsNull() }, { callList });
  await cancelForOthers(
    tx,
    await tx.deliveries.find({ dispatchId: oneOf(ids), purpose: oneOf(['bulletin', 'office-reminder', 'colleague-silent'] as const) }),
    contacts,
  );
  await tx.post(
    ...unanswered.flatMap(({ id, bulletinId, receiptDueAt, policy }) =>
      addressDeliveries(
        newcomers(policy.contacts, contacts),
        { purpose: 'bulletin', dispatchId: id, bulletinId, officeId, deadlineAt: receiptDueAt },
        tx.now,
      ),
    ),
  );
  const holders = contacts.filter(({ standby }) => !standby).map(({ name }) => name);
  tx.audit(auditEntry(systemActor, 'roster-shift-changed', 'roster', officeId, { holders, unanswered: unanswered.length }));
  await escalateUnreachable(
    tx,
    unanswered.map((dispatch) => ({ ...dispatch, policy: { ...dispatch.policy, contacts } })),
  );
};

/** A level of the command: what nobody has answered is told to whoever has come, and whoever is told from now on is who holds it then. */
const tellLevel = async (tx: LedgerTransaction, place: RosterPlace, at: number, contacts: readonly Contact[]): Promise<void> => {
  const isOther = (levels: readonly EscalationLevel[]): boolean => levels[at] !== undefined && !isSame(levels[at].contacts, contacts);
  const withHolders = (levels: readonly EscalationLevel[]): readonly EscalationLevel[] =>
    levels.map((level, index) => (index === at ? { ...level, contacts } : level));
  const owed = await tx.dispatches.lockAll({ owesReceipt: true, settled: IsNull() }, { id: 'ASC' });
  for (const { id, policy } of owed.filter((dispatch) => isOther(dispatch.policy.levels)))
    await tx.dispatches.update({ id }, { policy: { ...policy, levels: withHolders(policy.levels) } });
  const standing = await tx.escalations.lockAll({ state: oneOf(standingEscalationStates) }, { id: 'ASC' });
  const changed = standing.filter(({ levels }) => isOther(levels));
  const ringing = changed.filter(({ state, level }) => state === 'open' && level === at);
  for (const { id, levels } of changed) await tx.escalations.update({ id }, { levels: withHolders(levels) });
  if (ringing.length === 0) return;
  const ids = ringing.map(({ id }) => id);
  await cancelForOthers(tx, await tx.deliveries.find({ escalationId: oneOf(ids), purpose: 'escalation' }), contacts);
  const timers = await tx.timerRows.find({ subjectId: oneOf<string>(ids), kind: 'escalation-answer-due' });
  const dueAt = new Map(timers.map((timer) => [timer.subjectId, timer.dueAt]));
  await tx.post(
    ...ringing.flatMap(({ id, levels, dispatchId, alarmId, bulletinId }) =>
      addressDeliveries(
        newcomers(levels[at]?.contacts ?? [], contacts),
        { purpose: 'escalation', escalationId: id, dispatchId, alarmId, bulletinId, deadlineAt: dueAt.get(id) ?? null },
        tx.now,
      ),
    ),
  );
  const holders = contacts.map(({ name }) => name);
  tx.audit(auditEntry(systemActor, 'roster-shift-changed', 'roster', place, { holders, unanswered: ringing.length }));
};

/**
 * 换班时: brings what is open to whoever holds the posts of this place now. Doing it again changes nothing and tells nobody twice. Where a post is
 * empty the standby is told, and where nobody is there the command, at once.
 */
export const handToHolders = async (tx: LedgerTransaction, city: City, place: RosterPlace): Promise<void> => {
  if (isBureauPlace(place)) return handAlarmsOver(tx, city);
  const contacts = (await contactsNow(tx, city)).of(place);
  const officeId = officeOfPlace(place);
  // As a publication would freeze them.
  if (officeId !== null) await tellOffice(tx, officeId, inOrder(city.channelOrder, contacts));
  else await tellLevel(tx, place, Number(place.slice('command-level-'.length)) - 1, contacts);
};

/** The timer of a change of shift. */
export const changeShift = async (tx: LedgerTransaction, { subjectId }: TimerRow, city: City): Promise<void> => {
  const place = subjectId as RosterPlace;
  await handToHolders(tx, city, place);
  await armNextShift(tx, city, place, false);
};
