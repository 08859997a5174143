import type { Ledger } from '@rainstorm/ledger';
import { answerEscalation, startEscalationCall, type AnsweredEscalation } from '@rainstorm/operations';
import type { EscalationId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';

/** The command answers an escalation, or says that it is calling the office. */
export class AnswerEscalation {
  constructor(private readonly ledger: Ledger) {}

  async answer(id: EscalationId, officer: Officer, note: string): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx) => answerEscalation(tx, id, note, officer));
  }

  async startCall(id: EscalationId, officer: Officer): Promise<Result<AnsweredEscalation, Refusal>> {
    return this.ledger.transaction(async (tx) => startEscalationCall(tx, id, officer));
  }
}
