import type { EpisodeId } from '@rainstorm/warning-model';

/** The acts that concern exercises. The subject is the exercise. */
export interface ExerciseAuditDetails {
  'exercise-proposed': {
    readonly scenario: string | null;
    readonly hazard: string;
    readonly title: string;
    readonly onset: Date;
    readonly leadFactor: number;
  };
  'exercise-confirmed': { readonly episodeId: EpisodeId; readonly proposedBy: string };
  'exercise-aborted': { readonly title: string; readonly episodeId: EpisodeId | null; readonly reason: string };
}
