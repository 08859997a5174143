import type { DecisionClockRow, LedgerTransaction } from '@rainstorm/ledger';

/** Announces changed decision clocks to the open pages. */
export const clockChanged = (
  tx: LedgerTransaction,
  clocks: readonly Pick<DecisionClockRow, 'id' | 'bulletinId' | 'state' | 'dueAt'>[],
): void => {
  tx.changed(
    ...clocks.map(({ id, bulletinId, state, dueAt }) => ({
      kind: 'decision-clock-changed' as const,
      officeId: null,
      audience: 'all' as const,
      subjectId: id,
      payload: { bulletinId, state, dueAt },
    })),
  );
};
