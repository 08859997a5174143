import type { Ledger } from '@rainstorm/ledger';
import { previewOnset, reviseOnset, type AuditActor, type NewOnset, type OnsetPreview, type RevisedOnset } from '@rainstorm/operations';
import type { City, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 起始时间订正, with a preview that the desk shows before it confirms. */
export class ReviseOnset {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async preview(id: EpisodeId, onset: Date, endsAt: Date | null): Promise<Result<OnsetPreview, Refusal>> {
    return this.ledger.read(async (tx) => previewOnset(tx, this.city, id, onset, endsAt));
  }

  async run(id: EpisodeId, revised: NewOnset, actor: AuditActor): Promise<Result<RevisedOnset, Refusal>> {
    return this.ledger.transaction(async (tx) => reviseOnset(tx, this.city, id, revised, actor));
  }
}
