import type { FollowUpRow, Ledger } from '@rainstorm/ledger';
import { recordFollowUp, type NewFollowUp } from '@rainstorm/operations';
import type { DispatchId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { actForOffice, lockOwnDispatch } from './act-for-office.js';

/** 已运转 or 已上报: the office's second duty, after its receipt. */
export class RecordFollowUp {
  constructor(private readonly ledger: Ledger) {}

  async record(dispatchId: DispatchId, officer: Officer, followUp: NewFollowUp): Promise<Result<FollowUpRow, Refusal>> {
    return actForOffice(this.ledger, officer, 'follow-up-recorded', async (tx) => {
      const dispatch = await lockOwnDispatch(tx, dispatchId, officer);
      return dispatch.ok ? recordFollowUp(tx, dispatch.value, followUp, officer) : dispatch;
    });
  }
}
