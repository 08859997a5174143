import type { Ledger } from '@rainstorm/ledger';
import { giveReceipt, giveReceiptsOfEpisode, type GivenReceipt, type ReceiptGiver, type RequestOrigin } from '@rainstorm/operations';
import type { DispatchId, EpisodeId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { actForOffice, lockOwnDispatch } from './act-for-office.js';

const giverOf = ({ id, name, isSystem }: Officer, from: RequestOrigin): ReceiptGiver => ({
  ...{ id, name, from },
  ...(isSystem ? ({ way: 'system', proof: 'office-token' } as const) : ({ way: 'console', proof: 'signed-in' } as const)),
});

/** 签收: any officer of the office, or its own system, gives it, once. */
export class GiveReceipt {
  constructor(private readonly ledger: Ledger) {}

  async give(dispatchId: DispatchId, officer: Officer, from: RequestOrigin): Promise<Result<GivenReceipt, Refusal>> {
    return actForOffice(this.ledger, officer, 'receipt-given', async (tx) => {
      const dispatch = await lockOwnDispatch(tx, dispatchId, officer);
      return dispatch.ok ? giveReceipt(tx, dispatch.value, giverOf(officer, from), officer) : dispatch;
    });
  }

  /** Gives every receipt that the own office still owes in one episode, all or none. */
  async giveForEpisode(episodeId: EpisodeId, officer: Officer, from: RequestOrigin): Promise<Result<readonly GivenReceipt[], Refusal>> {
    const { officeId } = officer;
    if (officeId === null) return refuse({ type: 'no-office' });
    return this.ledger.transaction(async (tx) => giveReceiptsOfEpisode(tx, episodeId, officeId, giverOf(officer, from), officer));
  }
}
