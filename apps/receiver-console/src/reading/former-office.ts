import { readablePolicy, type LedgerTransaction } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';

/** The names that an office had when it was last sent something, for one that the configuration no longer has; null if it never was sent anything. */
export const formerOffice = async (
  tx: LedgerTransaction,
  officeId: OfficeId,
): Promise<{ readonly name: string; readonly nameEn: string } | null> => {
  const [last] = await tx.dispatches.find({ officeId }, { order: { publishedAt: 'DESC', id: 'DESC' }, take: 1 });
  if (last === undefined) return null;
  const { officeName, officeNameEn } = readablePolicy(last);
  return { name: officeName, nameEn: officeNameEn };
};
