import {
  deliveriesBy,
  IsNull,
  oneOf,
  newId,
  together,
  withRevisions,
  type DispatchRow,
  type LedgerTransaction,
  type NewTimer,
  type SentBulletin,
} from '@rainstorm/ledger';
import {
  dispatchTimers,
  isUnacknowledged,
  owesReceipt,
  planDispatches,
  retracted,
  standingEscalationStates,
  unacknowledgedDispatchStates,
  zonedParts,
  type BulletinId,
  type City,
  type DispatchId,
  type OfficeId,
  type PlannedDispatch,
} from '@rainstorm/warning-model';
import { endPhoneTasks } from '../phone-tasks/end-phone-tasks.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { contactsNow } from '../rosters/contacts-now.js';
import { escalateUnreachable } from './escalate-unreachable.js';
import { restoreDispatches } from './restore-dispatches.js';
import { turnTimers } from './try-channels-in-turn.js';

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

/**
 * The dispatches that a bulletin about this chain supersedes: the unacknowledged ones, minor corrections among them; for a retraction also those
 * whose follow-up is owed. Null if it supersedes none.
 */
const standingFor = (
  chain: readonly BulletinId[],
  bulletin: SentBulletin,
): Parameters<LedgerTransaction['dispatches']['find']>[0] | null => {
  if (chain.length === 0) return null;
  const bulletinId = oneOf(chain);
  const unacknowledged = { bulletinId, state: oneOf<DispatchRow['state']>(unacknowledgedDispatchStates) };
  return bulletin.revisionKind === 'retract'
    ? [unacknowledged, { bulletinId, state: 'acknowledged', owesReceipt: true, followedUpAt: IsNull() }]
    : [unacknowledged];
};

/** A dispatch, and how it is told. */
interface Planned {
  readonly row: DispatchRow;
  readonly plan: PlannedDispatch;
}

/** The dispatches of a publication (`planDispatches`). Writes nothing, so that it also serves the preview of a draft. */
const plan = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: SentBulletin,
  chain: readonly BulletinId[],
  standing: readonly DispatchRow[],
): Promise<readonly Planned[]> => {
  const [before, now] = await together(chain.length === 0 ? [] : tx.dispatches.find({ bulletinId: oneOf(chain) }), contactsNow(tx, city));
  const had = new Set(before.map(({ officeId }) => officeId));
  const inherited = new Map<OfficeId, Date>();
  for (const { officeId, receiptDueAt } of standing.filter((each) => each.owesReceipt && isUnacknowledged(each))) {
    const nearest = inherited.get(officeId);
    if (nearest === undefined || receiptDueAt < nearest) inherited.set(officeId, receiptDueAt);
  }
  return planDispatches(city, bulletin, now, { had, inherited }).map((planned): Planned => {
    const { office, rule, contacts, owesReceipt, remindAt, phoneAt, receiptDueAt, followUpDueAt } = planned;
    const { name: officeName, nameEn: officeNameEn, phonedBy } = office;
    const row: DispatchRow = {
      id: newId('dispatch'),
      bulletinId: bulletin.id,
      officeId: office.id,
      duty: office.duty,
      state: 'open',
      publishedAt: bulletin.sentAt,
      policy: { rule, officeName, officeNameEn, contacts, phonedBy, levels: now.levels, patience: city.patience },
      ...{ remindAt, phoneAt, receiptDueAt, followUpDueAt },
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
    return { row, plan: planned };
  });
};

/** With the next number in the series of each office: the last step before they are written, so that the series are locked for a short time. */
const numbered = async (
  tx: LedgerTransaction,
  { zone }: City,
  { status, sentAt }: SentBulletin,
  planned: readonly Planned[],
): Promise<readonly Planned[]> => {
  const { year } = zonedParts(sentAt, zone);
  const given = await tx.receiverSeries.next(
    planned.map(({ row }) => row.officeId),
    status,
    year,
  );
  return planned.map(({ row, plan: own }) => {
    const next = given.get(row.officeId);
    if (next === undefined) throw new Error(`No number for ${row.officeId}`);
    return { row: { ...row, sequence: next.number, sequenceYear: next.year, sequencePrevious: next.previous }, plan: own };
  });
};

/** The dispatches that publishing this bulletin would open. Writes nothing. */
export const previewDispatches = async (tx: LedgerTransaction, city: City, bulletin: SentBulletin): Promise<readonly DispatchRow[]> => {
  const chain = await chainOf(tx, bulletin);
  const standing = standingFor(chain, bulletin);
  return (await plan(tx, city, bulletin, chain, standing === null ? [] : await tx.dispatches.find(standing))).map(({ row }) => row);
};

/**
 * Opens a dispatch for each office, with deadlines, frozen policy, timers and deliveries. Supersedes the unacknowledged dispatches of the
 * bulletins that this one refers to; each new dispatch inherits an earlier deadline from the one that it replaces. A retraction reopens what its
 * update had superseded (`restoreDispatches`).
 */
export const openDispatches = async (tx: LedgerTransaction, city: City, bulletin: SentBulletin): Promise<readonly DispatchRow[]> => {
  const chain = await chainOf(tx, bulletin);
  const owed = standingFor(chain, bulletin);
  const standing = owed === null ? [] : await tx.dispatches.lockAll(owed, { id: 'ASC' });
  const planned = await numbered(tx, city, bulletin, await plan(tx, city, bulletin, chain, standing));
  const dispatches = planned.map(({ row }) => row);
  const isReceiptOwed = owesReceipt(bulletin);
  const timers = dispatches.flatMap((dispatch) =>
    dispatchTimers(dispatch).map(({ kind, dueAt }): NewTimer => ({ kind, subjectId: dispatch.id, dueAt })),
  );
  const deliveries = planned.flatMap(({ row, plan: { ways } }) => {
    const deadlineAt = isReceiptOwed ? row.receiptDueAt : null;
    const subject = { purpose: 'bulletin', dispatchId: row.id, bulletinId: bulletin.id, officeId: row.officeId, deadlineAt } as const;
    return deliveriesBy(ways, subject, tx.now);
  });
  await tx.dispatches.insert(...dispatches);
  await together(tx.timers.arm([...timers, ...turnTimers(dispatches, tx.now)]), tx.post(...deliveries));
  if (isReceiptOwed) await supersede(tx, standing, dispatches);
  // Where the roster has nobody who can be told, the command is told at once.
  await escalateUnreachable(
    tx,
    planned.flatMap(({ row, plan: { instead } }) => (instead === null ? [] : [row])),
  );
  if (bulletin.revisionKind === 'retract') await restoreDispatches(tx, bulletin);
  tx.changed(
    ...dispatches.map(({ id, officeId, receiptDueAt }) => ({
      kind: 'dispatch-opened' as const,
      officeId,
      audience: 'all' as const,
      subjectId: id,
      payload: { bulletinId: bulletin.id, receiptDueAt, owesReceipt: isReceiptOwed },
    })),
  );
  return dispatches;
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
