import type { Ledger } from '@rainstorm/ledger';
import {
  previewOnset,
  reviseAreas,
  reviseOnset,
  whenCurrent,
  type AuditActor,
  type NewAreas,
  type NewOnset,
  type OnsetPreview,
  type RevisedAreas,
  type RevisedOnset,
  type SeenStates,
} from '@rainstorm/operations';
import type { City, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 起始时间订正, with a preview that the desk shows before it confirms, and 影响范围订正. */
export class ReviseEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async preview(id: EpisodeId, onset: Date, endsAt: Date | null): Promise<Result<OnsetPreview, Refusal>> {
    return this.ledger.read(async (tx) => previewOnset(tx, this.city, id, onset, endsAt));
  }

  async run(id: EpisodeId, revised: NewOnset, actor: AuditActor, seen: SeenStates = null): Promise<Result<RevisedOnset, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'episode', id, seen, async () => reviseOnset(tx, this.city, id, revised, actor)),
    );
  }

  async areas(id: EpisodeId, revised: NewAreas, actor: AuditActor, seen: SeenStates = null): Promise<Result<RevisedAreas, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'episode', id, seen, async () => reviseAreas(tx, this.city, id, revised, actor)),
    );
  }
}
