import {
  addressDeliveries,
  IsNull,
  oneOf,
  newId,
  withRevisions,
  type BulletinRow,
  type DeliveryRow,
  type DispatchRow,
  type LedgerTransaction,
  type NewTimer,
  type SentBulletin,
} from '@rainstorm/ledger';
import {
  concerns,
  dispatchDeadlines,
  dispatchTimers,
  inOrder,
  isUnacknowledged,
  receiptRuleOf,
  retracted,
  revisionPolicy,
  standingEscalationStates,
  unacknowledgedDispatchStates,
  zonedParts,
  type BulletinId,
  type City,
  type DispatchId,
  type Office,
  type OfficeId,
} from '@rainstorm/warning-model';
import { endPhoneTasks } from '../phone-tasks/end-phone-tasks.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { escalateUnreachable } from './escalate-unreachable.js';
import { restoreDispatches } from './restore-dispatches.js';
import { turnTimers } from './try-channels-in-turn.js';

/**
 * The offices that receive this bulletin's hazard and kind and whose areas it concerns. A revision also goes to every office that got what it
 * refers to, so that nobody is left with a bulletin that has been replaced.
 */
const recipients = async (tx: LedgerTransaction, city: City, bulletin: SentBulletin): Promise<readonly Office[]> => {
  const about = await chainOf(tx, bulletin);
  const had = new Set((await tx.dispatches.find({ bulletinId: oneOf(about) })).map(({ officeId }) => officeId));
  if (bulletin.msgType === 'cancel') return city.offices.filter(({ id }) => had.has(id));
  const areaCodes = bulletin.areas.map(({ areaCode }) => areaCode);
  const isEntitled = ({ receives, areas }: Office): boolean =>
    receives.kinds.includes(bulletin.kind) &&
    (bulletin.step === 'W' || (bulletin.hazard !== null && receives.hazards.includes(bulletin.hazard))) &&
    concerns(areaCodes, areas);
  return city.offices.filter((office) => had.has(office.id) || isEntitled(office));
};

/**
 * The bulletins that a revision is about: the first issue with all its revisions; for the lifting of an episode, all its bulletins; for a
 * retraction, what it retracts and every later correction of that.
 */
const chainOf = async (tx: LedgerTransaction, bulletin: SentBulletin): Promise<readonly BulletinId[]> => {
  if (bulletin.refersTo === null) return [];
  const first = bulletin.refersTo;
  const published = await withRevisions(tx, [bulletin]);
  const isLift = bulletin.revisionKind === 'lift' && bulletin.kind === 'scheduled' && bulletin.episodeId !== null;
  const ofEpisode = isLift ? await tx.bulletins.find({ episodeId: bulletin.episodeId, state: 'published' }) : [];
  const errors = retracted(published.filter(({ id, revisionKind }) => id === bulletin.id || revisionKind !== 'retract'));
  const ofIssue = published.filter(({ id, refersTo }) => id === first || refersTo === first);
  const ids = bulletin.revisionKind === 'retract' ? [...errors] : [...ofIssue, ...ofEpisode].map(({ id }) => id);
  return ids.filter((id) => id !== bulletin.id);
};

const asksForReceipt = ({ revisionKind }: BulletinRow): boolean => revisionKind === null || revisionPolicy[revisionKind].owesReceipt;

/**
 * The dispatches that this bulletin supersedes: the unacknowledged ones, minor corrections among them; for a retraction also those whose
 * follow-up is owed. Null if it supersedes none.
 */
const standingFor = async (
  tx: LedgerTransaction,
  bulletin: SentBulletin,
): Promise<Parameters<LedgerTransaction['dispatches']['find']>[0] | null> => {
  const chain = await chainOf(tx, bulletin);
  if (chain.length === 0) return null;
  const bulletinId = oneOf(chain);
  const unacknowledged = { bulletinId, state: oneOf<DispatchRow['state']>(unacknowledgedDispatchStates) };
  return bulletin.revisionKind === 'retract'
    ? [unacknowledged, { bulletinId, state: 'acknowledged', owesReceipt: true, followedUpAt: IsNull() }]
    : [unacknowledged];
};

/** The dispatches of a publication: recipients and deadlines. Writes nothing, so that it also serves the preview of a draft. */
const plan = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: SentBulletin,
  standing: readonly DispatchRow[],
): Promise<readonly DispatchRow[]> => {
  const owesReceipt = asksForReceipt(bulletin);
  const offices = await recipients(tx, city, bulletin);
  const now = await contactsNow(tx, city);
  const inherited = new Map<OfficeId, Date>();
  for (const { officeId, receiptDueAt } of standing.filter((before) => before.owesReceipt && isUnacknowledged(before))) {
    const nearest = inherited.get(officeId);
    if (nearest === undefined || receiptDueAt < nearest) inherited.set(officeId, receiptDueAt);
  }
  return offices.map((office): DispatchRow => {
    const rule = receiptRuleOf(city, bulletin, office.areas);
    const deadlines = dispatchDeadlines({
      rule,
      publishedAt: bulletin.sentAt,
      calendar: city,
      inherited: inherited.get(office.id) ?? null,
    });
    return {
      id: newId('dispatch'),
      bulletinId: bulletin.id,
      officeId: office.id,
      duty: office.duty,
      state: 'open',
      publishedAt: bulletin.sentAt,
      policy: {
        rule,
        officeName: office.name,
        officeNameEn: office.nameEn,
        contacts: inOrder(city.channelOrder, now.of(office.id)),
        phonedBy: office.phonedBy,
        levels: now.levels,
        patience: city.patience,
      },
      ...deadlines,
      owesReceipt,
      acknowledgedAt: null,
      followedUpAt: null,
      supersededBy: null,
      settled: null,
      escalatedAt: null,
      unreachableSince: null,
      sequence: null,
      sequenceYear: null,
      sequencePrevious: null,
    };
  });
};

