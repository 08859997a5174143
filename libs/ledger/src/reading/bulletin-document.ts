import {
  areaOf,
  endedByOf,
  officialDocumentOf,
  type AccountId,
  type City,
  type DocumentAttachment,
  type EndedBy,
  type OfficialDocument,
} from '@rainstorm/warning-model';
import { oneOf } from '../store/one-of.js';
import type { Ledger } from '../store/ledger.js';
import type { LedgerTransaction } from '../store/ledger-transaction.js';
import type { BulletinRow } from '../store/records/issuance.record.js';
import { withRevisions } from './in-force.js';
import { readablePolicy } from './readable-policy.js';

/** What ended or replaced a bulletin; null while nothing has, and of what is not published. */
export const endedBy = async (tx: LedgerTransaction, bulletin: BulletinRow): Promise<EndedBy | null> => {
  const { sentAt, state } = bulletin;
  if (sentAt === null || state !== 'published') return null;
  const found = endedByOf({ ...bulletin, sentAt }, await withRevisions(tx, [bulletin]));
  return found === null ? null : { number: found.number, revisionKind: found.revisionKind };
};

/** The names of everybody who had a part in a bulletin. */
export const bulletinPeople = async (
  tx: LedgerTransaction,
  { draftedBy, submittedBy, reviewedBy, signedBy, countersignedBy, publishedBy }: BulletinRow,
): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const ids = [draftedBy, submittedBy, reviewedBy, signedBy, countersignedBy, publishedBy].flatMap((id) => id ?? []);
  return (await tx.accounts.find({ id: oneOf(ids.map((id) => id as AccountId)) })).map(({ id, name }) => ({ id, name }));
};

/** A bulletin as the official document that is printed, and saved as Word and PDF. */
const documentOf = async (tx: LedgerTransaction, city: City, bulletin: BulletinRow): Promise<OfficialDocument> => {
  const dispatches = await tx.dispatches.find({ bulletinId: oneOf([bulletin.id]) }, { order: { officeId: 'ASC' } });
  const nameOf = (code: string): string => (code === city.areaCode ? city.name : (areaOf(city, code)?.name ?? code));
  return officialDocumentOf({
    bulletin,
    productTitle: city.products.find(({ code }) => code === bulletin.productCode)?.title ?? bulletin.productCode,
    areaNames: bulletin.areas.map(({ areaCode }) => nameOf(areaCode)),
    addressees: dispatches.map((row) => ({ officeName: readablePolicy(row).officeName, receiptDueAt: row.receiptDueAt })),
    people: await bulletinPeople(tx, bulletin),
    endedBy: await endedBy(tx, bulletin),
    zone: city.zone,
  });
};

export interface ReadDocument {
  readonly document: OfficialDocument;
  readonly files: readonly { readonly attachment: DocumentAttachment; readonly content: Buffer }[];
  /** Of the publication, or else of the last change. */
  readonly at: Date;
}

/** The official document of a bulletin, with the bytes of its attachments. */
export const readBulletinDocument = async (ledger: Ledger, city: City, bulletin: BulletinRow): Promise<ReadDocument> => {
  const document = await ledger.read(async (tx) => documentOf(tx, city, bulletin));
  const files: { attachment: DocumentAttachment; content: Buffer }[] = [];
  for (const attachment of document.attachments) {
    const content = await ledger.attachmentContents.read(attachment.sha256);
    if (content === null) throw new Error(`The bytes of attachment ${attachment.sha256} are gone`);
    files.push({ attachment, content });
  }
  return { document, files, at: bulletin.sentAt ?? bulletin.editedAt ?? bulletin.draftedAt };
};
