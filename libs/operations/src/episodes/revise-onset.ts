import { newId, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import {
  accepted,
  applyReplan,
  cadenceOf,
  canReviseOnset,
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
import { slotChanged } from '../cadence/slot-changed.js';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { closeAlarm } from '../escalations/close-alarm.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import { prepareDraft } from '../bulletins/prepare-draft.js';
import { draftRevision } from '../bulletins/revise-bulletin.js';
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

/** The slots after a revised onset. Used by the preview and by the revision itself. */
const replan = async (
  tx: LedgerTransaction,
  city: City,
  episode: EpisodeRow,
  onset: Date,
): Promise<OnsetPreview & { readonly rows: readonly SlotRow[] }> => {
  const rows = await tx.slots.find({ episodeId: episode.id }, { order: { createdAt: 'ASC', dueAt: 'ASC' } });
  const hazard = city.hazards.find(({ code }) => code === episode.hazard);
  const cadence = cadenceOf(hazard, episode.leadFactor);
  const plan = replanEpisode({ cadence, onset, now: tx.now, slots: rows, previousOnset: episode.onset });
  const after = applyReplan(rows, plan.changes, { episodeId: episode.id, mintId: () => newId('slot') });
  return { rows, before: rows, after, ...plan };
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
  const { rows: _rows, ...preview } = await replan(tx, city, allowed.value, onset);
  return accepted(preview);
};

/**
 * 起始时间订正: changes the onset, plans the slots again, and rewrites their drafts. If a bulletin with the old onset was published, prepares the
 * draft of an update. Repeating the same onset and end changes nothing.
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
  const { rows, ...plan } = await replan(tx, city, episode, onset);
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
    reason,
    revisedBy: actor.id as EpisodeRow['openedBy'],
    revisedAt: tx.now,
  });
  const slots = await writeSlots(tx, city, revised, rows, plan);
  tx.audit(
    auditEntry(actor, 'onset-revised', 'episode', id, {
      from: episode.onset,
      to: onset,
      endsAt: newEnd,
      reason,
      changes: plan.changes.map(({ kind, step }) => `${kind} ${step}`),
    }),
  );
  if (plan.updateBulletinDue) await draftUpdate(tx, city, revised);
  tx.changed({
    kind: 'onset-revised',
    officeId: null,
    audience: 'all',
    subjectId: id,
    payload: { from: episode.onset, to: onset, dueNow: plan.dueNow, updateBulletinDue: plan.updateBulletinDue },
  });
  return accepted({ ...plan, episode: revised, slots });
};

/** Writes the planned slots, their timers, and a draft for each open one. */
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
  const dropped = touched.filter(({ state }) => state === 'not-applicable').map(({ id }) => id);
  if (dropped.length > 0) {
    await cancelSlotTimers(tx, dropped);
    await discardUnpublished(tx, { slotIds: dropped });
  }
  const standing = touched.filter(({ state }) => state === 'planned' || state === 'open');
  await rewriteDrafts(
    tx,
    episode,
    slots.filter(({ state }) => state === 'planned' || state === 'open'),
  );
  await armSlotTimers(tx, city, episode, standing);
  for (const slot of standing) if (slot.state === 'open') await prepareDraft(tx, city, slot, systemActor);
  slotChanged(tx, touched);
  return slots;
};

/** Drafts an update of the last published bulletin, because receivers have the old onset. */
const draftUpdate = async (tx: LedgerTransaction, city: City, episode: EpisodeRow): Promise<void> => {
  const [last] = await tx.bulletins.find(
    { episodeId: episode.id, state: 'published', kind: 'scheduled' },
    { order: { sentAt: 'DESC' }, take: 1 },
  );
  if (last === undefined || last.msgType === 'cancel') return;
  const expires = last.expires > episode.onset ? last.expires : episode.endsAt;
  await draftRevision(tx, city, last, 'material-correction', { onset: episode.onset, expires }, systemActor);
};

const revisable = (episode: EpisodeRow | null, onset: Date, endsAt: Date | null, now: Date): Result<EpisodeRow, Refusal> => {
  if (episode === null) return refused({ type: 'unknown-episode' });
  if (episode.state !== 'open') return refused({ type: 'episode-is-over', state: episode.state });
  const allowed = canReviseOnset({ onset, endsAt: endsAt ?? episode.endsAt, now });
  return allowed.ok ? accepted(episode) : allowed;
};
