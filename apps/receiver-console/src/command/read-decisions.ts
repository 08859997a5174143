import {
  oneOf,
  IsNull,
  MoreThanOrEqual,
  type DecisionClockRow,
  type EpisodeRow,
  type Ledger,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import { accepted, waitingSince, type City, type EpisodeId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';
import { basis, hasSentAt, isOpenClock, madeDecisions, type DecisionBasis, type MadeDecision, type Sent } from './decision-basis.js';

export interface EpisodeDecisions {
  readonly now: Date;
  /** The plan in force. */
  readonly planVersion: string;
  readonly firstSignal: DecisionBasis | null;
  /** Since when the signal waits that has waited longest for a decision; null if none waits. */
  readonly waitingSince: Date | null;
  /** The open clocks of its signals, oldest first. */
  readonly clocks: readonly DecisionClockRow[];
  /** The bulletins that a decision may name, newest first. */
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

/** What the command decided in an episode, and which of its signals still wait for a decision (article 5). */
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
      const bulletins = await publishedFor(tx, episode);
      const firstSignal = firstSignalOf(bulletins);
      const clocks = await tx.decisionClocks.find({ bulletinId: oneOf(bulletins.map(({ id }) => id)) }, { order: { startedAt: 'ASC' } });
      return accepted({
        now: tx.now,
        planVersion: this.city.command.planVersion,
        firstSignal: firstSignal === null ? null : basis(firstSignal),
        waitingSince: waitingSince(clocks),
        clocks: clocks.filter(isOpenClock),
        bulletins: bulletins.map(basis),
        items: await madeDecisions(tx, made, () => firstSignal),
      });
    });
  }
}
