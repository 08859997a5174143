import type { EscalationRow, Ledger } from '@rainstorm/ledger';
import {
  answerEscalation,
  closeEscalationByOfficer,
  startEscalationCall,
  type AnsweredEscalation,
  type AnswerEscalationRefusal,
} from '@rainstorm/operations';
import type { EscalationId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';

/** What became of one of several. */
export interface EscalationAnswer {
  readonly id: EscalationId;
  readonly escalation: EscalationRow | null;
  readonly already: boolean;
  readonly refused: AnswerEscalationRefusal['type'] | null;
}

const each = async (
  ids: readonly EscalationId[],
  act: (id: EscalationId) => Promise<Result<AnsweredEscalation, AnswerEscalationRefusal>>,
): Promise<readonly EscalationAnswer[]> => {
  const answers: EscalationAnswer[] = [];
  for (const id of ids) {
    const result = await act(id);
    answers.push(
      result.ok ? { id, ...result.value, refused: null } : { id, escalation: null, already: false, refused: result.refusal.type },
    );
  }
  return answers;
};

/** The command answers an escalation, says that it is calling the office, or closes it with a reason. */
export class AnswerEscalation {
  constructor(private readonly ledger: Ledger) {}

  async answer(id: EscalationId, officer: Officer, note: string): Promise<Result<AnsweredEscalation, AnswerEscalationRefusal>> {
    return this.ledger.transaction(async (tx) => answerEscalation(tx, id, note, officer));
  }

  async close(id: EscalationId, officer: Officer, reason: string): Promise<Result<EscalationRow, Refusal>> {
    return this.ledger.transaction(async (tx) => closeEscalationByOfficer(tx, id, reason, officer));
  }

  /** The same for several, each in a transaction of its own: one that is closed meanwhile does not stop the others. */
  async answerAll(ids: readonly EscalationId[], officer: Officer, note: string): Promise<readonly EscalationAnswer[]> {
    return each(ids, async (id) => this.answer(id, officer, note));
  }

  async startCalls(ids: readonly EscalationId[], officer: Officer): Promise<readonly EscalationAnswer[]> {
    return each(ids, async (id) => this.startCall(id, officer));
  }

  async startCall(id: EscalationId, officer: Officer): Promise<Result<AnsweredEscalation, AnswerEscalationRefusal>> {
    return this.ledger.transaction(async (tx) => startEscalationCall(tx, id, officer));
  }
}
