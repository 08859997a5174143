import type { EpisodeRow, Ledger } from '@rainstorm/ledger';
import {
  closeEpisode,
  liftEpisode,
  whenCurrent,
  withdrawEpisode,
  type AuditActor,
  type LiftedEpisode,
  type SeenStates,
} from '@rainstorm/operations';
import type { City, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** 解除, 结束 and 撤销. */
export class EndEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async lift(
    id: EpisodeId,
    reason: string,
    actor: AuditActor,
    isChief: boolean,
    seen: SeenStates = null,
  ): Promise<Result<LiftedEpisode, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'episode', id, seen, async () => liftEpisode(tx, this.city, id, reason, actor, isChief)),
    );
  }

  async withdraw(
    id: EpisodeId,
    reason: string,
    actor: AuditActor,
    isChief: boolean,
    seen: SeenStates = null,
  ): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      whenCurrent(tx, 'episode', id, seen, async () => withdrawEpisode(tx, id, reason, actor, isChief)),
    );
  }

  async close(
    id: EpisodeId,
    note: string,
    actor: AuditActor,
    seen: SeenStates = null,
  ): Promise<Result<{ readonly episode: EpisodeRow }, Refusal>> {
    return this.ledger.transaction(async (tx) => whenCurrent(tx, 'episode', id, seen, async () => closeEpisode(tx, id, note, actor)));
  }
}
