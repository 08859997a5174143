import type { BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkDraft,
  refused,
  wallClock,
  type BulletinContent,
  type BulletinId,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { returnBulletinToDraft } from './return-bulletin-to-draft.js';

/**
 * Edits an unpublished bulletin. It becomes a draft again, because review and signature were given to the old text. `version` is the one that
 * the editor saw: refused if somebody else has changed the bulletin since. Null where the caller compares in another way (`whenCurrent`).
 */
export const editBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  version: number | null,
  patch: Partial<BulletinContent>,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> => {
  const bulletin = await tx.bulletins.lock({ id });
  if (bulletin === null) return refused({ type: 'unknown-bulletin' });
  if (bulletin.state === 'published') return refused({ type: 'already-published', number: bulletin.number ?? '' });
  if (bulletin.state === 'discarded') return refused({ type: 'wrong-state', state: bulletin.state, act: 'edit' });
  if (version !== null && bulletin.version !== version) return refused(versionConflict(bulletin, city));
  const faults = checkDraft({ ...bulletin, ...patch }, city);
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  // The last editor becomes the author, and may not review or sign.
  const edited = await returnBulletinToDraft(tx, bulletin, { ...patch, draftedBy: accountIdOf(actor), reviewNote: null }, actor);
  tx.audit(
    auditEntry(actor, 'bulletin-edited', 'bulletin', id, { version: edited.version, fields: Object.keys(patch), from: bulletin.state }),
  );
  bulletinChanged(tx, 'bulletin-changed', edited);
  return accepted(edited);
};

/** The refusal says who changed it and when, so that the two people can talk. */
const versionConflict = ({ version, editedBy, editedByName, editedAt }: BulletinRow, city: City): Refusal => {
  const wall = editedAt === null ? '' : wallClock(editedAt, city.zone);
  return { type: 'version-conflict', version, editedBy, editedByName: editedByName ?? '', editedAt, wall };
};
