import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import { returnToDraft } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';

/** Applies `patch` to a locked, unpublished bulletin, raises its version, and makes it a draft again. */
export const returnBulletinToDraft = async (
  tx: LedgerTransaction,
  bulletin: BulletinRow,
  patch: Partial<Omit<BulletinRow, 'id' | 'state'>>,
  actor: AuditActor,
): Promise<BulletinRow> => {
  const version = { version: bulletin.version + 1, editedBy: actor.id, editedByName: actor.name, editedAt: tx.now };
  const draft = { ...returnToDraft(bulletin), ...patch, ...version };
  const { id, state: to, ...columns } = draft;
  if (bulletin.state === 'draft') await tx.bulletins.update({ id }, columns);
  else await tx.bulletins.transition({ id }, { from: bulletin.state, to }, columns);
  return draft;
};
