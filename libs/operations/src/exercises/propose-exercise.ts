import { newId, type ExerciseRow, type LedgerTransaction } from '@rainstorm/ledger';
import { accepted, type City, type Result } from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, type AuditActor } from '../audit-actor.js';
import { checkEpisode } from '../episodes/open-episode.js';
import type { Refusal } from '../refusal.js';
import { exerciseOf } from './exercise.js';

/** A proposed exercise. The leads of the cadence are divided by `leadFactor`. */
export type NewExercise = Pick<ExerciseRow, 'scenario' | 'hazard' | 'title' | 'areas' | 'onset' | 'endsAt' | 'leadFactor' | 'note'>;

/** 演练: one person proposes it. No office is informed until another person has confirmed it. */
export const proposeExercise = async (
  tx: LedgerTransaction,
  city: City,
  wanted: NewExercise,
  actor: AuditActor,
): Promise<Result<ExerciseRow, Refusal>> => {
  const possible = checkEpisode(city, wanted, tx.now);
  if (!possible.ok) return possible;
  const row: ExerciseRow = {
    ...wanted,
    id: newId('exercise'),
    state: 'proposed',
    proposedBy: accountIdOf(actor),
    proposedByName: actor.name,
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
  tx.audit(auditEntry(actor, 'exercise-proposed', 'exercise', row.id, { scenario, hazard, title, onset, leadFactor }));
  tx.changed({ kind: 'exercise-proposed', officeId: null, audience: 'bureau', subjectId: row.id, payload: { title, hazard, onset } });
  return accepted(exerciseOf(row, null));
};
