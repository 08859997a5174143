import { newId, type EpisodeRow, type ExerciseRow, type Ledger, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type City, type ExerciseId, type ExerciseState, type Result } from '@rainstorm/warning-model';
import { entry, type Doer } from '../doer.js';
import { alone, checkEpisode, openEpisode } from '../episodes/open-episode.js';
import { refuse, type Refusal } from '../refusal.js';
import type { ScenarioShelf } from './scenario-shelf.js';
import { stopExercise } from './stop-exercise.js';

export interface ExerciseByHand {
  readonly hazard: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly onset: Date;
  readonly endsAt: Date;
  readonly leadFactor: number;
  readonly note: string;
}
export interface ExerciseFromScenario {
  readonly scenario: string;
  /** Null: as far ahead as in the scenario, divided by the factor. */
  readonly onset: Date | null;
  readonly leadFactor: number;
  readonly note: string;
}

/** As it is told: an exercise whose episode is over has ended. */
export type Exercise = Omit<ExerciseRow, 'state'> & { readonly state: ExerciseState };

export const exerciseOf = (row: ExerciseRow, episode: Pick<EpisodeRow, 'state'> | null): Exercise => ({
  ...row,
  state: row.state === 'running' && episode !== null && episode.state !== 'open' ? 'ended' : row.state,
});

/** 演练: one person proposes it, another one with the right to sign confirms it; only then does any office hear of it. */
export class RunExercise {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly scenarios: ScenarioShelf,
  ) {}

  async propose(given: ExerciseByHand | ExerciseFromScenario, by: Doer): Promise<Result<Exercise, Refusal>> {
    const wanted = 'scenario' in given ? await this.fromScenario(given) : accepted({ ...given, scenario: null });
    if (!wanted.ok) return wanted;
    return this.ledger.transaction(async (tx): Promise<Result<Exercise, Refusal>> => {
      const possible = checkEpisode(this.city, wanted.value, tx.now);
      if (!possible.ok) return possible;
      const row: ExerciseRow = {
        ...wanted.value,
        id: newId('exercise'),
        state: 'proposed',
        proposedBy: by.id,
        proposedByName: by.name,
        proposedAt: tx.now,
        confirmedBy: null,
        confirmedByName: null,
        confirmedAt: null,
        episodeId: null,
        abortedBy: null,
        abortedByName: null,
        abortedAt: null,
        abortReason: null,
      };
      await tx.exercises.insert(row);
      const { scenario, hazard, title, onset, leadFactor } = row;
      tx.audit(entry(by, 'exercise-proposed', 'exercise', row.id, { scenario, hazard, title, onset, leadFactor }));
      tx.changed({ kind: 'exercise-proposed', officeId: null, audience: 'bureau', subjectId: row.id, payload: { title, hazard, onset } });
      return accepted(exerciseOf(row, null));
    });
  }

  private async fromScenario({
    scenario,
    onset,
    leadFactor,
    note,
  }: ExerciseFromScenario): Promise<Result<ExerciseByHand & { readonly scenario: string }, Refusal>> {
    const known = await this.scenarios.find(scenario);
    if (known === null) return refuse({ type: 'unknown-scenario', scenario });
    const { episode, leadMs } = known;
    const ahead = Math.ceil(((await this.ledger.now()).getTime() + leadMs / leadFactor) / 1000) * 1000;
    const begins = onset ?? new Date(ahead);
    const lasts = episode.endsAt.getTime() - episode.onset.getTime();
    const { hazard, title, areas } = episode;
    return accepted({ scenario, hazard, title, areas, onset: begins, endsAt: new Date(begins.getTime() + lasts), leadFactor, note });
  }

  async confirm(id: ExerciseId, by: Doer): Promise<Result<Exercise, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Exercise, Refusal>> => {
      const seen = await tx.exercises.first({ id });
      if (seen === null) return refuse({ type: 'unknown-exercise' });
      await alone(tx, seen.hazard);
      const row = await tx.exercises.lock({ id });
      if (row?.state !== 'proposed') return refuse({ type: 'exercise-not-proposed', state: row?.state ?? '' });
      if (row.proposedBy === by.id) return refuse({ type: 'exercise-wants-second-person' });
      const { hazard, title, areas, onset, endsAt, leadFactor, note } = row;
      const actual = await tx.episodes.first({ hazard, status: 'actual', state: 'open' });
      if (actual !== null) return refuse({ type: 'actual-episode-open', title: actual.title });
      const exerciseNote = note === '' ? null : note;
      const opened = await openEpisode(
        tx,
        this.city,
        { hazard, title, areas, onset, endsAt, leadFactor, status: 'exercise', exerciseNote },
        by,
      );
      if (!opened.ok) return opened;
      const { episode } = opened.value;
      const confirmed = {
        state: 'running',
        confirmedBy: by.id,
        confirmedByName: by.name,
        confirmedAt: tx.now,
        episodeId: episode.id,
      } as const;
      await tx.exercises.update({ id }, confirmed);
      tx.audit(entry(by, 'exercise-confirmed', 'exercise', id, { episodeId: episode.id, proposedBy: row.proposedBy }));
      tx.changed({
        kind: 'exercise-confirmed',
        officeId: null,
        audience: 'all',
        subjectId: id,
        payload: { title, episodeId: episode.id, onset },
      });
      return accepted(exerciseOf({ ...row, ...confirmed }, episode));
    });
  }

  async abort(id: ExerciseId, reason: string, by: Doer): Promise<Result<Exercise, Refusal>> {
    return this.ledger.transaction(async (tx): Promise<Result<Exercise, Refusal>> => {
      const row = await tx.exercises.lock({ id });
      if (row === null) return refuse({ type: 'unknown-exercise' });
      const { state } = exerciseOf(row, await episodeOf(tx, row));
      if (state === 'aborted' || state === 'ended') return refuse({ type: 'exercise-is-over', state });
      await stopExercise(tx, row, reason, by);
      const aborted = await tx.exercises.first({ id });
      return aborted === null ? refuse({ type: 'unknown-exercise' }) : accepted(exerciseOf(aborted, null));
    });
  }
}

const episodeOf = async (tx: LedgerTransaction, { episodeId }: ExerciseRow): Promise<EpisodeRow | null> =>
  episodeId === null ? null : tx.episodes.first({ id: episodeId });
