import type { DecisionRow, Ledger } from '@rainstorm/ledger';
import { recordDecision, type NewDecision } from '@rainstorm/operations';
import type { City, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';

/** A decision as sent by a page. Without a plan version, the plan in force applies. */
export type SentDecision = Omit<NewDecision, 'planVersion'> & { readonly planVersion: string | null };

/** Records what the command decided. */
export class RecordDecision {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async record(episodeId: EpisodeId, officer: Officer, sent: SentDecision): Promise<Result<DecisionRow, Refusal>> {
    const decision: NewDecision = { ...sent, planVersion: sent.planVersion ?? this.city.command.planVersion };
    return this.ledger.transaction(async (tx) => recordDecision(tx, episodeId, decision, officer));
  }
}
