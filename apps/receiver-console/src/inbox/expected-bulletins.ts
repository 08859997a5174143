import {
  bulletinsInForce,
  oneOf,
  IsNull,
  Not,
  type BulletinRow,
  type EpisodeRow,
  type LedgerTransaction,
  type SlotRow,
} from '@rainstorm/ledger';
import { isOwedScheduled, type Status, type Office, type SlotId, type SlotPurpose, type Step } from '@rainstorm/warning-model';

export interface ExpectedBulletin {
  readonly slotId: SlotId;
  readonly step: Step;
  readonly purpose: SlotPurpose;
  readonly status: Status;
  readonly dueAt: Date;
  readonly missingSince: Date | null;
  /** The last bulletin that is still in force; null if there is none. */
  readonly inForce: BulletinRow | null;
}

const lastInForce = async (tx: LedgerTransaction, slot: SlotRow): Promise<BulletinRow | null> => {
  const [last] = await bulletinsInForce(tx, slot.episodeId === null ? { step: slot.step } : { episodeId: slot.episodeId });
  return last ?? null;
};

/** Missing bulletins (past their grace period) that this office would receive, so that the page shows them. */
export const expectedBulletins = async (tx: LedgerTransaction, office: Office): Promise<readonly ExpectedBulletin[]> => {
  if (!office.receives.kinds.includes('scheduled')) return [];
  const alarms = await tx.alarms.find({ state: 'open', missingAt: Not(IsNull()) });
  const missing = await tx.slots.find({ state: 'missing', reason: IsNull() }, { order: { dueAt: 'ASC' } });
  const missingSince = new Map<string, Date | null>(missing.map((slot) => [slot.id, slot.graceUntil]));
  for (const alarm of alarms) missingSince.set(alarm.slotId, alarm.missingAt);
  const slots = await tx.slots.find({ id: oneOf([...missingSince.keys()] as SlotId[]) }, { order: { dueAt: 'ASC' } });
  const episodes = await tx.episodes.find({ id: oneOf(slots.flatMap(({ episodeId }) => (episodeId === null ? [] : [episodeId]))) });
  const episodeOf = new Map<string | null, EpisodeRow>(episodes.map((episode) => [episode.id, episode]));
  const exercises = new Set<string | null>(episodes.filter(({ status }) => status === 'exercise').map(({ id }) => id));
  const mine = slots.filter(({ episodeId }) => isOwedScheduled(office, episodeOf.get(episodeId) ?? null));
  return Promise.all(
    mine.map(async (slot) => ({
      slotId: slot.id,
      step: slot.step,
      purpose: slot.purpose,
      status: exercises.has(slot.episodeId) ? ('exercise' as const) : ('actual' as const),
      dueAt: slot.dueAt,
      missingSince: missingSince.get(slot.id) ?? null,
      inForce: await lastInForce(tx, slot),
    })),
  );
};
