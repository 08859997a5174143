import type { EpisodeId, ExerciseId, ExerciseState } from '@rainstorm/warning-model';
import { record } from './record.js';

/** An exercise from its proposal on. Its episode is there once a second person has confirmed it. */
export interface ExerciseRow {
  readonly id: ExerciseId;
  readonly state: ExerciseState;
  /** The scenario of the configuration that it was made from. */
  readonly scenario: string | null;
  readonly hazard: string;
  readonly title: string;
  readonly areas: readonly string[];
  readonly onset: Date;
  readonly endsAt: Date;
  /** Leads of the cadence are divided by it. */
  readonly leadFactor: number;
  readonly note: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedByName: string | null;
  readonly confirmedAt: Date | null;
  readonly episodeId: EpisodeId | null;
  readonly abortedBy: string | null;
  readonly abortedByName: string | null;
  readonly abortedAt: Date | null;
  readonly abortReason: string | null;
}
export const ExerciseRecord = record<ExerciseRow>('exercises', 'id', {
  id: 'text',
  state: 'text',
  scenario: 'text',
  hazard: 'text',
  title: 'text',
  areas: 'text[]',
  onset: 'timestamptz',
  endsAt: 'timestamptz',
  leadFactor: 'integer',
  note: 'text',
  proposedBy: 'text',
  proposedByName: 'text',
  proposedAt: 'timestamptz',
  confirmedBy: 'text',
  confirmedByName: 'text',
  confirmedAt: 'timestamptz',
  episodeId: 'text',
  abortedBy: 'text',
  abortedByName: 'text',
  abortedAt: 'timestamptz',
  abortReason: 'text',
});
