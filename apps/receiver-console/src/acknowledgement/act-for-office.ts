import type { AuditEntry, DispatchRow, Ledger, LedgerTransaction } from '@rainstorm/ledger';
import { auditEntry } from '@rainstorm/operations';
import { accepted, type DispatchId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';

/** Locks the dispatch. Refused if it belongs to another office. */
export const lockOwnDispatch = async (
  tx: LedgerTransaction,
  dispatchId: DispatchId,
  officer: Officer,
): Promise<Result<DispatchRow, Refusal>> => {
  const dispatch = await tx.dispatches.lock({ id: dispatchId });
  if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
  return officer.canActFor(dispatch.officeId) ? accepted(dispatch) : refuse({ type: 'not-your-office', dispatchId });
};

/** Runs `work` in one transaction. An attempt on another office's dispatch is audited as a refused `act`, although nothing else is written. */
export const actForOffice = async <Value>(
  ledger: Ledger,
  officer: Officer,
  act: AuditEntry['act'],
  work: (tx: LedgerTransaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  const answer = await ledger.transaction(work);
  if (!answer.ok && answer.refusal.type === 'not-your-office') {
    const { dispatchId, type } = answer.refusal;
    await ledger.transaction(async (tx) => {
      tx.audit(auditEntry(officer, act, 'dispatch', dispatchId, { reason: type }, 'refused'));
      return Promise.resolve();
    });
  }
  return answer;
};
