import type { DecisionClockRow, DecisionRow, Ledger } from '@rainstorm/ledger';
import { closeDecisionClock, once, recordDecision, type NewDecision } from '@rainstorm/operations';
import type { City, DecisionClockId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';

/** A decision as sent by a page. Without a plan version, the plan in force applies. */
export type SentDecision = Omit<NewDecision, 'planVersion'> & { readonly planVersion: string | null };

/** Records what the command decided, or that it closes a signal without a decision. */
export class RecordDecision {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async record(officer: Officer, sent: SentDecision, key: string | null): Promise<Result<DecisionRow, Refusal>> {
    const decision: NewDecision = { ...sent, planVersion: sent.planVersion ?? this.city.command.planVersion };
    return this.ledger.transaction(async (tx) =>
      once(tx, { scope: `decision ${officer.id}`, key, request: sent }, async () => recordDecision(tx, decision, officer)),
    );
  }

  async close(id: DecisionClockId, reason: string, officer: Officer): Promise<Result<DecisionClockRow, Refusal>> {
    return this.ledger.transaction(async (tx) => closeDecisionClock(tx, id, reason, officer));
  }
}
