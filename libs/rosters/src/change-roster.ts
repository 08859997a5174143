import type { Ledger, LedgerTransaction, RosterSwapRow, RosterVersionRow } from '@rainstorm/ledger';
import { agreeToSwap, proposeSwap, refuseSwap, removeRosterPerson, saveRoster, withdrawSwap, type RosterEdit } from '@rainstorm/operations';
import type { City, Result, RosterPersonId, RosterPlace, RosterSwap, RosterSwapId } from '@rainstorm/warning-model';
import type { RosterKeeper } from './roster-keeper.js';
import type { RosterRefusal } from './roster-refusal.js';

/** What somebody of the place does with its roster. */
export class ChangeRoster {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  private async atOwnPlace<Value>(
    keeper: RosterKeeper,
    level: number,
    work: (tx: LedgerTransaction, place: RosterPlace) => Promise<Result<Value, RosterRefusal>>,
  ): Promise<Result<Value, RosterRefusal>> {
    return this.ledger.transaction(async (tx) => {
      const own = await keeper.placeOf(tx, level);
      return own.ok ? work(tx, own.value.place) : own;
    });
  }

  async save(keeper: RosterKeeper, level: number, edit: RosterEdit): Promise<Result<RosterVersionRow, RosterRefusal>> {
    return this.atOwnPlace(keeper, level, async (tx, place) => saveRoster(tx, this.city, place, edit, keeper));
  }

  async leave(
    keeper: RosterKeeper,
    level: number,
    personId: RosterPersonId,
    note: string,
  ): Promise<Result<RosterVersionRow, RosterRefusal>> {
    return this.atOwnPlace(keeper, level, async (tx, place) => removeRosterPerson(tx, this.city, place, { personId, note }, keeper));
  }

  async propose(keeper: RosterKeeper, level: number, swap: RosterSwap, note: string): Promise<Result<RosterSwapRow, RosterRefusal>> {
    return this.atOwnPlace(keeper, level, async (tx, place) => proposeSwap(tx, this.city, place, { swap, note }, keeper));
  }

  async settle(
    keeper: RosterKeeper,
    level: number,
    id: RosterSwapId,
    act: 'agree' | 'refuse' | 'withdraw',
  ): Promise<Result<RosterSwapRow, RosterRefusal>> {
    return this.atOwnPlace(keeper, level, async (tx, place) => {
      if (act === 'agree') return agreeToSwap(tx, this.city, place, id, keeper);
      return act === 'refuse' ? refuseSwap(tx, place, id, keeper) : withdrawSwap(tx, place, id, keeper);
    });
  }
}
