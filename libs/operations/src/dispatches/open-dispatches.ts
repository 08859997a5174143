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

/** The rule for this bulletin: its step's, its colour's, or the express one. */
export const receiptRuleOf = (city: City, bulletin: Pick<BulletinRow, 'kind' | 'hazard' | 'step' | 'colour' | 'areas'>): ReceiptRule => {
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

/** Which offices get this bulletin: those that receive its hazard and kind; a cancel goes to everybody who received what it is about. */
const recipients = async (tx: LedgerTransaction, city: City, bulletin: BulletinRow): Promise<readonly Office[]> => {
  const entitled = city.offices.filter(
    ({ receives }) => receives.kinds.includes(bulletin.kind) && (bulletin.step === 'W' || receives.hazards.includes(bulletin.hazard)),
  );
  if (bulletin.msgType !== 'cancel') return entitled;
  const about = await chainOf(tx, bulletin);
  const had = new Set((await tx.dispatches.find({ bulletinId: oneOf(about) })).map(({ officeId }) => officeId));
  return city.offices.filter(({ id }) => had.has(id));
};

/** What a revision refers to: the first issue and every revision of it; the lifting of an episode, all that the episode has sent. */
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

/** Receipts still owed for what this bulletin takes the place of; null where it takes nothing's. */
const standingFor = async (tx: LedgerTransaction, bulletin: BulletinRow) => {
  const chain = await chainOf(tx, bulletin);
  return chain.length === 0
    ? null
    : { bulletinId: oneOf(chain), state: oneOf<DispatchRow['state']>(unacknowledgedDispatchStates), owesReceipt: true };
};

/** The dispatches of a publication: who gets it, and by when each owes its receipt. Writes nothing, so that a draft can be asked too. */
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

/** What would be opened if this bulletin were published as it is given here. */
export const previewDispatches = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: BulletinRow & { readonly sentAt: Date },
): Promise<readonly DispatchRow[]> => {
  const standing = await standingFor(tx, bulletin);
  return plan(tx, city, bulletin, standing === null ? [] : await tx.dispatches.find(standing));
};

/**
 * A dispatch for each office, with its deadlines, frozen policy, timers and deliveries. What the bulletin refers to is superseded,
 * and each new dispatch inherits the nearer deadline of the one that it takes the place of.
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

/** What an office had not acknowledged yet gives way to what takes its place; one whose office gets nothing new stays open. */
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
