import {
  addressDeliveries,
  oneOf,
  newId,
  type BulletinRow,
  type DispatchRow,
  type LedgerTransaction,
  type NewTimer,
} from '@rainstorm/ledger';
import {
  dispatchDeadlines,
  dispatchTimers,
  revisionPolicy,
  standingEscalationStates,
  unacknowledgedDispatchStates,
  type BulletinId,
  type City,
  type DispatchId,
  type Office,
  type OfficeId,
  type ReceiptRule,
} from '@rainstorm/warning-model';
import { endPhoneTasks } from '../phone-tasks/end-phone-tasks.js';
import { closeEscalations } from '../escalations/close-escalations.js';

/** The receipt rule of this kind of revision, of this bulletin's step or colour, or the one for express bulletins. */
export const receiptRuleOf = (
  city: City,
  bulletin: Pick<BulletinRow, 'kind' | 'hazard' | 'step' | 'colour' | 'areas' | 'revisionKind'>,
): ReceiptRule => {
  const revised = bulletin.revisionKind === null ? null : city.revisions[bulletin.revisionKind].receipt;
  if (revised !== null) return revised;
  const hazard = city.hazards.find(({ code }) => code === bulletin.hazard);
  if (bulletin.step === 'W' && city.weekly !== undefined) return city.weekly.receipt;
  if (hazard === undefined) throw new Error(`No hazard ${bulletin.hazard} in the configuration`);
  if (bulletin.kind === 'scheduled') {
    const step = hazard.steps.find((candidate) => candidate.step === bulletin.step);
    if (step !== undefined) return step.receipt;
  }
  if (bulletin.kind === 'signal') {
    const signal = hazard.signals.find(({ colour }) => colour === bulletin.colour);
    if (signal !== undefined) return signal.receipt;
  }
  return hazard.express;
};

/** The offices that receive this bulletin's hazard and kind; for a cancel, all offices that received the cancelled bulletins. */
const recipients = async (tx: LedgerTransaction, city: City, bulletin: BulletinRow): Promise<readonly Office[]> => {
  const entitled = city.offices.filter(
    ({ receives }) => receives.kinds.includes(bulletin.kind) && (bulletin.step === 'W' || receives.hazards.includes(bulletin.hazard)),
  );
  if (bulletin.msgType !== 'cancel') return entitled;
  const about = await chainOf(tx, bulletin);
  const had = new Set((await tx.dispatches.find({ bulletinId: oneOf(about) })).map(({ officeId }) => officeId));
  return city.offices.filter(({ id }) => had.has(id));
};

/** The bulletins that a revision refers to: the first issue with all its revisions; for the lifting of an episode, all its bulletins. */
const chainOf = async (tx: LedgerTransaction, bulletin: BulletinRow): Promise<readonly BulletinId[]> => {
  if (bulletin.refersTo === null) return [];
  const first = bulletin.refersTo;
  const related = await tx.bulletins.find([
    { id: first, state: 'published' },
    { refersTo: first, state: 'published' },
    ...(bulletin.revisionKind === 'lift' && bulletin.kind === 'scheduled' && bulletin.episodeId !== null
      ? [{ episodeId: bulletin.episodeId, state: 'published' as const }]
      : []),
  ]);
  return related.map(({ id }) => id).filter((id) => id !== bulletin.id);
};

const asksForReceipt = ({ revisionKind }: BulletinRow): boolean => revisionKind === null || revisionPolicy[revisionKind].owesReceipt;

/** The unacknowledged dispatches that this bulletin supersedes; null if it supersedes none. */
const standingFor = async (tx: LedgerTransaction, bulletin: BulletinRow) => {
  const chain = await chainOf(tx, bulletin);
  return chain.length === 0
    ? null
    : { bulletinId: oneOf(chain), state: oneOf<DispatchRow['state']>(unacknowledgedDispatchStates), owesReceipt: true };
};

/** The dispatches of a publication: recipients and deadlines. Writes nothing, so that it also serves the preview of a draft. */
const plan = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: BulletinRow & { readonly sentAt: Date },
  standing: readonly DispatchRow[],
): Promise<readonly DispatchRow[]> => {
  const rule = receiptRuleOf(city, bulletin);
  const owesReceipt = asksForReceipt(bulletin);
  const offices = await recipients(tx, city, bulletin);
  const inherited = new Map<OfficeId, Date>();
  for (const { officeId, receiptDueAt } of standing) {
    const nearest = inherited.get(officeId);
    if (nearest === undefined || receiptDueAt < nearest) inherited.set(officeId, receiptDueAt);
  }
  return offices.map((office): DispatchRow => {
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
        contacts: office.contacts,
        phonedBy: office.phonedBy,
        levels: city.command.levels,
      },
      ...deadlines,
      owesReceipt,
      acknowledgedAt: null,
      followedUpAt: null,
      supersededBy: null,
      settled: null,
      escalatedAt: null,
      unreachableSince: null,
    };
  });
};

/** The dispatches that publishing this bulletin would open. Writes nothing. */
export const previewDispatches = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: BulletinRow & { readonly sentAt: Date },
): Promise<readonly DispatchRow[]> => {
  const standing = await standingFor(tx, bulletin);
  return plan(tx, city, bulletin, standing === null ? [] : await tx.dispatches.find(standing));
};

/**
 * Opens a dispatch for each office, with deadlines, frozen policy, timers and deliveries. Supersedes the unacknowledged dispatches of the
 * bulletins that this one refers to; each new dispatch inherits an earlier deadline from the one that it replaces.
 */
export const openDispatches = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: BulletinRow & { readonly sentAt: Date },
): Promise<readonly DispatchRow[]> => {
  const owed = await standingFor(tx, bulletin);
  const standing = owed === null ? [] : await tx.dispatches.lockAll(owed, { id: 'ASC' });
  const dispatches = await plan(tx, city, bulletin, standing);
  const owesReceipt = asksForReceipt(bulletin);
  await tx.dispatches.insert(...dispatches);
  await tx.timers.arm(
    dispatches.flatMap((dispatch) =>
      dispatchTimers(dispatch).map(({ kind, dueAt }): NewTimer => ({ kind, subjectId: dispatch.id, dueAt })),
    ),
  );
  await tx.post(
    ...dispatches.flatMap((dispatch) =>
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
    ),
  );
  if (owesReceipt) await supersede(tx, standing, dispatches);
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

/** Supersedes the unacknowledged dispatches by the new ones. A dispatch stays open if its office gets no new one. */
const supersede = async (tx: LedgerTransaction, standing: readonly DispatchRow[], dispatches: readonly DispatchRow[]): Promise<void> => {
  const successor = new Map(dispatches.map(({ officeId, id }) => [officeId, id]));
  const replaced = standing.filter(({ officeId }) => successor.has(officeId));
  if (replaced.length === 0) return;
  const ids = replaced.map(({ id }) => id);
  for (const { id, officeId } of replaced)
    await tx.dispatches.transition(
      { id },
      { from: unacknowledgedDispatchStates, to: 'superseded' },
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
