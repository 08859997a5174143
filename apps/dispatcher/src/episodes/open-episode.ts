import type { Ledger } from '@rainstorm/ledger';
import { openActualEpisode, type AuditActor, type NewEpisode, type OpenedEpisode } from '@rainstorm/operations';
import type { City, Result } from '@rainstorm/warning-model';
import type { Refusal } from '../refusal.js';

export class OpenEpisode {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run(given: NewEpisode, actor: AuditActor): Promise<Result<OpenedEpisode, Refusal>> {
    return this.ledger.transaction(async (tx) => openActualEpisode(tx, this.city, given, actor));
  }
}
