import { toBulletin, type BulletinRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkDraft,
  refused,
  reviseBulletin as contentOfRevision,
  type BulletinContent,
  type BulletinId,
  type City,
  type Result,
  type RevisionKind,
  type SlotId,
  type TemplateValues,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { checkNotCancelled } from './check-bulletin-content.js';
import { draftRow } from './draft-row.js';
import { revisionWords, type KnownOfRevision } from './revision-words.js';

/** The draft of a revision: the facts of the revised bulletin with the given changes, and the words of its kind's template. */
export const draftRevision = async (
  tx: LedgerTransaction,
  city: City,
  original: BulletinRow,
  kind: RevisionKind,
  patch: Partial<BulletinContent> & { readonly slotId?: SlotId },
  actor: AuditActor,
  known: KnownOfRevision = {},
): Promise<Result<BulletinRow, Refusal>> => {
  const bulletin = toBulletin(original);
  if (bulletin.state !== 'published') return refused({ type: 'not-published' });
  if (original.msgType === 'cancel') return refused({ type: 'already-cancelled' });
  const words = await revisionWords(tx, city, original, kind, { ...original, ...patch }, known);
  const draft = draftRow({ ...contentOfRevision(bulletin, kind, words), ...patch, draftedBy: accountIdOf(actor), draftedAt: tx.now });
  await tx.bulletins.insert(draft);
  tx.audit(auditEntry(actor, 'revision-drafted', 'bulletin', draft.id, { of: original.id, kind }));
  bulletinChanged(tx, 'bulletin-drafted', draft);
  return accepted(draft);
};

/**
 * 继续、升级、降级、更正、延长有效期、解除、撤回: drafts a revision, a new bulletin that refers to the first issue. Refused if `id` is not
 * published, or was lifted or retracted. `fields`: what the forecaster filled in of the template.
 */
export const reviseBulletin = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  kind: RevisionKind,
  patch: Partial<BulletinContent>,
  actor: AuditActor,
  fields: TemplateValues = {},
): Promise<Result<BulletinRow, Refusal>> => {
  const original = await tx.bulletins.first({ id });
  if (original === null) return refused({ type: 'unknown-bulletin' });
  const standing = await checkNotCancelled(tx, original);
  if (!standing.ok) return standing;
  const faults = checkDraft({ ...original, ...patch }, city);
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  return draftRevision(tx, city, original, kind, patch, actor, { fields });
};
