import type { Ledger } from '@rainstorm/ledger';
import { once, openActualEpisode, previewEpisode, type AuditActor, type NewEpisode, type OpenedEpisode } from '@rainstorm/operations';
import type { City, PlannedSlot, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

/** Opens a real episode, once for each idempotency key. */
export class OpenEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** The steps as they would be planned now. */
  async preview(given: Pick<NewEpisode, 'hazard' | 'areas' | 'onset' | 'endsAt'>): Promise<Result<readonly PlannedSlot[], Refusal>> {
    return previewEpisode(this.city, given, await this.ledger.now());
  }

  async run(given: NewEpisode, actor: AuditActor, key: string | null = null): Promise<Result<OpenedEpisode, Refusal>> {
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `episode ${actor.id}`, key, request: given }, async () => openActualEpisode(tx, this.city, given, actor)),
    );
  }
}
