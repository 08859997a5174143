import {
  oneOf,
  IsNull,
  MoreThanOrEqual,
  type BulletinRow,
  type DecisionRow,
  type EpisodeRow,
  type Ledger,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import { accepted, inForce, responseTimeMs, type City, type EpisodeId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

type Sent = BulletinRow & { readonly sentAt: Date };
const hasSentAt = (row: BulletinRow): row is Sent => row.sentAt !== null;

export type DecisionBasis = Pick<BulletinRow, 'id' | 'number' | 'headline' | 'kind' | 'step' | 'msgType' | 'level' | 'colour' | 'sentAt'>;
const basis = ({ id, number, headline, kind, step, msgType, level, colour, sentAt }: BulletinRow): DecisionBasis => ({
  ...{ id, number, headline, kind, step, msgType, level, colour, sentAt },
});

export interface MadeDecision extends DecisionRow {
  readonly recordedByName: string | null;
  /** Milliseconds from the first signal; null without an earlier signal. */
  readonly afterSignalMs: number | null;
}

export interface EpisodeDecisions {
  readonly now: Date;
  /** The plan in force. */
  readonly planVersion: string;
  readonly firstSignal: DecisionBasis | null;
  /** The time of the first signal without a decision after it; null if there is none. */
  readonly waitingSince: Date | null;
  /** The bulletins that a decision may name as its basis, newest first. */
  readonly bulletins: readonly DecisionBasis[];
  readonly items: readonly MadeDecision[];
}

/** The published bulletins of an episode, including those of its hazard without an episode that were published while it was open. */
const publishedFor = async (tx: LedgerTransaction, episode: EpisodeRow): Promise<readonly Sent[]> => {
  const { id, hazard, status, openedAt } = episode;
  const found = await tx.bulletins.find(
    [
      { state: 'published', episodeId: id },
      { state: 'published', episodeId: IsNull(), hazard, status, sentAt: MoreThanOrEqual(openedAt) },
    ],
    { order: { sentAt: 'DESC', id: 'ASC' } },
  );
  return found.filter((row): row is Sent => hasSentAt(row) && row.step !== 'W');
};

/** The first signal, without those retracted as published by mistake. */
const firstSignalOf = (published: readonly Sent[]): Sent | null => {
  const retracted = new Set(published.filter(({ revisionKind }) => revisionKind === 'retract').map(({ refersTo }) => refersTo));
  const signals = published.filter(
    ({ id, kind, msgType, refersTo }) => kind === 'signal' && msgType !== 'cancel' && !retracted.has(refersTo ?? id),
  );
  return signals.at(-1) ?? null;
};

/** What the command decided in an episode, and whether a signal still waits for a decision (article 5). */
export class ReadDecisions {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async openEpisodes(): Promise<readonly EpisodeRow[]> {
    return this.ledger.read(async (tx) => tx.episodes.find({ state: 'open' }, { order: { onset: 'ASC' } }));
  }

  async of(episodeId: EpisodeId): Promise<Result<EpisodeDecisions, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<EpisodeDecisions, Refusal>> => {
      const episode = await tx.episodes.first({ id: episodeId });
      if (episode === null) return refuse({ type: 'unknown-episode' });
      const made = await tx.decisions.find({ episodeId }, { order: { decidedAt: 'ASC', recordedAt: 'ASC' } });
      const recorders = await tx.accounts.find({ id: oneOf(new Set(made.map(({ recordedBy }) => recordedBy))) });
      const names = new Map(recorders.map(({ id, name }) => [id, name]));
      const bulletins = await publishedFor(tx, episode);
      const firstSignal = firstSignalOf(bulletins);
      const items = made.map((decision) => ({
        ...decision,
        recordedByName: names.get(decision.recordedBy) ?? null,
        afterSignalMs: firstSignal === null ? null : responseTimeMs(firstSignal, decision),
      }));
      const holds = inForce(bulletins, tx.now).some(({ kind }) => kind === 'signal');
      const isAnswered = items.some(({ afterSignalMs }) => afterSignalMs !== null);
      return accepted({
        now: tx.now,
        planVersion: this.city.command.planVersion,
        firstSignal: firstSignal === null ? null : basis(firstSignal),
        waitingSince: firstSignal !== null && holds && !isAnswered ? firstSignal.sentAt : null,
        bulletins: bulletins.map(basis),
        items,
      });
    });
  }
}
