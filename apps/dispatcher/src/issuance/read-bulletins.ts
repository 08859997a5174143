import type { Actor } from '@rainstorm/access';
import {
  bulletinPeople,
  endedBy,
  oneOf,
  readablePolicy,
  type BulletinQuery,
  type BulletinRow,
  type DispatchRow,
  type Ledger,
  type Page,
  type PageRequest,
} from '@rainstorm/ledger';
import { accepted, type BulletinId, type EndedBy, type OfficeId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** An office as it was called when the bulletin was published. */
export interface Addressee {
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly officeNameEn: string;
  readonly receiptDueAt: Date;
}

export interface BulletinDetail {
  readonly bulletin: BulletinRow;
  readonly revisions: readonly BulletinRow[];
  readonly addressees: readonly Addressee[];
  /** The names behind `draftedBy`, `signedBy` and the like. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What replaced, lifted or retracted it. */
  readonly endedBy: EndedBy | null;
}

/** Only the bureau sees drafts. */
const seesDrafts = (actor: Actor): boolean => actor.permissions.includes('bulletin:draft') || actor.permissions.includes('audit:read');

export class ReadBulletins {
  constructor(private readonly ledger: Ledger) {}

  /** Newest first, by publication or, if not published, by drafting. */
  async list(query: BulletinQuery, page: PageRequest, actor: Actor): Promise<Page<BulletinRow>> {
    const state = seesDrafts(actor) ? query.state : 'published';
    return this.ledger.read(async (tx) => {
      const { items: ids, next } = await tx.bulletinSearch.ids({ ...query, state }, page);
      const rows = new Map((await tx.bulletins.find({ id: oneOf(ids) })).map((row) => [row.id, row]));
      return { items: ids.flatMap((id) => rows.get(id) ?? []), next };
    });
  }

  async one(id: BulletinId, actor: Actor): Promise<Result<BulletinDetail, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<BulletinDetail, Refusal>> => {
      const bulletin = await tx.bulletins.first({ id });
      if (bulletin === null || (bulletin.state !== 'published' && !seesDrafts(actor))) return refuse({ type: 'unknown-bulletin' });
      const first = bulletin.refersTo ?? bulletin.id;
      const revisions = await tx.bulletins.find([{ id: first }, { refersTo: first }], { order: { draftedAt: 'ASC' } });
      const dispatches = await tx.dispatches.find({ bulletinId: oneOf([id]) }, { order: { officeId: 'ASC' } });
      return accepted({
        bulletin,
        revisions: revisions.filter(({ state }) => state === 'published' || seesDrafts(actor)),
        addressees: dispatches.map(addresseeOf),
        people: await bulletinPeople(tx, bulletin),
        endedBy: await endedBy(tx, bulletin),
      });
    });
  }
}

const addresseeOf = (row: DispatchRow): Addressee => {
  const { officeName, officeNameEn } = readablePolicy(row);
  return { officeId: row.officeId, officeName, officeNameEn, receiptDueAt: row.receiptDueAt };
};
