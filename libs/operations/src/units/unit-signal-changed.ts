import type { Change, LedgerTransaction, UnitSignalRow } from '@rainstorm/ledger';

/** Announces changed signals of districts to every open page: the board shows all districts. */
export const unitSignalChanged = (
  tx: LedgerTransaction,
  rows: readonly Pick<UnitSignalRow, 'id' | 'unitId' | 'colour' | 'state'>[],
): void => {
  tx.changed(
    ...rows.map(({ id, unitId, colour, state }): Change => ({
      kind: 'unit-signal-changed',
      officeId: null,
      audience: 'all',
      subjectId: id,
      payload: { unitId, colour, state },
    })),
  );
};
