import type { DispatchRow, LateEntryRow, Ledger } from '@rainstorm/ledger';
import { enterLateReceipt, once, type NewLateEntry } from '@rainstorm/operations';
import type { City, DispatchId, Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';
import { actForOffice } from './act-for-office.js';

/** The office itself, who telephones it when it is silent, and the command. */
const mayEnter = (officer: Officer, { officeId, policy }: DispatchRow): boolean =>
  officer.isCommand ||
  (officer.officeId !== null && officer.canActFor(officeId)) ||
  (policy.phonedBy !== 'command' && officer.officeId !== null && officer.canActFor(policy.phonedBy));

/** 纸质补录: what an office received by telephone or on paper while the system was away. */
export class EnterLateReceipt {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: Pick<City, 'zone'>,
  ) {}

  async enter(dispatchId: DispatchId, officer: Officer, entry: NewLateEntry, key: string | null): Promise<Result<LateEntryRow, Refusal>> {
    return actForOffice(this.ledger, officer, 'late-receipt-entered', async (tx): Promise<Result<LateEntryRow, Refusal>> => {
      const dispatch = await tx.dispatches.lock({ id: dispatchId });
      if (dispatch === null) return refuse({ type: 'unknown-dispatch' });
      if (!mayEnter(officer, dispatch)) return refuse({ type: 'not-your-office', dispatchId });
      return once(tx, { scope: `late entry ${officer.id} ${dispatchId}`, key, request: entry }, async () =>
        enterLateReceipt(tx, this.city, dispatch, entry, officer),
      );
    });
  }
}
