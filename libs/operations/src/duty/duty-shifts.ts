import { IsNull, type DutyShiftRow, type LedgerTransaction } from '@rainstorm/ledger';
import type { DutyPost, OfficeId } from '@rainstorm/warning-model';

/** The duty post of this office (null: the command). */
export const dutyPostOf = (officeId: OfficeId | null): DutyPost => officeId ?? 'command';

/** The last `most` shifts at the post of this office (null: the command), newest first, but a shift that has not ended always comes first. */
export const lastShifts = async (tx: LedgerTransaction, officeId: OfficeId | null, most: number): Promise<readonly DutyShiftRow[]> =>
  tx.dutyShifts.find(
    { officeId: officeId ?? IsNull() },
    { order: { handedOverAt: { direction: 'DESC', nulls: 'FIRST' }, takenAt: 'DESC', id: 'DESC' }, take: most },
  );

/** Whether the account of this shift is disabled, so that the post counts as free. */
export const isAccountDisabled = async (tx: LedgerTransaction, { accountId }: DutyShiftRow): Promise<boolean> =>
  (await tx.accounts.count({ id: accountId, disabled: true })) > 0;
