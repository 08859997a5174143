import type { BulletinRow, DecisionRow, EpisodeRow, Ledger, OnsetRevisionRow, Page, PageRequest, SlotRow } from '@rainstorm/ledger';
import { accepted, type EpisodeId, type EpisodeState, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

export interface EpisodeDetail {
  readonly episode: EpisodeRow;
  readonly slots: readonly SlotRow[];
  readonly revisions: readonly OnsetRevisionRow[];
  readonly bulletins: readonly BulletinRow[];
  readonly decisions: readonly DecisionRow[];
}

export class ReadEpisodes {
  constructor(private readonly ledger: Ledger) {}

  /** Newest first. */
  async list(state: EpisodeState | null, page: PageRequest): Promise<Page<EpisodeRow>> {
    return this.ledger.read(async (tx) => tx.episodes.page(state === null ? {} : { state }, { by: 'openedAt', direction: 'DESC' }, page));
  }

  async one(id: EpisodeId): Promise<Result<EpisodeDetail, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<EpisodeDetail, Refusal>> => {
      const episode = await tx.episodes.first({ id });
      if (episode === null) return refuse({ type: 'unknown-episode' });
      return accepted({
        episode,
        slots: await tx.slots.find({ episodeId: id }, { order: { createdAt: 'ASC', dueAt: 'ASC' } }),
        revisions: await tx.onsetRevisions.find({ episodeId: id }, { order: { revision: 'ASC' } }),
        bulletins: await tx.bulletins.find({ episodeId: id }, { order: { draftedAt: 'ASC' } }),
        decisions: await tx.decisions.find({ episodeId: id }, { order: { decidedAt: 'ASC' } }),
      });
    });
  }
}
