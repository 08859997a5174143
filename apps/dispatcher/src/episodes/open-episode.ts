import type { Ledger } from '@rainstorm/ledger';
import { openActualEpisode, previewEpisode, type AuditActor, type NewEpisode, type OpenedEpisode } from '@rainstorm/operations';
import type { City, PlannedSlot, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class OpenEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** The steps as they would be planned now. */
  async preview(given: Pick<NewEpisode, 'hazard' | 'areas' | 'onset' | 'endsAt'>): Promise<Result<readonly PlannedSlot[], Refusal>> {
    return previewEpisode(this.city, given, await this.ledger.now());
  }

  async run(given: NewEpisode, actor: AuditActor): Promise<Result<OpenedEpisode, Refusal>> {
    return this.ledger.transaction(async (tx) => openActualEpisode(tx, this.city, given, actor));
  }
}
