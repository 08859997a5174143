import {
  oneOf,
  MoreThan,
  type BulletinRow,
  type DecisionClockRow,
  type EpisodeRow,
  type Ledger,
  type LedgerTransaction,
  type Page,
  type PageRequest,
} from '@rainstorm/ledger';
import { carriesSignal, openDecisionClockStates, waitingSince, type City, type DecisionClockState } from '@rainstorm/warning-model';
import { basis, madeDecisions, type DecisionBasis, type MadeDecision } from './decision-basis.js';

/** A signal without a decision, with its clock. */
export interface UndecidedSignal {
  readonly clock: DecisionClockRow;
  readonly bulletin: DecisionBasis;
  readonly areaCodes: readonly string[];
  readonly status: BulletinRow['status'];
  readonly episodeId: BulletinRow['episodeId'];
  readonly episodeTitle: string | null;
}

export interface Decisions {
  readonly now: Date;
  readonly planVersion: string;
  readonly waitingSince: Date | null;
  /** The nearest deadline first. */
  readonly waiting: readonly UndecidedSignal[];
  /** What a decision may name, newest first: signals and express bulletins of the last days, and every signal that waits. */
  readonly bulletins: readonly (DecisionBasis & Pick<BulletinRow, 'status' | 'episodeId'>)[];
  /** The decisions, newest first, with or without an episode; page by page. */
  readonly items: readonly MadeDecision[];
  readonly next: Page<MadeDecision>['next'];
}

const LOOK_BACK_MS = 4 * 24 * 3_600_000;
const open = oneOf<DecisionClockState>(openDecisionClockStates);

/** Every signal that waits for the command's decision, with or without an episode (article 5). */
export class ReadUndecided {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async all(page: PageRequest): Promise<Decisions> {
    return this.ledger.read(async (tx) => {
      const clocks = await tx.decisionClocks.find({ state: open }, { order: { dueAt: 'ASC', id: 'ASC' } });
      const waiting = await tx.bulletins.find({ id: oneOf(clocks.map(({ bulletinId }) => bulletinId)) });
      const recent = await tx.bulletins.find({ state: 'published', sentAt: MoreThan(new Date(tx.now.getTime() - LOOK_BACK_MS)) });
      const named = recent.filter((row) => row.kind !== 'scheduled' || carriesSignal(row));
      const episodes = await this.episodesOf(tx, waiting);
      const bulletins = [...new Map([...waiting, ...named].map((row) => [row.id, row])).values()];
      const { items: made, next } = await tx.decisions.page({}, { by: 'decidedAt', direction: 'DESC' }, page);
      return {
        now: tx.now,
        planVersion: this.city.command.planVersion,
        waitingSince: waitingSince(clocks),
        waiting: clocks.flatMap((clock) => {
          const row = waiting.find(({ id }) => id === clock.bulletinId);
          if (row === undefined) return [];
          const { status, episodeId, areas } = row;
          const episodeTitle = episodes.get(episodeId ?? '')?.title ?? null;
          return [{ clock, bulletin: basis(row), areaCodes: areas.map(({ areaCode }) => areaCode), status, episodeId, episodeTitle }];
        }),
        bulletins: bulletins
          .sort((one, other) => (other.sentAt?.getTime() ?? 0) - (one.sentAt?.getTime() ?? 0))
          .map((row) => ({ ...basis(row), status: row.status, episodeId: row.episodeId })),
        items: await madeDecisions(tx, made, (_decision, [first = null]) => first),
        next,
      };
    });
  }

  private async episodesOf(tx: LedgerTransaction, rows: readonly BulletinRow[]): Promise<ReadonlyMap<string, EpisodeRow>> {
    const ids = rows.flatMap(({ episodeId }) => (episodeId === null ? [] : [episodeId]));
    return new Map((await tx.episodes.find({ id: oneOf(ids) })).map((episode) => [episode.id as string, episode]));
  }
}
