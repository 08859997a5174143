import { newId, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import {
  accepted,
  applyReplan,
  cadenceOf,
  canReviseOnset,
  isSlotOwed,
  refused,
  replanEpisode,
  type City,
  type EpisodeId,
  type EpisodeStep,
  type Replan,
  type Result,
  type Slot,
} from '@rainstorm/warning-model';
import { armSlotTimers, cancelSlotTimers } from '../cadence/arm-slot-timers.js';
import { planUpdateSlot } from '../cadence/onset-update-slot.js';
import { slotChanged } from '../cadence/slot-changed.js';
import { toldOnsets, type ToldOnsets } from '../cadence/told-onsets.js';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { closeAlarm } from '../escalations/close-alarm.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import { prepareSlotDraft } from '../bulletins/prepare-slot-draft.js';
import { rewriteDrafts } from './rewrite-drafts.js';
import type { Refusal } from '../refusal.js';

export interface OnsetPreview {
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
  readonly changes: Replan['changes'];
  readonly dueNow: EpisodeStep | null;
  readonly updateBulletinDue: boolean;
}

export interface NewOnset {
  readonly onset: Date;
  /** Null: the end does not change. */
  readonly endsAt: Date | null;
  readonly reason: string;
}

export interface RevisedOnset extends OnsetPreview {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotRow[];
}

const slotOrder = { order: { createdAt: 'ASC', dueAt: 'ASC' } } as const;

/** The slots after a revised onset. Used by the preview and by the revision itself. */
const replan = async (
  tx: LedgerTransaction,
  city: City,
  episode: EpisodeRow,
  onset: Date,
): Promise<OnsetPreview & { readonly rows: readonly SlotRow[]; readonly told: ToldOnsets }> => {
  const rows = await tx.slots.find({ episodeId: episode.id }, slotOrder);
  const hazard = city.hazards.find(({ code }) => code === episode.hazard);
  const cadence = cadenceOf(hazard, episode.leadFactor);
  const told = await toldOnsets(tx, episode, rows);
  const plan = replanEpisode({ cadence, onset, now: tx.now, slots: rows, previousOnset: episode.onset, ...told });
  const after = applyReplan(rows, plan.changes, { episodeId: episode.id, mintId: () => newId('slot') });
  return { rows, told, before: rows, after, ...plan };
};

/** The slots as they would be after revising the onset (and the end). Writes nothing. */
export const previewOnset = async (
  tx: LedgerTransaction,
  city: City,
  id: EpisodeId,
  onset: Date,
  endsAt: Date | null,
): Promise<Result<OnsetPreview, Refusal>> => {
  const allowed = revisable(await tx.episodes.first({ id }), onset, endsAt, tx.now);
  if (!allowed.ok) return allowed;
  const { rows: _rows, told: _told, ...preview } = await replan(tx, city, allowed.value, onset);
  return accepted(preview);
};

/**
 * 起始时间订正: changes the onset, plans the slots again, and renders the unpublished bulletins again. If the receivers were told another onset, an
 * update is owed: a slot with its own due time. Repeating the same onset and end changes nothing.
 */
export const reviseOnset = async (
  tx: LedgerTransaction,
  city: City,
  id: EpisodeId,
  { onset, endsAt, reason }: NewOnset,
  actor: AuditActor,
): Promise<Result<RevisedOnset, Refusal>> => {
  const locked = await tx.episodes.lock({ id });
  const allowed = revisable(locked, onset, endsAt, tx.now);
  if (!allowed.ok) return allowed;
  const episode = allowed.value;
  const { rows, told, ...plan } = await replan(tx, city, episode, onset);
  const newEnd = endsAt ?? episode.endsAt;
  if (onset.getTime() === episode.onset.getTime() && newEnd.getTime() === episode.endsAt.getTime())
    return accepted({ ...plan, episode, slots: rows });

  const revised: EpisodeRow = { ...episode, onset, endsAt: newEnd, revision: episode.revision + 1 };
  await tx.episodes.update({ id }, { onset, endsAt: newEnd, revision: revised.revision });
  await tx.onsetRevisions.insert({
    id: newId('onset-revision'),
    episodeId: id,
    revision: revised.revision,
    fromOnset: episode.onset,
    toOnset: onset,
    endsAt: newEnd,
    fromAreas: null,
    toAreas: null,
    reason,
    revisedBy: actor.id as EpisodeRow['openedBy'],
    revisedAt: tx.now,
  });
  const slots = await writeSlots(tx, city, revised, rows, plan);
  const update = await planUpdateSlot(tx, city, revised, slots, told);
  await rewriteDrafts(tx, city, revised, episode);
  const open = slots.filter(({ state, purpose }) => state === 'open' && purpose === 'step');
  for (const slot of [...open, ...(update === null ? [] : [update])]) await prepareSlotDraft(tx, city, slot, systemActor);
  tx.audit(
    auditEntry(actor, 'onset-revised', 'episode', id, {
      from: episode.onset,
      to: onset,
      endsAt: newEnd,
      reason,
      changes: plan.changes.map(({ kind, step }) => `${kind} ${step}`),
    }),
  );
  tx.changed({
    kind: 'onset-revised',
    officeId: null,
    audience: 'all',
    subjectId: id,
    payload: { from: episode.onset, to: onset, dueNow: plan.dueNow, updateBulletinDue: plan.updateBulletinDue },
  });
  return accepted({ ...plan, episode: revised, slots: await tx.slots.find({ episodeId: id }, slotOrder) });
};

/** Writes the planned slots and their timers. */
const writeSlots = async (
  tx: LedgerTransaction,
  city: City,
  episode: EpisodeRow,
  rows: readonly SlotRow[],
  plan: OnsetPreview,
): Promise<readonly SlotRow[]> => {
  const known = new Map(rows.map((row) => [row.id, row]));
  const slots = plan.after.map((slot): SlotRow => ({ createdAt: tx.now, publishedAt: null, ...known.get(slot.id), ...slot }));
  const touched = slots.filter((slot) => {
    const before = known.get(slot.id);
    return (
      before === undefined ||
      before.state !== slot.state ||
      before.reason !== slot.reason ||
      before.dueAt.getTime() !== slot.dueAt.getTime() ||
      before.opensAt.getTime() !== slot.opensAt.getTime()
    );
  });
  for (const slot of touched) {
    const { id, state, ...columns } = slot;
    const before = known.get(id);
    if (before === undefined) await tx.slots.insert(slot);
    else if (before.state === state) await tx.slots.update({ id }, columns);
    else await tx.slots.transition({ id }, { from: before.state, to: state }, columns);
    // The alarm was about the old due time. The new due time can raise a new one.
    await closeAlarm(tx, id, '起始时间已订正');
  }
  const dropped = touched.filter((slot) => !isSlotOwed(slot)).map(({ id }) => id);
  if (dropped.length > 0) {
    await cancelSlotTimers(tx, dropped);
    await discardUnpublished(tx, { slotIds: dropped });
  }
  const standing = touched.filter(({ state }) => state === 'planned' || state === 'open');
  await armSlotTimers(tx, city, episode, standing);
  slotChanged(tx, touched);
  return slots;
};

const revisable = (episode: EpisodeRow | null, onset: Date, endsAt: Date | null, now: Date): Result<EpisodeRow, Refusal> => {
  if (episode === null) return refused({ type: 'unknown-episode' });
  if (episode.state !== 'open') return refused({ type: 'episode-is-over', state: episode.state });
  const allowed = canReviseOnset({ onset, endsAt: endsAt ?? episode.endsAt, now });
  return allowed.ok ? accepted(episode) : allowed;
};
