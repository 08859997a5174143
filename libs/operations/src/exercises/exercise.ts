import type { EpisodeRow, ExerciseRow, LedgerTransaction } from '@rainstorm/ledger';

/** The row's state; a running exercise whose episode is over has ended. */
export const exerciseOf = (row: ExerciseRow, episode: Pick<EpisodeRow, 'state'> | null): ExerciseRow => ({
  ...row,
  state: row.state === 'running' && episode !== null && episode.state !== 'open' ? 'ended' : row.state,
});

export const episodeOfExercise = async (tx: LedgerTransaction, { episodeId }: ExerciseRow): Promise<EpisodeRow | null> =>
  episodeId === null ? null : tx.episodes.first({ id: episodeId });
