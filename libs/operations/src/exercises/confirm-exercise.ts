import type { ExerciseRow, LedgerTransaction } from '@rainstorm/ledger';
import { accepted, refused, type City, type ExerciseId, type Result } from '@rainstorm/warning-model';
import { accountIdOf, auditEntry, mayApprove, type AuditActor } from '../audit-actor.js';
import { lockEpisodesOf, openEpisode } from '../episodes/open-episode.js';
import type { Refusal } from '../refusal.js';
import { exerciseOf } from './exercise.js';

/** A second person confirms an exercise, which opens its episode. Refused for the proposer, and while a real episode of the hazard is open. */
export const confirmExercise = async (
  tx: LedgerTransaction,
  city: City,
  id: ExerciseId,
  actor: AuditActor,
): Promise<Result<ExerciseRow, Refusal>> => {
  const seen = await tx.exercises.first({ id });
  if (seen === null) return refused({ type: 'unknown-exercise' });
  await lockEpisodesOf(tx, seen.hazard);
  const row = await tx.exercises.lock({ id });
  if (row?.state !== 'proposed') return refused({ type: 'exercise-not-proposed', state: row?.state ?? '' });
  const allowed = mayApprove(actor, city);
  if (!allowed.ok) return allowed;
  if (row.proposedBy === accountIdOf(actor)) return refused({ type: 'exercise-wants-second-person' });
  const { hazard, title, areas, onset, endsAt, leadFactor, note } = row;
  const actual = await tx.episodes.first({ hazard, status: 'actual', state: 'open' });
  if (actual !== null) return refused({ type: 'actual-episode-open', title: actual.title });
  const exerciseNote = note === '' ? null : note;
  const opened = await openEpisode(tx, city, { hazard, title, areas, onset, endsAt, leadFactor, status: 'exercise', exerciseNote }, actor);
  if (!opened.ok) return opened;
  const { episode } = opened.value;
  const confirmed = {
    confirmedBy: accountIdOf(actor),
    confirmedByName: actor.name,
    confirmedAt: tx.now,
    episodeId: episode.id,
  };
  await tx.exercises.transition({ id }, { from: row.state, to: 'running' }, confirmed);
  tx.audit(auditEntry(actor, 'exercise-confirmed', 'exercise', id, { episodeId: episode.id, proposedBy: row.proposedBy }));
  tx.changed({
    kind: 'exercise-confirmed',
    officeId: null,
    audience: 'all',
    subjectId: id,
    payload: { title, episodeId: episode.id, onset },
  });
  return accepted(exerciseOf({ ...row, state: 'running', ...confirmed }, episode));
};
