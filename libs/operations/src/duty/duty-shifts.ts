import { IsNull, type DutyShiftRow, type LedgerTransaction } from '@rainstorm/ledger';
import type { DutyPost, OfficeId } from '@rainstorm/warning-model';

/** The duty post of this office; null is the command's. */
export const dutyPostOf = (officeId: OfficeId | null): DutyPost => officeId ?? 'command';

/** The last `most` shifts at the post of this office (null: the command), newest first. A shift that has not ended comes before all that have. */
export const lastShifts = async (tx: LedgerTransaction, officeId: OfficeId | null, most: number): Promise<readonly DutyShiftRow[]> =>
  tx.dutyShifts.find(
    { officeId: officeId ?? IsNull() },
    { order: { handedOverAt: { direction: 'DESC', nulls: 'FIRST' }, takenAt: 'DESC', id: 'DESC' }, take: most },
  );

/** True where the account of this shift was disabled: nobody can sign in as that person, so the post is not held any more. */
export const isAccountDisabled = async (tx: LedgerTransaction, { accountId }: DutyShiftRow): Promise<boolean> =>
  (await tx.accounts.count({ id: accountId, disabled: true })) > 0;
