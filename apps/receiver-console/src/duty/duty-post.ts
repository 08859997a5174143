import { IsNull, type DutyShiftRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type City, type DutyPost, type OfficeId, type Result } from '@rainstorm/warning-model';
import type { Officer } from '../officer.js';
import { refuse, type Refusal } from '../refusal.js';

/** A duty seat: of an office, or (`officeId` null) of the command. */
export interface Post {
  readonly officeId: OfficeId | null;
  readonly name: string;
  readonly nameEn: string;
}

/** The command's first, then the offices' in the order of the configuration. */
export const postsOf = ({ command, offices }: City): readonly Post[] => [
  { officeId: null, name: command.name, nameEn: command.nameEn },
  ...offices.map(({ id, name, nameEn }) => ({ officeId: id, name, nameEn })),
];

/** An officer's own post, and no other: nobody takes over for another office. Auditors and machines have none. */
export const postOf = (officer: Officer, city: City): Result<Post, Refusal> => {
  if (!officer.isCommand && officer.officeId === null) return refuse({ type: 'no-office' });
  const post = postsOf(city).find(({ officeId }) => officeId === officer.officeId);
  return post === undefined ? refuse({ type: 'no-office' }) : accepted(post);
};

export const placeOf = ({ officeId }: Post): DutyPost => officeId ?? 'command';

/** Newest first. The standing shift, if there is one, comes before all that ended. */
export const shiftsOf = async (tx: LedgerTransaction, { officeId }: Post, most: number): Promise<readonly DutyShiftRow[]> =>
  tx.dutyShifts.find(
    { officeId: officeId ?? IsNull() },
    { order: { handedOverAt: { direction: 'DESC', nulls: 'FIRST' }, takenAt: 'DESC', id: 'DESC' }, take: most },
  );

/** Whose account was disabled holds no post any more: nobody signed in as that person can answer. */
export const isGone = async (tx: LedgerTransaction, { accountId }: DutyShiftRow): Promise<boolean> =>
  (await tx.accounts.count({ id: accountId, disabled: true })) > 0;
