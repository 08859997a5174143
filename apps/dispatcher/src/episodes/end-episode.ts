import type { EpisodeRow, Ledger } from '@rainstorm/ledger';
import { closeEpisode, liftEpisode, type AuditActor, type LiftedEpisode } from '@rainstorm/operations';
import type { City, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 解除 and 结束. */
export class EndEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async lift(id: EpisodeId, reason: string, actor: AuditActor): Promise<Result<LiftedEpisode, Refusal>> {
    return this.ledger.transaction(async (tx) => liftEpisode(tx, this.city, id, reason, actor));
  }

  async close(id: EpisodeId, note: string, actor: AuditActor): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> {
    return this.ledger.transaction(async (tx) => closeEpisode(tx, id, note, actor));
  }
}
