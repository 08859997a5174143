import type { EpisodeRow, Ledger } from '@rainstorm/ledger';
import { closeEpisode, liftEpisode, withdrawEpisode, type AuditActor, type LiftedEpisode } from '@rainstorm/operations';
import type { City, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 解除, 结束 and 撤销. */
export class EndEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async lift(id: EpisodeId, reason: string, actor: AuditActor, isChief: boolean): Promise<Result<LiftedEpisode, Refusal>> {
    return this.ledger.transaction(async (tx) => liftEpisode(tx, this.city, id, reason, actor, isChief));
  }

  async withdraw(
    id: EpisodeId,
    reason: string,
    actor: AuditActor,
    isChief: boolean,
  ): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> {
    return this.ledger.transaction(async (tx) => withdrawEpisode(tx, id, reason, actor, isChief));
  }

  async close(id: EpisodeId, note: string, actor: AuditActor): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> {
    return this.ledger.transaction(async (tx) => closeEpisode(tx, id, note, actor));
  }
}
