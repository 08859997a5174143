import type { LedgerTransaction, SlotRow } from '@rainstorm/ledger';

/** Tells the desks. Offices hear of a slot when its bulletin comes, or is missing. */
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
