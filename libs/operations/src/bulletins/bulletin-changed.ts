import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';

/** Announces to the bureau's pages that an unpublished bulletin was drafted or changed. */
export const bulletinChanged = (tx: LedgerTransaction, kind: 'bulletin-drafted' | 'bulletin-changed', bulletin: BulletinRow): void => {
  const { id, slotId, episodeId, state, version } = bulletin;
  tx.changed({ kind, officeId: null, audience: 'bureau', subjectId: id, payload: { slotId, episodeId, state, version } });
};
