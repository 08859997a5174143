import type { LedgerTransaction, SlotRow } from '@rainstorm/ledger';

/** Announces a changed slot to the bureau's pages. Offices are informed only when its bulletin is published or missing. */
export const slotChanged = (
  tx: LedgerTransaction,
  slots: readonly Pick<SlotRow, 'id' | 'episodeId' | 'step' | 'state' | 'dueAt'>[],
): void => {
  tx.changed(
    ...slots.map(({ id, episodeId, step, state, dueAt }) => ({
      kind: 'slot-changed' as const,
      officeId: null,
      audience: 'bureau' as const,
      subjectId: id,
      payload: { episodeId, step, state, dueAt },
    })),
  );
};
