import { newId, type EpisodeRow, type Ledger, type LedgerTransaction, type SlotRow } from '@rainstorm/ledger';
import {
  accepted,
  cadenceOf,
  canOpenEpisode,
  planEpisode,
  type City,
  type Hazard,
  type Result,
  type Status,
} from '@rainstorm/warning-model';
import { armSlotTimers } from '../cadence/arm-slot-timers.js';
import { accountOf, entry, system, type Doer } from '../doer.js';
import { abortExercises } from '../exercises/stop-exercise.js';
import { readyDraft } from '../issuance/ready-draft.js';
import { refuse, type Refusal } from '../refusal.js';

export interface NewEpisode {
  readonly hazard: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly onset: Date;
  readonly endsAt: Date;
  readonly status: Status;
  readonly exerciseNote: string | null;
  /** Of an exercise alone. */
  readonly leadFactor?: number;
}

export interface Opened {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotRow[];
}

/** Whether an episode like this could be opened at `now`, and the hazard that it is about. */
export const checkEpisode = (
  city: City,
  given: Pick<NewEpisode, 'hazard' | 'areas' | 'onset' | 'endsAt'>,
  now: Date,
): Result<Hazard, Refusal> => {
  const hazard = city.hazards.find(({ code }) => code === given.hazard);
  if (hazard === undefined) return refuse({ type: 'unknown-hazard' });
  const known = new Set([city.areaCode, ...city.areas.map(({ code }) => code)]);
  const stranger = given.areas.find((code) => !known.has(code));
  if (stranger !== undefined) return refuse({ type: 'unknown-area', areaCode: stranger });
  const allowed = canOpenEpisode({ ...given, now });
  return allowed.ok ? accepted(hazard) : allowed;
};

/** One at a time for each hazard: a real episode and an exercise that begin at the same moment must see each other. */
export const alone = async (tx: LedgerTransaction, hazard: string): Promise<void> => {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`episodes of ${hazard}`]);
};

/** Opens it within this transaction, plans its slots and arms their timers. */
export const openEpisode = async (tx: LedgerTransaction, city: City, given: NewEpisode, by: Doer): Promise<Result<Opened, Refusal>> => {
  const hazard = checkEpisode(city, given, tx.now);
  if (!hazard.ok) return hazard;
  const leadFactor = given.leadFactor ?? null;
  const episode: EpisodeRow = {
    ...given,
    leadFactor,
    id: newId('episode'),
    state: 'open',
    revision: 0,
    openedBy: accountOf(by),
    openedAt: tx.now,
    endedAt: null,
    endedReason: null,
  };
  await tx.episodes.insert(episode);
  const slots = planEpisode({ cadence: cadenceOf(hazard.value, leadFactor), onset: given.onset, now: tx.now }).map((planned): SlotRow => ({
    id: newId('slot'),
    episodeId: episode.id,
    week: null,
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
    entry(by, 'episode-opened', 'episode', episode.id, {
      title: given.title,
      hazard: given.hazard,
      status: given.status,
      leadFactor,
      onset: given.onset,
      endsAt: given.endsAt,
      areas: given.areas,
      slots: slots.map(({ step, state, dueAt }) => ({ step, state, dueAt })),
    }),
  );
  for (const slot of slots) if (slot.state === 'open') await readyDraft(tx, city, slot, system);
  tx.changed({
    kind: 'episode-opened',
    officeId: null,
    audience: 'all',
    subjectId: episode.id,
    payload: { title: given.title, onset: given.onset, status: given.status },
  });
  return accepted({ episode, slots });
};

/** Opens a weather process. A real one ends the exercises of the same hazard: nobody shall have to ask which of two is meant. */
export class OpenEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(given: NewEpisode, by: Doer): Promise<Result<Opened, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Opened, Refusal>> => {
      // Nothing that reaches offices as an exercise begins by one person's hand.
      if (given.status === 'exercise') return refuse({ type: 'exercise-is-proposed-first' });
      await alone(tx, given.hazard);
      const opened = await openEpisode(tx, this.city, given, by);
      if (opened.ok) await abortExercises(tx, given.hazard, `实况天气过程开始：${given.title}`, by);
      return opened;
    });
  }
}
