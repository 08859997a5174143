import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  capTime,
  checkDraft,
  refused,
  type BulletinContent,
  type BulletinId,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { returnBulletin } from './return-bulletin.js';

/**
 * Edits a bulletin that is not published. Review and signature were given to the old words, so it is a draft again. `version` is the one
 * that the editor saw: refused where somebody else has changed it since.
 */
export const editBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  version: number,
  patch: Partial<BulletinContent>,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> => {
  const bulletin = await tx.bulletins.lock({ id });
  if (bulletin === null) return refused({ type: 'unknown-bulletin' });
  if (bulletin.state === 'published') return refused({ type: 'already-published', number: bulletin.number ?? '' });
  if (bulletin.state === 'discarded') return refused({ type: 'wrong-state', state: bulletin.state, act: 'edit' });
  if (bulletin.version !== version) return refused(versionConflict(bulletin, city));
  const faults = checkDraft({ ...bulletin, ...patch }, city);
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  // Whoever wrote the last words is their author, and may not review or sign them.
  const edited = await returnBulletin(tx, bulletin, { ...patch, draftedBy: accountIdOf(actor), reviewNote: null }, actor);
  tx.audit(
    auditEntry(actor, 'bulletin-edited', 'bulletin', id, { version: edited.version, fields: Object.keys(patch), from: bulletin.state }),
  );
  bulletinChanged(tx, 'bulletin-changed', edited);
  return accepted(edited);
};

/** Names who was faster and when, so that the two can talk. */
const versionConflict = ({ version, editedBy, editedByName, editedAt }: BulletinRow, city: City): Refusal => {
  const wall = editedAt === null ? '' : capTime(editedAt, city.zone).slice(0, 19).replace('T', ' ');
  return { type: 'version-conflict', version, editedBy, editedByName: editedByName ?? '', editedAt, wall };
};
