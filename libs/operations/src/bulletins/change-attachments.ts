import type { AttachmentFacts, BulletinRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  checkDraft,
  refused,
  type BulletinAttachment,
  type BulletinContent,
  type BulletinId,
  type City,
  type Result,
} from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { bulletinChanged } from './bulletin-changed.js';
import { returnBulletinToDraft } from './return-bulletin-to-draft.js';

/** A file that was checked and cleaned: what it is, and its bytes. */
export interface NewAttachment {
  readonly attachment: BulletinAttachment;
  readonly content: Uint8Array;
}

/** What one bulletin carries at most. */
export interface AttachmentTotals {
  readonly mostFiles: number;
  /** Of all of them together. */
  readonly mostBytes: number;
}

/** What the audit chain says of them. */
export const attachmentFacts = (attachments: readonly BulletinAttachment[]): readonly AttachmentFacts[] =>
  attachments.map(({ fileName, sha256 }) => ({ fileName, sha256 }));

/** Locks the bulletin; refused unless it can still be edited. */
const editable = async (tx: LedgerTransaction, id: BulletinId): Promise<Result<BulletinRow, Refusal>> => {
  const bulletin = await tx.bulletins.lock({ id });
  if (bulletin === null) return refused({ type: 'unknown-bulletin' });
  if (bulletin.state === 'published') return refused({ type: 'already-published', number: bulletin.number ?? '' });
  if (bulletin.state === 'discarded') return refused({ type: 'wrong-state', state: bulletin.state, act: 'edit' });
  return accepted(bulletin);
};

/** Like every other edit: it is a draft again, and its last editor is its author. */
const withAttachments = async (
  tx: LedgerTransaction,
  city: City,
  bulletin: BulletinRow,
  attachments: BulletinContent['attachments'],
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> => {
  const faults = checkDraft({ ...bulletin, attachments }, city).filter(({ field }) => field.startsWith('attachments'));
  if (faults.length > 0) return refused({ type: 'content-not-fit', faults });
  const edited = await returnBulletinToDraft(tx, bulletin, { attachments, draftedBy: accountIdOf(actor), reviewNote: null }, actor);
  bulletinChanged(tx, 'bulletin-changed', edited);
  return accepted(edited);
};

/** 添加附件, at the end of the list. The bulletin is a draft again: what was reviewed or signed was another one. */
export const addAttachment = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  { attachment, content }: NewAttachment,
  { mostFiles, mostBytes }: AttachmentTotals,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> => {
  const found = await editable(tx, id);
  if (!found.ok) return found;
  const { attachments: standing, state: from } = found.value;
  const same = standing.find(({ sha256 }) => sha256 === attachment.sha256);
  if (same !== undefined) return refused({ type: 'attachment-twice', fileName: same.fileName });
  if (standing.length >= mostFiles) return refused({ type: 'too-many-attachments', most: mostFiles });
  const bytes = standing.reduce((sum, { sizeBytes }) => sum + sizeBytes, attachment.sizeBytes);
  if (bytes > mostBytes) return refused({ type: 'attachments-too-large', mostMb: Math.floor(mostBytes / 1_048_576) });
  await tx.attachmentContents.store(attachment.sha256, content, tx.now);
  const edited = await withAttachments(tx, city, found.value, [...standing, attachment], actor);
  if (!edited.ok) return edited;
  const { fileName, sha256, sizeBytes } = attachment;
  tx.audit(auditEntry(actor, 'attachment-added', 'bulletin', id, { version: edited.value.version, fileName, sha256, sizeBytes, from }));
  return edited;
};

/**
 * 整理附件: their order and descriptions as given. One that is not in the list is taken from the bulletin. Refused for one that the bulletin does not
 * have: bytes come in through `addAttachment` alone, where they are checked.
 */
export const arrangeAttachments = async (
  tx: LedgerTransaction,
  city: City,
  id: BulletinId,
  arranged: readonly Pick<BulletinAttachment, 'sha256' | 'altText'>[],
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal>> => {
  const found = await editable(tx, id);
  if (!found.ok) return found;
  const { attachments: standing, state: from } = found.value;
  const attachments = arranged.flatMap(({ sha256, altText }) => {
    const known = standing.find((each) => each.sha256 === sha256);
    return known === undefined ? [] : [{ ...known, altText: altText.trim() }];
  });
  if (attachments.length < arranged.length) return refused({ type: 'unknown-attachment' });
  const edited = await withAttachments(tx, city, found.value, attachments, actor);
  if (!edited.ok) return edited;
  const { version } = edited.value;
  tx.audit(auditEntry(actor, 'attachments-arranged', 'bulletin', id, { version, attachments: attachmentFacts(attachments), from }));
  return edited;
};
