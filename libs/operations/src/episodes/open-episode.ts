import { newId, type EpisodeRow, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import {
  accepted,
  areaCodesOf,
  cadenceOf,
  canOpenEpisode,
  planEpisode,
  refused,
  type City,
  type Hazard,
  type PlannedSlot,
  type Result,
  type Status,
} from '@rainstorm/warning-model';
import { armSlotTimers } from '../cadence/arm-slot-timers.js';
import { accountIdOf, auditEntry, systemActor, type AuditActor } from '../audit-actor.js';
import { abortExercises } from '../exercises/stop-exercise.js';
import { prepareDraft } from '../bulletins/prepare-draft.js';
import type { Refusal } from '../refusal.js';
import { takeInSignals } from './take-in-signals.js';

export interface NewEpisode {
  readonly hazard: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly onset: Date;
  readonly endsAt: Date;
  readonly status: Status;
  readonly exerciseNote: string | null;
  /** Only for an exercise. */
  readonly leadFactor?: number;
}

export interface OpenedEpisode {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotRow[];
}

/** The hazard of a new episode. Refused if the episode cannot be opened at `now`. */
export const checkEpisode = (
  city: City,
  given: Pick<NewEpisode, 'hazard' | 'areas' | 'onset' | 'endsAt'>,
  now: Date,
): Result<Hazard, Refusal> => {
  const hazard = city.hazards.find(({ code }) => code === given.hazard);
  if (hazard === undefined) return refused({ type: 'unknown-hazard' });
  const known = areaCodesOf(city);
  const stranger = given.areas.find((code) => !known.has(code));
  if (stranger !== undefined) return refused({ type: 'unknown-area', areaCode: stranger });
  const allowed = canOpenEpisode({ ...given, now });
  return allowed.ok ? accepted(hazard) : allowed;
};

/** The steps as they would be planned if the episode were opened now. Writes nothing. */
export const previewEpisode = (
  city: City,
  given: Pick<NewEpisode, 'hazard' | 'areas' | 'onset' | 'endsAt'>,
  now: Date,
): Result<readonly PlannedSlot[], Refusal> => {
  const hazard = checkEpisode(city, given, now);
  return hazard.ok ? accepted(planEpisode({ cadence: cadenceOf(hazard.value, null), onset: given.onset, now })) : hazard;
};

/** Waits for others who open an episode of this hazard: a real episode and an exercise that begin at the same moment must see each other. */
export const lockEpisodesOf = async (tx: LedgerTransaction, hazard: string): Promise<void> => tx.lockPlace(`episodes of ${hazard}`);

/** Opens an episode, real or exercise: plans its slots, arms their timers, and prepares the drafts of the open ones. */
export const openEpisode = async (
  tx: LedgerTransaction,
  city: City,
  given: NewEpisode,
  actor: AuditActor,
): Promise<Result<OpenedEpisode, Refusal>> => {
  const hazard = checkEpisode(city, given, tx.now);
  if (!hazard.ok) return hazard;
  const leadFactor = given.leadFactor ?? null;
  const episode: EpisodeRow = {
    ...given,
    leadFactor,
    id: newId('episode'),
    state: 'open',
    revision: 0,
    openedBy: accountIdOf(actor),
    openedAt: tx.now,
    endedAt: null,
    endedReason: null,
    liftApproval: null,
  };
  await tx.episodes.insert(episode);
  const signals = await takeInSignals(tx, episode);
  const slots = planEpisode({ cadence: cadenceOf(hazard.value, leadFactor), onset: given.onset, now: tx.now }).map((planned): SlotRow => ({
    id: newId('slot'),
    episodeId: episode.id,
    week: null,
    purpose: 'step',
    ...planned,
    note: null,
    bulletinId: null,
    followsSlotId: null,
    createdAt: tx.now,
    publishedAt: null,
  }));
  await tx.slots.insert(...slots);
  await armSlotTimers(tx, city, episode, slots);
  tx.audit(
    auditEntry(actor, 'episode-opened', 'episode', episode.id, {
      title: given.title,
      hazard: given.hazard,
      status: given.status,
      leadFactor,
      onset: given.onset,
      endsAt: given.endsAt,
      areas: given.areas,
      signals,
      slots: slots.map(({ step, state, dueAt }) => ({ step, state, dueAt })),
    }),
  );
  for (const slot of slots) if (slot.state === 'open') await prepareDraft(tx, city, slot, systemActor);
  tx.changed({
    kind: 'episode-opened',
    officeId: null,
    audience: 'all',
    subjectId: episode.id,
    payload: { title: given.title, onset: given.onset, status: given.status },
  });
  return accepted({ episode, slots });
};

/**
 * Opens a real episode, and aborts the exercises of the same hazard, so that the two cannot be confused. Refused for an exercise, which one
 * person cannot start alone.
 */
export const openActualEpisode = async (
  tx: LedgerTransaction,
  city: City,
  given: NewEpisode,
  actor: AuditActor,
): Promise<Result<OpenedEpisode, Refusal>> => {
  if (given.status === 'exercise') return refused({ type: 'exercise-is-proposed-first' });
  await lockEpisodesOf(tx, given.hazard);
  const opened = await openEpisode(tx, city, given, actor);
  if (opened.ok) await abortExercises(tx, given.hazard, `实况天气过程开始：${given.title}`, actor);
  return opened;
};
