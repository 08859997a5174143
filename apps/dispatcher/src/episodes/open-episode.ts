import { newId, type EpisodeRow, type Ledger, type SlotRow } from '@rainstorm/ledger';
import { accepted, canOpenEpisode, planEpisode, type City, type Result, type Status } from '@rainstorm/warning-model';
import { armSlotTimers } from '../cadence/arm-slot-timers.js';
import { accountOf, entry, type Doer } from '../doer.js';
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
}

/** Opens a weather process and plans its slots. */
export class OpenEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(given: NewEpisode, by: Doer): Promise<Result<{ readonly episode: EpisodeRow; readonly slots: readonly SlotRow[] }, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<{ episode: EpisodeRow; slots: readonly SlotRow[] }, Refusal>> => {
      const hazard = this.city.hazards.find(({ code }) => code === given.hazard);
      if (hazard === undefined) return refuse({ type: 'unknown-hazard' });
      const known = new Set([this.city.areaCode, ...this.city.areas.map(({ code }) => code)]);
      const stranger = given.areas.find((code) => !known.has(code));
      if (stranger !== undefined) return refuse({ type: 'unknown-area', areaCode: stranger });
      const allowed = canOpenEpisode({ ...given, now: tx.now });
      if (!allowed.ok) return allowed;
      const episode: EpisodeRow = {
        ...given,
        id: newId('episode'),
        state: 'open',
        revision: 0,
        openedBy: accountOf(by),
        openedAt: tx.now,
        endedAt: null,
        endedReason: null,
      };
      await tx.episodes.insert(episode);
      const slots = planEpisode({ cadence: hazard.steps, onset: given.onset, now: tx.now }).map((planned): SlotRow => ({
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
      await armSlotTimers(tx, this.city, given.hazard, slots);
      tx.audit(
        entry(by, 'episode-opened', 'episode', episode.id, {
          title: given.title,
          hazard: given.hazard,
          status: given.status,
          onset: given.onset,
          endsAt: given.endsAt,
          areas: given.areas,
          slots: slots.map(({ step, state, dueAt }) => ({ step, state, dueAt })),
        }),
      );
      for (const slot of slots) if (slot.state === 'open') await readyDraft(tx, this.city, slot, { id: 'system', name: '系统' });
      tx.changed({
        kind: 'episode-opened',
        officeId: null,
        audience: 'all',
        subjectId: episode.id,
        payload: { title: given.title, onset: given.onset, status: given.status },
      });
      return accepted({ episode, slots });
    });
  }
}
