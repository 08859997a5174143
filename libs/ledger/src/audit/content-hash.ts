import { hash } from 'node:crypto';
import type { EntityManager, EntitySchema } from 'typeorm';
import { DecisionRecord, BulletinRecord, type BulletinRow, type DecisionRow } from '../store/records/issuance.record.js';
import { ReceiptRecord, type ReceiptRow } from '../store/records/dissemination.record.js';
import { RosterVersionRecord, type RosterVersionRow } from '../store/records/roster.record.js';
import { AttachmentContents } from '../store/attachment-contents.js';
import { rowsOf } from '../store/records/record.js';
import type { ChainVerdict } from './audit-chain.js';
import { canonical } from './canonical.js';

/** SM3 (GB/T 32905) of what was recorded once and never changes. */
const hashOf = (content: object): string => hash('sm3', JSON.stringify(canonical(JSON.parse(JSON.stringify(content)))), 'hex');

/** Of a published bulletin: its text, its numbers, its times, and who signed and published it. */
export const bulletinContentHash = (row: BulletinRow): string => {
  const { id, kind, hazard, step, productCode, status, msgType, revisionKind, refersTo, episodeId: _, ...more } = row;
  const { headline, description, instruction, areas, level, colour, onset, expires, signedBy, signedAt, emergency } = more;
  const { number, identifier, sender, sentAt, publishedBy } = more;
  return hashOf({
    ...{ id, kind, hazard, step, productCode, status, msgType, revisionKind, refersTo },
    ...{ headline, description, instruction, areas, level, colour, onset, expires, signedBy, signedAt, emergency },
    ...{ number, identifier, sender, sentAt, publishedBy },
  });
};

/** Of what is attached to a published bulletin: names, descriptions and order, and by their SHA-256 the bytes. */
export const attachmentsHash = ({ attachments }: Pick<BulletinRow, 'attachments'>): string => hashOf(attachments);

/** Of a receipt, as it was given. Its withdrawal is an act of its own. */
export const receiptContentHash = (row: ReceiptRow): string => {
  const { id, dispatchId, officeId, givenAt, givenBy, givenByName, way, proof, lateByMs, enteredAt } = row;
  const content = { id, dispatchId, officeId, givenAt, givenBy, givenByName, way, proof, lateByMs };
  // Of the others it is not there, so that the hash of an older receipt is still its hash.
  return hashOf(enteredAt === null ? content : { ...content, enteredAt });
};

/** Of a response decision. */
export const decisionContentHash = ({ episodeId: _, ...row }: DecisionRow): string => hashOf(row);

/** Of a version of a roster: who was to hold which post when, and who said so. */
export const rosterContentHash = (row: RosterVersionRow): string => hashOf(row);

/** The verdict on the whole ledger: on the chain, and on what it says of the rows. */
export type LedgerVerdict = ChainVerdict | { readonly intact: false; readonly seq: number; readonly fault: 'content-differs' };

interface Sealed {
  readonly seq: string;
  readonly act: string;
  readonly id: string;
  readonly content: string;
  /** Of a bulletin alone; null in entries of a release without attachments. */
  readonly attachments: string | null;
}

const BATCH = 500;

interface HashesNow {
  readonly content: ReadonlyMap<string, string>;
  /** Of bulletins; null where the bytes of an attachment are gone, or are not what their SHA-256 says. */
  readonly attachments: ReadonlyMap<string, string | null>;
}

/** The hashes of the rows of these acts as they are now, by id. */
const hashesNow = async (manager: EntityManager, sealed: readonly Sealed[]): Promise<HashesNow> => {
  const idsOf = (act: string): readonly string[] => sealed.filter((each) => each.act === act).map(({ id }) => id);
  const read = async <Row extends object>(schema: EntitySchema<Row>, act: string): Promise<readonly Row[]> => {
    const ids = idsOf(act);
    if (ids.length === 0) return [];
    return rowsOf(schema, await manager.query(`SELECT * FROM ${schema.options.tableName} WHERE id = ANY($1)`, [ids]));
  };
  const bulletins = await read(BulletinRecord, 'bulletin-published');
  const receipts = await read(ReceiptRecord, 'receipt-given');
  const decisions = await read(DecisionRecord, 'decision-recorded');
  const rosters = await read(RosterVersionRecord, 'roster-changed');
  const whole = await new AttachmentContents(manager).whole(
    bulletins.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256)),
  );
  const attachments = new Map(
    bulletins.map((row) => [row.id as string, row.attachments.every(({ sha256 }) => whole.has(sha256)) ? attachmentsHash(row) : null]),
  );
  const content = new Map([
    ...bulletins.map((row) => [row.id as string, bulletinContentHash(row)] as const),
    ...receipts.map((row) => [row.id as string, receiptContentHash(row)] as const),
    ...decisions.map((row) => [row.id as string, decisionContentHash(row)] as const),
    ...rosters.map((row) => [row.id as string, rosterContentHash(row)] as const),
  ]);
  return { content, attachments };
};

/**
 * Compares what was published, receipted, decided and planned in rosters with the hashes in the audit chain. The number of the first entry whose row differs or
 * is gone; null if there is none. Entries of earlier releases have no hash.
 */
export const firstDifferingContent = async (manager: EntityManager): Promise<number | null> => {
  for (let after = 0; ;) {
    const sealed = await manager.query<Sealed[]>(
      `SELECT
         seq,
         act,
         coalesce(details->>'receiptId', details->>'decisionId', details->>'versionId', subject_id) AS id,
         details->>'contentHash' AS content,
         details->>'attachmentsHash' AS attachments
       FROM audit_entries
       WHERE seq > $1
         AND act IN ('bulletin-published', 'receipt-given', 'decision-recorded', 'roster-changed')
         AND details ? 'contentHash'
       ORDER BY seq
       LIMIT ${BATCH}`,
      [after],
    );
    const now = await hashesNow(manager, sealed);
    const differing = sealed.find(
      ({ id, content, attachments }) =>
        now.content.get(id) !== content || (attachments !== null && now.attachments.get(id) !== attachments),
    );
    if (differing !== undefined) return Number(differing.seq);
    const last = sealed.at(-1);
    if (last === undefined || sealed.length < BATCH) return null;
    after = Number(last.seq);
  }
};
