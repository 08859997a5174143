import {
  addressDeliveries,
  oneOf,
  Not,
  type BulletinRow,
  type EpisodeRow,
  type ExerciseRow,
  type LedgerTransaction,
} from '@rainstorm/ledger';
import type { Contact, OfficeId } from '@rainstorm/warning-model';
import { entry, type Doer } from '../doer.js';
import { closeEscalations } from '../escalation/close-standing.js';
import { endEpisode } from '../episodes/end-episode.js';

const CLOSED = '演练已中止';

/** Everything that an exercise still asks of anybody ends with it: no deadline of it may ring into a real storm. */
const silence = async (tx: LedgerTransaction, published: readonly BulletinRow[]): Promise<void> => {
  const bulletinIds = published.map(({ id }) => id);
  const dispatches = await tx.dispatches.lockAll({ bulletinId: oneOf(bulletinIds) }, { id: 'ASC' });
  const ids = dispatches.map(({ id }) => id);
  await tx.timers.cancel([...ids, ...bulletinIds]);
  await tx.outbox.cancelUnsent('dispatch', ids);
  await tx.dispatches.update({ id: oneOf(ids), state: oneOf(['open', 'escalated']) }, { state: 'superseded', supersededBy: null });
  await tx.phoneTasks.update({ dispatchId: oneOf(ids), state: 'open' }, { state: 'cancelled', closedAt: tx.now });
  const escalations = await tx.escalations.lockAll({ dispatchId: oneOf(ids), state: Not('closed') });
  await closeEscalations(tx, escalations, CLOSED);

  const last = published[0];
  if (last === undefined) return;
  const offices = new Map<OfficeId, readonly Contact[]>(dispatches.map(({ officeId, policy }) => [officeId, policy.contacts]));
  await tx.post(
    ...[...offices].flatMap(([officeId, contacts]) =>
      addressDeliveries(contacts, { purpose: 'exercise-aborted', bulletinId: last.id, officeId, deadlineAt: null }, tx.now),
    ),
    // Who at the command was told of an escalation hears that it is over.
    ...escalations.flatMap(({ id, dispatchId, bulletinId, levels, level }) =>
      addressDeliveries(
        levels.slice(0, level + 1).flatMap(({ contacts }) => contacts),
        { purpose: 'escalation-closed', escalationId: id, dispatchId, bulletinId, deadlineAt: null },
        tx.now,
      ),
    ),
  );
};

const stopEpisode = async (tx: LedgerTransaction, episode: EpisodeRow, reason: string, by: Doer): Promise<void> => {
  await endEpisode(tx, episode, 'closed', `${CLOSED}：${reason}`, by);
  await tx.bulletins.update({ episodeId: episode.id, state: oneOf(['draft', 'in-review', 'reviewed', 'signed']) }, { state: 'discarded' });
  await silence(tx, await tx.bulletins.find({ episodeId: episode.id, state: 'published' }, { order: { sentAt: 'DESC' } }));
};

const noteAborted = async (
  tx: LedgerTransaction,
  exercise: Pick<ExerciseRow, 'id' | 'title' | 'episodeId'>,
  reason: string,
  by: Doer,
): Promise<void> => {
  const { id, title, episodeId } = exercise;
  await tx.exercises.update({ id }, { state: 'aborted', abortedBy: by.id, abortedByName: by.name, abortedAt: tx.now, abortReason: reason });
  tx.audit(entry(by, 'exercise-aborted', 'exercise', id, { title, episodeId, reason }));
  tx.changed({
    kind: 'exercise-aborted',
    officeId: null,
    // A proposal has reached nobody outside of the bureau.
    audience: episodeId === null ? 'bureau' : 'all',
    subjectId: id,
    payload: { title, episodeId, reason },
  });
};

/** Stops a locked exercise: its episode, if it has one that is still open, and everything that is owed for it. */
export const stopExercise = async (tx: LedgerTransaction, exercise: ExerciseRow, reason: string, by: Doer): Promise<void> => {
  const episode = exercise.episodeId === null ? null : await tx.episodes.lock({ id: exercise.episodeId, state: 'open' });
  if (episode !== null) await stopEpisode(tx, episode, reason, by);
  await noteAborted(tx, exercise, reason, by);
};

/** It has become serious: every exercise of this hazard stops, those that were only proposed too. */
export const abortExercises = async (tx: LedgerTransaction, hazard: string, reason: string, by: Doer): Promise<void> => {
  const standing = await tx.exercises.lockAll({ hazard, state: oneOf(['proposed', 'running']) }, { id: 'ASC' });
  for (const exercise of standing) {
    const episode = exercise.episodeId === null ? null : await tx.episodes.first({ id: exercise.episodeId });
    // One that had come to its end has not been aborted.
    if (episode === null || episode.state === 'open') await stopExercise(tx, exercise, reason, by);
  }
};
