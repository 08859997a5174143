import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { newId, type ExerciseRow } from '@rainstorm/ledger';
import { confirmExercise, giveReceipt, proposeExercise } from '@rainstorm/operations';
import type { ExerciseId } from '@rainstorm/warning-model';
import { ReportExercise } from './report-exercise.js';

describe('the report of an exercise', () => {
  let bureau: Bureau;
  let reports: ReportExercise;
  let exercise: ExerciseRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    reports = new ReportExercise(bureau.ledger);
    const now = await bureau.ledger.now();
    const given = {
      ...{ hazard: 'snowstorm', title: '季度演练', areas: ['410105'], leadFactor: 60, scenario: null, note: '' },
      ...{ onset: later(now, minutes(90)), endsAt: later(now, minutes(600)) },
    };
    exercise = valueOf(await bureau.run(async (tx) => proposeExercise(tx, bureau.city, given, forecaster)));
  });
  afterAll(async () => bureau.close());

  const report = async () => valueOf(await reports.run(exercise.id));

  it('is empty before the exercise has begun', async () => {
    expect(await report()).toMatchObject({ exercise: { id: exercise.id }, bulletins: [], totals: { owed: 0, received: 0 } });
    expect((await reports.list({ after: null, limit: 10 })).items.map(({ id }) => id)).toEqual([exercise.id]);
    expect(await reports.run(newId('exercise'))).toEqual({ ok: false, refusal: { type: 'unknown-exercise' } });
    expect(await reports.run('exr-unknown' as ExerciseId)).toMatchObject({ ok: false });
  });

  it('counts who owed, who received in time, and who was escalated', async () => {
    const { stage } = bureau;
    const { episodeId } = valueOf(await bureau.run(async (tx) => confirmExercise(tx, bureau.city, exercise.id, chief)));
    const bulletin = await stage.bulletin({ episodeId, status: 'exercise' });
    const inTime = await stage.dispatch(bulletin, 'duty-office', minutes(4));
    const late = await stage.dispatch(bulletin, 'flood-control-office', minutes(12));
    await stage.dispatch(bulletin, 'urban-flood-office', 0, { owesReceipt: false });
    await stage.deliveries(inTime);
    await stage.escalation(late);
    const giver = {
      id: 'acc-officer000001',
      name: '周值班',
      way: 'console',
      proof: 'signed-in',
      from: { remoteAddress: null, client: null },
    } as const;
    for (const { id } of [inTime, late])
      await bureau.run(async (tx) => {
        const row = await tx.dispatches.lock({ id });
        if (row !== null) valueOf(await giveReceipt(tx, row, giver, giver));
      });
    const { totals, bulletins } = await report();
    expect(totals).toEqual({ owed: 2, received: 2, inTime: 1, followedUp: 0, escalated: 1 });
    const offices = new Map<string, unknown>(bulletins[0]?.offices.map((office) => [office.officeId, office]));
    expect(offices.get('duty-office')).toMatchObject({ delivery: 'sent', receiptLateByMs: 0 });
    const behind = bulletins[0]?.offices.find(({ officeId }) => officeId === late.officeId);
    expect(behind?.receiptLateByMs).toBeGreaterThanOrEqual(minutes(2));
    expect(offices.get('urban-flood-office')).toMatchObject({ receiptLatencyMs: null, escalations: [] });
  });
});
