import { newId, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import { accepted, areaCodesOf, areSameAreas, refused, type City, type EpisodeId, type Result } from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { prepareSlotDraft } from '../bulletins/prepare-slot-draft.js';
import { planUpdateSlot } from '../cadence/onset-update-slot.js';
import { toldOnsets } from '../cadence/told-onsets.js';
import type { Refusal } from '../refusal.js';
import { rewriteDrafts } from './rewrite-drafts.js';
import { takeInSignals } from './take-in-signals.js';

export interface NewAreas {
  /** Codes of the city's areas, groups of areas written out; at least one. */
  readonly areas: readonly string[];
  readonly reason: string;
}

export interface RevisedAreas {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotRow[];
  /** Whether the receivers were told other areas, so that an update is owed to them. */
  readonly updateBulletinDue: boolean;
}

/**
 * 影响范围订正: changes the areas of an open episode. Unpublished bulletins are rendered again, open signals of an added area are taken in, and if
 * the receivers were told other areas, an update is owed to them. Offices of an area that is dropped get that update too, because they have the
 * bulletin that it replaces. Repeating the same areas changes nothing.
 */
export const reviseAreas = async (
  tx: LedgerTransaction,
  city: City,
  id: EpisodeId,
  { areas: given, reason }: NewAreas,
  actor: AuditActor,
): Promise<Result<RevisedAreas, Refusal>> => {
  const episode = await tx.episodes.lock({ id });
  if (episode === null) return refused({ type: 'unknown-episode' });
  if (episode.state !== 'open') return refused({ type: 'episode-is-over', state: episode.state });
  const areas = [...new Set(given)];
  const known = areaCodesOf(city);
  const stranger = areas.find((code) => !known.has(code));
  if (stranger !== undefined) return refused({ type: 'unknown-area', areaCode: stranger });
  const slots = await tx.slots.find({ episodeId: id }, slotOrder);
  if (areSameAreas(areas, episode.areas)) return accepted({ episode, slots, updateBulletinDue: false });

  const revised: EpisodeRow = { ...episode, areas, revision: episode.revision + 1 };
  await tx.episodes.update({ id }, { areas, revision: revised.revision });
  await tx.onsetRevisions.insert({
    id: newId('onset-revision'),
    episodeId: id,
    revision: revised.revision,
    fromOnset: episode.onset,
    toOnset: episode.onset,
    endsAt: episode.endsAt,
    fromAreas: episode.areas,
    toAreas: areas,
    reason,
    revisedBy: accountIdOf(actor),
    revisedAt: tx.now,
  });
  await takeInSignals(tx, revised);
  const update = await planUpdateSlot(tx, city, revised, slots, await toldOnsets(tx, revised, slots));
  await rewriteDrafts(tx, city, revised, episode);
  const open = slots.filter(({ state, purpose }) => state === 'open' && purpose === 'step');
  for (const slot of [...open, ...(update === null ? [] : [update])]) await prepareSlotDraft(tx, city, slot, systemActor);
  const updateBulletinDue = update !== null;
  tx.audit(auditEntry(actor, 'areas-revised', 'episode', id, { from: episode.areas, to: areas, reason }));
  tx.changed({
    kind: 'areas-revised',
    officeId: null,
    audience: 'all',
    subjectId: id,
    payload: { from: episode.areas, to: areas, updateBulletinDue },
  });
  return accepted({ episode: revised, slots: await tx.slots.find({ episodeId: id }, slotOrder), updateBulletinDue });
};

const slotOrder = { order: { createdAt: 'ASC', dueAt: 'ASC' } } as const;
