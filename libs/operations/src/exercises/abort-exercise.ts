import type { ExerciseRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, type ExerciseId, type Result } from '@rainstorm/warning-model';
import type { AuditActor } from '../audit-actor.js';
import type { Refusal } from '../refusal.js';
import { episodeOfExercise, exerciseOf } from './exercise.js';
import { stopExercise } from './stop-exercise.js';

/** 中止演练, with everything that is still owed for it. Refused once it is over. */
export const abortExercise = async (
  tx: LedgerTransaction,
  id: ExerciseId,
  reason: string,
  actor: AuditActor,
): Promise<Result<ExerciseRow, Refusal>> => {
  const row = await tx.exercises.lock({ id });
  if (row === null) return refused({ type: 'unknown-exercise' });
  const { state } = exerciseOf(row, await episodeOfExercise(tx, row));
  if (state === 'aborted' || state === 'ended') return refused({ type: 'exercise-is-over', state });
  await stopExercise(tx, row, reason, actor);
  const aborted = await tx.exercises.first({ id });
  return aborted === null ? refused({ type: 'unknown-exercise' }) : accepted(exerciseOf(aborted, null));
};
