import type { Ledger, LedgerTransaction, RosterSwapRow, RosterVersionRow } from '@rainstorm/ledger';
import { agreeToSwap, proposeSwap, refuseSwap, removeRosterPerson, saveRoster, withdrawSwap, type RosterEdit } from '@rainstorm/operations';
import type { City, Result, RosterPersonId, RosterPlace, RosterSwap, RosterSwapId } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import type { Refusal } from '../refusal.js';
import { placeOf } from './roster-place.js';

/** What an officer of the place does with its roster. */
export class ChangeRoster {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  private async atOwnPlace<Value>(
    officer: Officer,
    level: number,
    work: (tx: LedgerTransaction, place: RosterPlace) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>> {
    return this.ledger.transaction(async (tx) => {
      const own = await placeOf(tx, officer, this.city, level);
      return own.ok ? work(tx, own.value.place) : own;
    });
  }

  async save(officer: Officer, level: number, edit: RosterEdit): Promise<Result<RosterVersionRow, Refusal>> {
    return this.atOwnPlace(officer, level, async (tx, place) => saveRoster(tx, this.city, place, edit, officer));
  }

  async leave(officer: Officer, level: number, personId: RosterPersonId, note: string): Promise<Result<RosterVersionRow, Refusal>> {
    return this.atOwnPlace(officer, level, async (tx, place) => removeRosterPerson(tx, this.city, place, { personId, note }, officer));
  }

  async propose(officer: Officer, level: number, swap: RosterSwap, note: string): Promise<Result<RosterSwapRow, Refusal>> {
    return this.atOwnPlace(officer, level, async (tx, place) => proposeSwap(tx, this.city, place, { swap, note }, officer));
  }

  async settle(
    officer: Officer,
    level: number,
    id: RosterSwapId,
    act: 'agree' | 'refuse' | 'withdraw',
  ): Promise<Result<RosterSwapRow, Refusal>> {
    return this.atOwnPlace(officer, level, async (tx, place) => {
      if (act === 'agree') return agreeToSwap(tx, this.city, place, id, officer);
      return act === 'refuse' ? refuseSwap(tx, place, id, officer) : withdrawSwap(tx, place, id, officer);
    });
  }
}
