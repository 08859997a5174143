import type { FollowUpRow, Ledger } from '@rainstorm/ledger';
import { once, recordFollowUp, type NewFollowUp } from '@rainstorm/operations';
import type { DispatchId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { actForOffice, lockOwnDispatch } from './act-for-office.js';

/** 已运转 or 已上报: the office's second duty, after its receipt. */
export class RecordFollowUp {
  constructor(private readonly ledger: Ledger) {}

  async record(
    dispatchId: DispatchId,
    officer: Officer,
    followUp: NewFollowUp,
    key: string | null = null,
  ): Promise<Result<FollowUpRow, Refusal>> {
    return actForOffice(this.ledger, officer, 'follow-up-recorded', async (tx): Promise<Result<FollowUpRow, Refusal>> => {
      const dispatch = await lockOwnDispatch(tx, dispatchId, officer);
      if (!dispatch.ok) return dispatch;
      return once(tx, { scope: `duty ${officer.id} ${dispatchId}`, key, request: followUp }, async () =>
        recordFollowUp(tx, dispatch.value, followUp, officer),
      );
    });
  }
}
