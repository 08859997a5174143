import { oneOf, IsNull, type Ledger } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';

export interface OnDuty {
  readonly name: string;
  readonly takenAt: Date;
}

/** The officer on duty at each post (null: the command's). Officers whose account is disabled do not count. */
export const readOnDuty = async (ledger: Ledger): Promise<ReadonlyMap<OfficeId | null, OnDuty>> =>
  ledger.read(async (tx) => {
    const shifts = await tx.dutyShifts.find({ handedOverAt: IsNull() }, { order: { takenAt: 'ASC' } });
    const gone = await tx.accounts.find({ id: oneOf(shifts.map(({ accountId }) => accountId)), disabled: true });
    return new Map(
      shifts
        .filter(({ accountId }) => gone.every(({ id }) => id !== accountId))
        .map(({ officeId, name, takenAt }) => [officeId, { name, takenAt }]),
    );
  });
