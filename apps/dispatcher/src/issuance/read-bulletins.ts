import type { Actor } from '@rainstorm/access';
import {
  And,
  ILike,
  In,
  LessThan,
  LessThanOrEqual,
  MoreThanOrEqual,
  type BulletinRow,
  type DispatchRow,
  type Ledger,
} from '@rainstorm/ledger';
import {
  accepted,
  type BulletinId,
  type BulletinKind,
  type BulletinState,
  type EpisodeId,
  type Result,
  type Step,
} from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

export interface BulletinQuery {
  readonly q?: string | undefined;
  readonly step?: Step | undefined;
  readonly state?: BulletinState | undefined;
  readonly kind?: BulletinKind | undefined;
  readonly episodeId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly before?: Date | undefined;
  readonly limit: number;
}

export interface BulletinFile {
  readonly bulletin: BulletinRow;
  readonly revisions: readonly BulletinRow[];
  readonly dispatches: readonly Omit<DispatchRow, 'policy'>[];
}

/** Who only receives sees what was published; drafts are the bureau's. */
const seesDrafts = (actor: Actor): boolean => actor.permissions.includes('bulletin:draft') || actor.permissions.includes('audit:read');

export class ReadBulletins {
  constructor(private readonly ledger: Ledger) {}

  async list(query: BulletinQuery, actor: Actor): Promise<readonly BulletinRow[]> {
    const { q, step, kind, episodeId, from, to, before, limit } = query;
    const state = seesDrafts(actor) ? query.state : 'published';
    const bounds = [
      ...(from === undefined ? [] : [MoreThanOrEqual(from)]),
      ...(to === undefined ? [] : [LessThanOrEqual(to)]),
      ...(before === undefined ? [] : [LessThan(before)]),
    ];
    const common = {
      ...(step === undefined ? {} : { step }),
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
      ...(episodeId === undefined ? {} : { episodeId: episodeId as EpisodeId }),
      ...(bounds.length === 0 ? {} : { draftedAt: And(...bounds) }),
    };
    const like = q === undefined ? undefined : ILike(`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`);
    const where =
      like === undefined ? common : (['number', 'headline', 'description'] as const).map((field) => ({ ...common, [field]: like }));
    return this.ledger.read(async (tx) =>
      tx.bulletins.find(where, { order: { sentAt: { direction: 'DESC', nulls: 'FIRST' }, draftedAt: 'DESC' }, take: limit }),
    );
  }

  async one(id: BulletinId, actor: Actor): Promise<Result<BulletinFile, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<BulletinFile, Refusal>> => {
      const bulletin = await tx.bulletins.first({ id });
      if (bulletin === null || (bulletin.state !== 'published' && !seesDrafts(actor))) return refuse({ type: 'unknown-bulletin' });
      const first = bulletin.refersTo ?? bulletin.id;
      const revisions = await tx.bulletins.find([{ id: first }, { refersTo: first }], { order: { draftedAt: 'ASC' } });
      const dispatches = await tx.dispatches.find({ bulletinId: In([id]) }, { order: { officeId: 'ASC' } });
      return accepted({
        bulletin,
        revisions: revisions.filter(({ state }) => state === 'published' || seesDrafts(actor)),
        dispatches: dispatches.map(({ policy: _policy, ...dispatch }) => dispatch),
      });
    });
  }
}
