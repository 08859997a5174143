import type { DispatchRow, Ledger } from '@rainstorm/ledger';
import { withdrawReceipt } from '@rainstorm/operations';
import type { DispatchId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { actForOffice, lockOwnDispatch } from './act-for-office.js';

/** Withdraws a receipt that was given by mistake. */
export class WithdrawReceipt {
  constructor(private readonly ledger: Ledger) {}

  async withdraw(dispatchId: DispatchId, officer: Officer, reason: string): Promise<Result<DispatchRow, Refusal>> {
    return actForOffice(this.ledger, officer, 'receipt-withdrawn', async (tx) => {
      const dispatch = await lockOwnDispatch(tx, dispatchId, officer);
      return dispatch.ok ? withdrawReceipt(tx, dispatch.value, reason, officer) : dispatch;
    });
  }
}