/** With the next number in the series of each office: the last step before they are written, so that the series are locked for a short time. */
const numbered = async (
  tx: LedgerTransaction,
  { zone }: City,
  { status, sentAt }: SentBulletin,
  planned: readonly DispatchRow[],
): Promise<readonly DispatchRow[]> => {
  const { year } = zonedParts(sentAt, zone);
  const given = await tx.receiverSeries.next(
    planned.map(({ officeId }) => officeId),
    status,
    year,
  );
  return planned.map((dispatch) => {
    const own = given.get(dispatch.officeId);
    if (own === undefined) throw new Error(`No number for ${dispatch.officeId}`);
    return { ...dispatch, sequence: own.number, sequenceYear: own.year, sequencePrevious: own.previous };
  });
};

/** The dispatches that publishing this bulletin would open. Writes nothing. */
export const previewDispatches = async (tx: LedgerTransaction, city: City, bulletin: SentBulletin): Promise<readonly DispatchRow[]> => {
  const standing = await standingFor(tx, bulletin);
  return plan(tx, city, bulletin, standing === null ? [] : await tx.dispatches.find(standing));
};

/**
 * Opens a dispatch for each office, with deadlines, frozen policy, timers and deliveries. Supersedes the unacknowledged dispatches of the
 * bulletins that this one refers to; each new dispatch inherits an earlier deadline from the one that it replaces. A retraction reopens what its
 * update had superseded (`restoreDispatches`).
 */
export const openDispatches = async (tx: LedgerTransaction, city: City, bulletin: SentBulletin): Promise<readonly DispatchRow[]> => {
  const owed = await standingFor(tx, bulletin);
  const standing = owed === null ? [] : await tx.dispatches.lockAll(owed, { id: 'ASC' });
  const dispatches = await numbered(tx, city, bulletin, await plan(tx, city, bulletin, standing));
  const owesReceipt = asksForReceipt(bulletin);
  await tx.dispatches.insert(...dispatches);
  await tx.timers.arm(
    dispatches.flatMap((dispatch) =>
      dispatchTimers(dispatch).map(({ kind, dueAt }): NewTimer => ({ kind, subjectId: dispatch.id, dueAt })),
    ),
  );
  await tx.timers.arm(turnTimers(dispatches, tx.now));
  const deliveries = dispatches.flatMap((dispatch) =>
    addressDeliveries(
      dispatch.policy.contacts,
      {
        purpose: 'bulletin',
        dispatchId: dispatch.id,
        bulletinId: bulletin.id,
        officeId: dispatch.officeId,
        deadlineAt: owesReceipt ? dispatch.receiptDueAt : null,
      },
      tx.now,
    ),
  );
  await tx.post(...deliveries);
  if (owesReceipt) await supersede(tx, standing, dispatches);
  await escalateEmpty(tx, city, dispatches, deliveries);
  if (bulletin.revisionKind === 'retract') await restoreDispatches(tx, bulletin);
  tx.changed(
    ...dispatches.map(({ id, officeId, receiptDueAt }) => ({
      kind: 'dispatch-opened' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { bulletinId: bulletin.id, receiptDueAt, owesReceipt },
    })),
  );
  return dispatches;
};

/** Where the roster has nobody who can be told, the command is told at once. */
const escalateEmpty = async (
  tx: LedgerTransaction,
  city: City,
  dispatches: readonly DispatchRow[],
  deliveries: readonly DeliveryRow[],
): Promise<void> => {
  const addressed = new Set(deliveries.map(({ dispatchId }) => dispatchId));
  const silent = dispatches.filter(({ id }) => !addressed.has(id));
  if (silent.length === 0) return;
  const { isRostered } = await contactsNow(tx, city);
  await escalateUnreachable(
    tx,
    silent.filter(({ officeId }) => isRostered(officeId)),
  );
};

/** Supersedes these dispatches by the new ones. A dispatch stays open if its office gets no new one. */
const supersede = async (tx: LedgerTransaction, standing: readonly DispatchRow[], dispatches: readonly DispatchRow[]): Promise<void> => {
  const successor = new Map(dispatches.map(({ officeId, id }) => [officeId, id]));
  const replaced = standing.filter(({ officeId }) => successor.has(officeId));
  if (replaced.length === 0) return;
  const ids = replaced.map(({ id }) => id);
  for (const { id, officeId } of replaced)
    await tx.dispatches.transition(
      { id },
      { from: [...unacknowledgedDispatchStates, 'acknowledged'], to: 'superseded' },
      { supersededBy: successor.get(officeId) as DispatchId },
    );
  await tx.timers.cancel(ids);
  await tx.outbox.cancelUnsent('dispatch', ids);
  await endPhoneTasks(tx, ids, 'cancelled');
  const escalations = await tx.escalations.lockAll({ dispatchId: oneOf(ids), state: oneOf(standingEscalationStates) });
  await closeEscalations(tx, escalations, '被新信息取代');
  tx.changed(
    ...replaced.map(({ id, officeId }) => ({
      kind: 'dispatch-superseded' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { by: successor.get(officeId) },
    })),
  );
};
