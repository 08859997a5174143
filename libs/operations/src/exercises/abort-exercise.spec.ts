import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow, ExerciseRow } from '@rainstorm/ledger';
import { abortExercise } from './abort-exercise.js';
import { confirmExercise } from './confirm-exercise.js';
import { proposeExercise } from './propose-exercise.js';

describe('aborting an exercise', () => {
  let bureau: Bureau;
  let exercise: ExerciseRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const now = await bureau.ledger.now();
    const [onset, endsAt] = [later(now, minutes(600)), later(now, minutes(1800))];
    const wanted = { scenario: null, hazard: 'rainstorm', title: '季度演练', areas: ['410100'], onset, endsAt, leadFactor: 1, note: '' };
    exercise = valueOf(await bureau.run(async (tx) => proposeExercise(tx, bureau.city, wanted, forecaster)));
  });
  afterEach(async () => bureau.close());

  const abort = async (): ReturnType<typeof abortExercise> => bureau.run(async (tx) => abortExercise(tx, exercise.id, '真雨将至', chief));
  const confirm = async (): Promise<EpisodeRow> => {
    const { episodeId } = valueOf(await bureau.run(async (tx) => confirmExercise(tx, bureau.city, exercise.id, chief)));
    const episode = await bureau.ledger.read(async (tx) => (episodeId === null ? null : tx.episodes.first({ id: episodeId })));
    if (episode === null) throw new Error('No episode');
    return episode;
  };

  it('withdraws one that is only proposed, of which no office has heard', async () => {
    const aborted = { state: 'aborted', abortedBy: chief.id, abortedByName: chief.name, abortReason: '真雨将至', episodeId: null };
    expect(valueOf(await abort())).toMatchObject(aborted);
    const change = await bureau.ledger.read(async (tx) => tx.changes.first({ kind: 'exercise-aborted' }));
    expect(change).toMatchObject({ subjectId: exercise.id, audience: 'bureau' });
    expect(await bureau.stage.audited(exercise.id)).toEqual(['exercise-proposed done', 'exercise-aborted done']);
  });

  it('closes the episode of one that is running, says so to everybody, and happens once', async () => {
    const episode = await confirm();
    expect(valueOf(await abort())).toMatchObject({ state: 'aborted', episodeId: episode.id });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.first({ id: episode.id }))).toMatchObject({ state: 'closed' });
    const change = await bureau.ledger.read(async (tx) => tx.changes.first({ kind: 'exercise-aborted' }));
    expect(change).toMatchObject({ audience: 'all', payload: { episodeId: episode.id, reason: '真雨将至' } });
    expect(await abort()).toEqual({ ok: false, refusal: { type: 'exercise-is-over', state: 'aborted' } });
  });

  it('is refused once its episode has ended, and for one that does not exist', async () => {
    const episode = await confirm();
    await bureau.run(async (tx) => tx.episodes.transition({ id: episode.id }, { from: 'open', to: 'lifted' }, { endedAt: tx.now }));
    expect(await abort()).toEqual({ ok: false, refusal: { type: 'exercise-is-over', state: 'ended' } });
    exercise = { ...exercise, id: 'exr-unknown' as ExerciseRow['id'] };
    expect(await abort()).toEqual({ ok: false, refusal: { type: 'unknown-exercise' } });
  });
});
