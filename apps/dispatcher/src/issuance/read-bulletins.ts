import type { Actor } from '@rainstorm/access';
import {
  dispatchView,
  oneOf,
  type BulletinQuery,
  type BulletinRow,
  type DispatchView,
  type Ledger,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import { accepted, type AccountId, type BulletinId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

export interface BulletinPage {
  readonly items: readonly BulletinRow[];
  /** The `before` of the next page; null on the last page. */
  readonly next: string | null;
}

export interface BulletinDetail {
  readonly bulletin: BulletinRow;
  readonly revisions: readonly BulletinRow[];
  readonly dispatches: readonly DispatchView[];
  /** The names behind `draftedBy`, `signedBy` and the like. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Only the bureau sees drafts. */
const seesDrafts = (actor: Actor): boolean => actor.permissions.includes('bulletin:draft') || actor.permissions.includes('audit:read');

export class ReadBulletins {
  constructor(private readonly ledger: Ledger) {}

  /** Newest first, by publication or, if not published, by drafting. */
  async list(query: BulletinQuery, actor: Actor): Promise<BulletinPage> {
    const state = seesDrafts(actor) ? query.state : 'published';
    return this.ledger.read(async (tx) => {
      const ids = await tx.bulletinSearch.ids({ ...query, state, limit: query.limit + 1 });
      const rows = new Map((await tx.bulletins.find({ id: oneOf(ids.slice(0, query.limit)) })).map((row) => [row.id, row]));
      const items = ids.flatMap((id) => rows.get(id) ?? []);
      const last = items.at(-1);
      return { items, next: ids.length > query.limit && last !== undefined ? cursorOf(last) : null };
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
        dispatches: dispatches.map(dispatchView),
        people: await namesOf(tx, bulletin),
      });
    });
  }
}

const namesOf = async (tx: LedgerTransaction, bulletin: BulletinRow): Promise<BulletinDetail['people']> => {
  const { draftedBy, submittedBy, reviewedBy, signedBy, countersignedBy, publishedBy } = bulletin;
  const ids = [draftedBy, submittedBy, reviewedBy, signedBy, countersignedBy, publishedBy].flatMap((id) => id ?? []);
  return (await tx.accounts.find({ id: oneOf(ids.map((id) => id as AccountId)) })).map(({ id, name }) => ({ id, name }));
};

const cursorOf = ({ id, sentAt, draftedAt }: BulletinRow): string => `${(sentAt ?? draftedAt).toISOString()}_${id}`;
