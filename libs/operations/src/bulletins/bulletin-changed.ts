import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';

/** Tells the desks that a bulletin that is not published yet has come or changed. */
export const bulletinChanged = (tx: LedgerTransaction, kind: 'bulletin-drafted' | 'bulletin-changed', bulletin: BulletinRow): void => {
  const { id, slotId, episodeId, state, version } = bulletin;
  tx.changed({ kind, officeId: null, audience: 'bureau', subjectId: id, payload: { slotId, episodeId, state, version } });
};
