import { addressDeliveries, oneOf, type BulletinRow, type EpisodeRow, type ExerciseRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  standingEscalationStates,
  standingExerciseStates,
  unacknowledgedDispatchStates,
  type Contact,
  type OfficeId,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { closeEscalations } from '../escalations/close-escalations.js';
import { endClocksOf } from '../decisions/end-decision-clocks.js';
import { endUnitSignalsOf } from '../units/end-unit-signals.js';
import { endRoundsOf } from '../leader-calls/end-leader-calls.js';
import { discardUnpublished } from '../bulletins/discard-unpublished.js';
import { endPhoneTasks } from '../phone-tasks/end-phone-tasks.js';
import { endEpisode } from '../episodes/end-episode.js';

const CLOSED = '演练已中止';

/** Ends everything that is still owed for an exercise, so that none of its deadlines disturbs the work in a real storm. */
const endObligations = async (tx: LedgerTransaction, published: readonly BulletinRow[]): Promise<void> => {
  const bulletinIds = published.map(({ id }) => id);
  const dispatches = await tx.dispatches.lockAll({ bulletinId: oneOf(bulletinIds) }, { id: 'ASC' });
  const ids = dispatches.map(({ id }) => id);
  await tx.timers.cancel([...ids, ...bulletinIds]);
  await tx.outbox.cancelUnsent('dispatch', ids);
  await tx.dispatches.transition({ id: oneOf(ids) }, { from: unacknowledgedDispatchStates, to: 'superseded' }, { supersededBy: null });
  await endPhoneTasks(tx, ids, 'cancelled');
  const escalations = await tx.escalations.lockAll({ dispatchId: oneOf(ids), state: oneOf(standingEscalationStates) });
  await closeEscalations(tx, escalations, CLOSED);
  await endClocksOf(tx, bulletinIds, 'exercise-aborted');
  await endRoundsOf(tx, bulletinIds, 'exercise-aborted');
  await endUnitSignalsOf(tx, bulletinIds);

  const last = published[0];
  if (last === undefined) return;
  const offices = new Map<OfficeId, readonly Contact[]>(dispatches.map(({ officeId, policy }) => [officeId, policy.contacts]));
  await tx.post(
    ...[...offices].flatMap(([officeId, contacts]) =>
      addressDeliveries(contacts, { purpose: 'exercise-aborted', bulletinId: last.id, officeId, deadlineAt: null }, tx.now),
    ),
  );
};

const stopEpisode = async (tx: LedgerTransaction, episode: EpisodeRow, reason: string, actor: AuditActor): Promise<void> => {
  await endEpisode(tx, episode, 'closed', `${CLOSED}：${reason}`, actor);
  await discardUnpublished(tx, { episodeId: episode.id });
  await endObligations(tx, await tx.bulletins.find({ episodeId: episode.id, state: 'published' }, { order: { sentAt: 'DESC' } }));
};

const noteAborted = async (
  tx: LedgerTransaction,
  exercise: Pick<ExerciseRow, 'id' | 'title' | 'episodeId'>,
  reason: string,
  actor: AuditActor,
): Promise<void> => {
  const { id, title, episodeId } = exercise;
  const patch = { abortedBy: actor.id, abortedByName: actor.name, abortedAt: tx.now, abortReason: reason };
  await tx.exercises.transition({ id }, { from: standingExerciseStates, to: 'aborted' }, patch);
  tx.audit(auditEntry(actor, 'exercise-aborted', 'exercise', id, { title, episodeId, reason }));
  tx.changed({
    kind: 'exercise-aborted',
    officeId: null,
    // A proposed exercise is known only to the bureau.
    audience: episodeId === null ? 'bureau' : 'all',
    subjectId: id,
    payload: { title, episodeId, reason },
  });
};

/** Stops a locked exercise: ends its episode, if open, and everything that is owed for it. */
export const stopExercise = async (tx: LedgerTransaction, exercise: ExerciseRow, reason: string, actor: AuditActor): Promise<void> => {
  const episode = exercise.episodeId === null ? null : await tx.episodes.lock({ id: exercise.episodeId, state: 'open' });
  if (episode !== null) await stopEpisode(tx, episode, reason, actor);
  await noteAborted(tx, exercise, reason, actor);
};

/** Aborts every exercise of this hazard, including proposed ones, because a real episode begins. */
export const abortExercises = async (tx: LedgerTransaction, hazard: string, reason: string, actor: AuditActor): Promise<void> => {
  const standing = await tx.exercises.lockAll({ hazard, state: oneOf(standingExerciseStates) }, { id: 'ASC' });
  for (const exercise of standing) {
    const episode = exercise.episodeId === null ? null : await tx.episodes.first({ id: exercise.episodeId });
    // An exercise that has already ended is not aborted.
    if (episode === null || episode.state === 'open') await stopExercise(tx, exercise, reason, actor);
  }
};
