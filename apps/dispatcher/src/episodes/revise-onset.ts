import { newId, type EpisodeRow, type Ledger, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { oneOf } from '@rainstorm/ledger';
import {
  accepted,
  applyReplan,
  cadenceOf,
  canReviseOnset,
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
import { entry, system, type Doer } from '../doer.js';
import { closeAlarm } from '../escalation/close-alarm.js';
import { readyDraft } from '../issuance/ready-draft.js';
import { draftRevision } from '../issuance/revise-bulletin.js';
import { refuse, type Refusal } from '../refusal.js';

export interface OnsetPreview {
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
  readonly changes: Replan['changes'];
  readonly dueNow: EpisodeStep | null;
  readonly updateBulletinDue: boolean;
}

export interface OnsetRevised extends OnsetPreview {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotRow[];
}

/** The onset of a locked or read episode moves: what the slots become. The preview and the revision go the same way. */
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

/** 起始时间订正: shows the difference before, and confirms it once. */
export class ReviseOnset {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async preview(id: EpisodeId, onset: Date, endsAt: Date | null): Promise<Result<OnsetPreview, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<OnsetPreview, Refusal>> => {
      const episode = await tx.episodes.first({ id });
      const allowed = revisable(episode, onset, endsAt, tx.now);
      if (!allowed.ok) return allowed;
      const { rows: _rows, ...preview } = await replan(tx, this.city, allowed.value, onset);
      return accepted(preview);
    });
  }

  async run(id: EpisodeId, onset: Date, endsAt: Date | null, reason: string, by: Doer): Promise<Result<OnsetRevised, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<OnsetRevised, Refusal>> => {
      const locked = await tx.episodes.lock({ id });
      const allowed = revisable(locked, onset, endsAt, tx.now);
      if (!allowed.ok) return allowed;
      const episode = allowed.value;
      const { rows, ...plan } = await replan(tx, this.city, episode, onset);
      const newEnd = endsAt ?? episode.endsAt;
      if (onset.getTime() === episode.onset.getTime() && newEnd.getTime() === episode.endsAt.getTime())
        return accepted({ ...plan, episode, slots: rows });

      const revised: EpisodeRow = { ...episode, onset, endsAt: newEnd, revision: episode.revision + 1 };
      await tx.episodes.update({ id }, { onset, endsAt: newEnd, revision: revised.revision });
      await tx.onsetRevisions.insert({
        id: newId('timer').replace('tmr', 'rev'),
        episodeId: id,
        revision: revised.revision,
        fromOnset: episode.onset,
        toOnset: onset,
        endsAt: newEnd,
        reason,
        revisedBy: by.id as EpisodeRow['openedBy'],
        revisedAt: tx.now,
      });
      const slots = await this.write(tx, revised, rows, plan);
      tx.audit(
        entry(by, 'onset-revised', 'episode', id, {
          from: episode.onset,
          to: onset,
          endsAt: newEnd,
          reason,
          changes: plan.changes.map(({ kind, step }) => `${kind} ${step}`),
        }),
      );
      if (plan.updateBulletinDue) await this.draftUpdate(tx, revised);
      tx.changed({
        kind: 'onset-revised',
        officeId: null,
        audience: 'all',
        subjectId: id,
        payload: { from: episode.onset, to: onset, dueNow: plan.dueNow, updateBulletinDue: plan.updateBulletinDue },
      });
      return accepted({ ...plan, episode: revised, slots });
    });
  }

  /** The slots as planned, their timers, and a draft for each that is open now. */
  private async write(
    tx: LedgerTransaction,
    episode: EpisodeRow,
    rows: readonly SlotRow[],
    plan: OnsetPreview,
  ): Promise<readonly SlotRow[]> {
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
      const { id, ...columns } = slot;
      if (known.has(id)) await tx.slots.update({ id }, columns);
      else await tx.slots.insert(slot);
      // What was alarmed of was the old due time; at the new one it may be alarmed of again.
      await closeAlarm(tx, id, '起始时间已订正');
    }
    const dropped = touched.filter(({ state }) => state === 'not-applicable').map(({ id }) => id);
    if (dropped.length > 0) {
      await cancelSlotTimers(tx, dropped);
      await tx.bulletins.update(
        { slotId: oneOf(dropped), state: oneOf(['draft', 'in-review', 'reviewed', 'signed']) },
        { state: 'discarded' },
      );
    }
    const standing = touched.filter(({ state }) => state === 'planned' || state === 'open');
    await this.refreshDrafts(
      tx,
      episode,
      slots.filter(({ state }) => state === 'planned' || state === 'open'),
    );
    await armSlotTimers(tx, this.city, episode, standing);
    for (const slot of standing) if (slot.state === 'open') await readyDraft(tx, this.city, slot, system);
    slotChanged(tx, touched);
    return slots;
  }

  /** Drafts speak of the old onset: untouched ones of the system are made anew, a signed one goes back to its author. */
  private async refreshDrafts(tx: LedgerTransaction, episode: EpisodeRow, slots: readonly SlotRow[]): Promise<void> {
    const ids = slots.map(({ id }) => id);
    if (ids.length === 0) return;
    await tx.bulletins.update(
      { slotId: oneOf(ids), state: 'draft', draftedBy: system.id as EpisodeRow['openedBy'] },
      { state: 'discarded' },
    );
    const written = await tx.bulletins.lockAll(
      { slotId: oneOf(ids), state: oneOf(['draft', 'in-review', 'reviewed', 'signed']) },
      { id: 'ASC' },
    );
    for (const { id, state, version, reviewNote } of written)
      await tx.bulletins.update(
        { id },
        {
          onset: episode.onset,
          // A desk that has the old onset on its screen must look before it saves.
          version: version + 1,
          editedBy: system.id,
          editedByName: system.name,
          editedAt: tx.now,
          state: 'draft',
          signedBy: null,
          signedAt: null,
          reviewedBy: null,
          submittedBy: null,
          reviewNote: state === 'draft' ? reviewNote : '起始时间已订正，请核对后重新送审',
          emergency: false,
          release: 'by-hand',
        },
      );
  }

  /** Bulletins already received are out of date: the update of the last one stands ready at the desk. */
  private async draftUpdate(tx: LedgerTransaction, episode: EpisodeRow): Promise<void> {
    const [last] = await tx.bulletins.find(
      { episodeId: episode.id, state: 'published', kind: 'scheduled' },
      { order: { sentAt: 'DESC' }, take: 1 },
    );
    if (last === undefined || last.msgType === 'cancel') return;
    const expires = last.expires > episode.onset ? last.expires : episode.endsAt;
    await draftRevision(tx, last, 'material-correction', { onset: episode.onset, expires }, system);
  }
}

const revisable = (episode: EpisodeRow | null, onset: Date, endsAt: Date | null, now: Date): Result<EpisodeRow, Refusal> => {
  if (episode === null) return refuse({ type: 'unknown-episode' });
  if (episode.state !== 'open') return refuse({ type: 'episode-is-over', state: episode.state });
  const allowed = canReviseOnset({ onset, endsAt: endsAt ?? episode.endsAt, now });
  return allowed.ok ? accepted(episode) : allowed;
};
