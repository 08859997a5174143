import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { ExerciseRow } from '@rainstorm/ledger';
import type { AuditActor } from '../audit-actor.js';
import { confirmExercise } from './confirm-exercise.js';
import { proposeExercise } from './propose-exercise.js';

describe('confirming an exercise', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let exercise: ExerciseRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    const now = await bureau.ledger.now();
    const [onset, endsAt] = [later(now, minutes(600)), later(now, minutes(1800))];
    const wanted = { scenario: null, hazard: 'rainstorm', title: '季度演练', areas: ['410100'], onset, endsAt, leadFactor: 60, note: '' };
    exercise = valueOf(await bureau.run(async (tx) => proposeExercise(tx, bureau.city, wanted, forecaster)));
  });
  afterEach(async () => bureau.close());

  const confirm = async (actor: AuditActor = chief): ReturnType<typeof confirmExercise> =>
    bureau.run(async (tx) => confirmExercise(tx, bureau.city, exercise.id, actor));

  it('opens its episode, marked as an exercise, with the shorter leads', async () => {
    const confirmed = valueOf(await confirm());
    expect(confirmed).toMatchObject({ state: 'running', confirmedBy: chief.id, confirmedByName: chief.name });
    const row = await bureau.ledger.read(async (tx) => tx.exercises.first({ id: exercise.id }));
    expect(row).toEqual(confirmed);
    const episode = await bureau.ledger.read(async (tx) => tx.episodes.first({ status: 'exercise' }));
    expect(episode).toMatchObject({ id: confirmed.episodeId, state: 'open', title: '季度演练', leadFactor: 60, exerciseNote: null });
    if (episode === null) throw new Error('No episode');
    // Three days before the onset are 72 minutes.
    const d3 = await issuance.slot(episode, 'D3');
    expect(d3.dueAt).toEqual(later(episode.onset, -minutes(72)));
    expect(await bureau.stage.armedTimers(d3.id)).toContain('slot-due');
  });

  it('is told to everybody, and is on record with both persons', async () => {
    const { episodeId } = valueOf(await confirm());
    const change = await bureau.ledger.read(async (tx) => tx.changes.first({ kind: 'exercise-confirmed' }));
    expect(change).toMatchObject({ subjectId: exercise.id, audience: 'all', payload: { episodeId } });
    const entry = await bureau.ledger.read(async (tx) => tx.auditEntries.first({ act: 'exercise-confirmed' }));
    expect(entry).toMatchObject({ actor: chief.id, subjectId: exercise.id, details: { proposedBy: forecaster.id } });
  });

  it('needs a second person', async () => {
    expect(await confirm(forecaster)).toEqual({ ok: false, refusal: { type: 'exercise-wants-second-person' } });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.count({}))).toBe(0);
    expect((await confirm(chief)).ok).toBe(true);
  });

  it('happens once', async () => {
    await confirm();
    expect(await confirm()).toEqual({ ok: false, refusal: { type: 'exercise-not-proposed', state: 'running' } });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.count({}))).toBe(1);
  });

  it('is refused while a real episode of the hazard is open, and for one that does not exist', async () => {
    const actual = await bureau.stage.episode({ title: '真实过程' });
    expect(await confirm()).toEqual({ ok: false, refusal: { type: 'actual-episode-open', title: actual.title } });
    expect((await bureau.ledger.read(async (tx) => tx.exercises.first({ id: exercise.id })))?.state).toBe('proposed');
    exercise = { ...exercise, id: 'exr-unknown' as ExerciseRow['id'] };
    expect(await confirm()).toEqual({ ok: false, refusal: { type: 'unknown-exercise' } });
  });
});
