import type { EscalationRow, Ledger } from '@rainstorm/ledger';
import { answerEscalation, closeEscalationByOfficer, startEscalationCall, type AnsweredEscalation } from '@rainstorm/operations';
import type { EscalationId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';

/** The command answers an escalation, says that it is calling the office, or closes it with a reason. */
export class AnswerEscalation {
  constructor(private readonly ledger: Ledger) {}

  async answer(id: EscalationId, officer: Officer, note: string): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx) => answerEscalation(tx, id, note, officer));
  }

  async close(id: EscalationId, officer: Officer, reason: string): Promise<Result<EscalationRow, Refusal>> {
    return this.ledger.transaction(async (tx) => closeEscalationByOfficer(tx, id, reason, officer));
  }

  async startCall(id: EscalationId, officer: Officer): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx) => startEscalationCall(tx, id, officer));
  }
}
