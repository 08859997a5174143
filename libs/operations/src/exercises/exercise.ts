import type { EpisodeRow, ExerciseRow, LedgerTransaction } from '@rainstorm/ledger';

/** The exercise with its real state: `ended` if it was running and its episode is over. */
export const exerciseOf = (row: ExerciseRow, episode: Pick<EpisodeRow, 'state'> | null): ExerciseRow => ({
  ...row,
  state: row.state === 'running' && episode !== null && episode.state !== 'open' ? 'ended' : row.state,
});

export const episodeOfExercise = async (tx: LedgerTransaction, { episodeId }: ExerciseRow): Promise<EpisodeRow | null> =>
  episodeId === null ? null : tx.episodes.first({ id: episodeId });
