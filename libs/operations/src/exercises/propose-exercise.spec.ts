import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { proposeExercise, type NewExercise } from './propose-exercise.js';

describe('proposing an exercise', () => {
  let bureau: Bureau;
  let wanted: NewExercise;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const now = await bureau.ledger.now();
    wanted = {
      scenario: 'a-2021-07-20',
      hazard: 'rainstorm',
      title: '季度演练',
      areas: ['410100'],
      onset: later(now, minutes(600)),
      endsAt: later(now, minutes(1800)),
      leadFactor: 60,
      note: '只通知市级单位',
    };
  });
  afterEach(async () => bureau.close());

  const propose = async (patch: Partial<NewExercise> = {}): ReturnType<typeof proposeExercise> =>
    bureau.run(async (tx) => proposeExercise(tx, bureau.city, { ...wanted, ...patch }, forecaster));

  it('keeps who proposed what, and begins nothing', async () => {
    const exercise = valueOf(await propose());
    const row = await bureau.ledger.read(async (tx) => tx.exercises.first({ id: exercise.id }));
    expect(row).toEqual(exercise);
    expect(row).toMatchObject({
      ...wanted,
      state: 'proposed',
      proposedBy: forecaster.id,
      proposedByName: forecaster.name,
      episodeId: null,
    });
    const begun = await bureau.ledger.read(async (tx) => [
      await tx.episodes.count({}),
      await tx.deliveries.count({}),
      await tx.timerRows.count({}),
    ]);
    expect(begun).toEqual([0, 0, 0]);
    expect(await bureau.stage.audited(exercise.id)).toEqual(['exercise-proposed done']);
  });

  it('is told to the pages of the bureau alone', async () => {
    const exercise = valueOf(await propose());
    expect(await new Issuance(bureau).announced(exercise.id)).toEqual(['exercise-proposed']);
    const change = await bureau.ledger.read(async (tx) => tx.changes.first({ subjectId: exercise.id }));
    expect(change).toMatchObject({ audience: 'bureau', officeId: null, payload: { title: '季度演练', hazard: 'rainstorm' } });
  });

  it('is refused where no episode could be opened', async () => {
    const longAgo = later(await bureau.ledger.now(), -minutes(8 * 24 * 60));
    expect(await propose({ onset: longAgo })).toEqual({ ok: false, refusal: { type: 'onset-too-long-ago' } });
    expect(await propose({ hazard: 'locusts' })).toEqual({ ok: false, refusal: { type: 'unknown-hazard' } });
    expect(await propose({ areas: ['110000'] })).toEqual({ ok: false, refusal: { type: 'unknown-area', areaCode: '110000' } });
    expect(await bureau.ledger.read(async (tx) => tx.exercises.count({}))).toBe(0);
  });
});
