import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { Not, oneOf, type DispatchRow, type EpisodeRow, type ExerciseRow } from '@rainstorm/ledger';
import { confirmExercise } from './confirm-exercise.js';
import { proposeExercise } from './propose-exercise.js';
import { abortExercises, stopExercise } from './stop-exercise.js';

describe('stopping an exercise', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
  });
  afterEach(async () => bureau.close());

  const propose = async (hazard = 'rainstorm'): Promise<ExerciseRow> => {
    const now = await bureau.ledger.now();
    const [onset, endsAt] = [later(now, minutes(600)), later(now, minutes(1800))];
    const wanted = { scenario: null, hazard, title: '季度演练', areas: ['410100'], onset, endsAt, leadFactor: 1, note: '' };
    return valueOf(await bureau.run(async (tx) => proposeExercise(tx, bureau.city, wanted, forecaster)));
  };
  const running = async (hazard?: string): Promise<{ exercise: ExerciseRow; episode: EpisodeRow }> => {
    const { id } = await propose(hazard);
    const exercise = valueOf(await bureau.run(async (tx) => confirmExercise(tx, bureau.city, id, chief)));
    const episode = await bureau.ledger.read(async (tx) =>
      tx.episodes.first({ status: 'exercise', state: 'open', hazard: exercise.hazard }),
    );
    if (episode === null) throw new Error('No episode');
    return { exercise, episode };
  };
  const stop = async (exercise: ExerciseRow): Promise<void> => bureau.run(async (tx) => stopExercise(tx, exercise, '真雨将至', chief));

  it('ends whatever its offices owe, and tells each of them', async () => {
    const { exercise, episode } = await running();
    const { bulletin, dispatches } = await issuance.published(await issuance.slot(episode, 'D1'));
    const [silent] = dispatches as readonly [DispatchRow];
    await bureau.stage.phoneTask(silent, silent.policy.phonedBy);
    const escalation = await bureau.stage.escalation(silent);
    await stop(exercise);

    const ids = dispatches.map(({ id }) => id);
    const { after, timers, unsent, task, closed, told } = await bureau.ledger.read(async (tx) => ({
      after: await tx.dispatches.find({ id: oneOf(ids) }),
      timers: await tx.timerRows.count({ subjectId: oneOf([...ids, bulletin.id, escalation.id]) }),
      unsent: await tx.deliveries.count({ dispatchId: oneOf(ids), purpose: 'bulletin', state: Not('cancelled') }),
      task: await tx.phoneTasks.first({ dispatchId: silent.id }),
      closed: await tx.escalations.first({ id: escalation.id }),
      told: await tx.deliveries.find({ purpose: 'exercise-aborted' }),
    }));
    expect(after.map(({ state, supersededBy }) => [state, supersededBy])).toEqual(ids.map(() => ['superseded', null]));
    expect([timers, unsent, task?.state, closed?.state]).toEqual([0, 0, 'cancelled', 'closed']);
    expect(new Set(told.map(({ officeId }) => officeId))).toEqual(new Set(dispatches.map(({ officeId }) => officeId)));
  });

  it('closes its episode and slots and discards its drafts', async () => {
    const { exercise, episode } = await running();
    const draft = await bureau.ledger.read(async (tx) => tx.bulletins.first({ episodeId: episode.id, state: 'draft' }));
    expect(draft).not.toBeNull();
    await stop(exercise);
    const slots = await issuance.slots(episode);
    expect(new Set(slots.map(({ state }) => state))).toEqual(new Set(['not-applicable', 'closed']));
    expect(await bureau.ledger.read(async (tx) => tx.timerRows.count({}))).toBe(0);
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.first({ episodeId: episode.id }))).toMatchObject({ state: 'discarded' });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.first({ id: episode.id }))).toMatchObject({
      state: 'closed',
      endedReason: '演练已中止：真雨将至',
    });
  });

  it('leaves alone what is owed for real rain, and the receipts that were given', async () => {
    const { exercise, episode } = await running();
    const { dispatches } = await issuance.published(await issuance.slot(episode, 'D1'));
    const [given] = dispatches as readonly [DispatchRow];
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: given.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    const real = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    await stop(exercise);
    expect((await bureau.dispatch(given.id)).state).toBe('acknowledged');
    expect((await bureau.dispatch(real.id)).state).toBe('open');
    expect(await bureau.stage.armedTimers(real.id)).toContain('receipt-due');
  });

  it('happens to every exercise of a hazard when real weather of it begins, but not to one that is over', async () => {
    const over = await running();
    await bureau.run(async (tx) => tx.episodes.transition({ id: over.episode.id }, { from: 'open', to: 'closed' }, { endedAt: tx.now }));
    const all = [over.exercise, (await running()).exercise, await propose(), await propose('cold-wave')];
    await bureau.run(async (tx) => abortExercises(tx, 'rainstorm', '实况天气过程开始', chief));
    const rows = await bureau.ledger.read(async (tx) => tx.exercises.find({ id: oneOf(all.map(({ id }) => id)) }));
    expect(all.map(({ id }) => rows.find((row) => row.id === id)?.state)).toEqual(['running', 'aborted', 'aborted', 'proposed']);
  });
});
