import { oneOf, together, type LedgerTransaction, type UnitResponseRow } from '@rainstorm/ledger';
import type { OfficeId, Status } from '@rainstorm/warning-model';

/** What each of these districts decided last. */
export const newestResponses = async (
  tx: LedgerTransaction,
  unitIds: readonly OfficeId[],
  status: Status,
): Promise<ReadonlyMap<OfficeId, UnitResponseRow>> => {
  const found = await together(
    ...[...new Set(unitIds)].map(async (unitId) =>
      tx.unitResponses.find({ unitId: oneOf([unitId]), status }, { order: { decidedAt: 'DESC', recordedAt: 'DESC' }, take: 1 }),
    ),
  );
  return new Map(found.flat().map((response) => [response.unitId, response]));
};
