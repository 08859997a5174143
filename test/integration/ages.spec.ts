import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import { assessReadiness } from '@rainstorm/operations';
import { later, minutes } from '@rainstorm/harness/ledger-stage';

describe('the ages behind the alerts', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  const onTime = async () => bureau.ledger.read(async (tx) => tx.invariants.violations('timers-are-on-time'));

  it('do not call a timer late that was armed for an instant in the past, as those of an episode are', async () => {
    await bureau.ledger.transaction(async (tx) =>
      tx.timers.arm([{ kind: 'slot-open', subjectId: 'slot-1', dueAt: new Date(tx.now.getTime() - minutes(300)) }]),
    );
    expect((await bureau.ledger.ages()).dueTimer).toBeLessThan(60);
    expect((await onTime()).count).toBe(0);
    await bureau.advance(minutes(2));
    expect((await bureau.ledger.ages()).dueTimer).toBeGreaterThanOrEqual(120);
    expect((await bureau.ledger.ages()).dueTimer).toBeLessThan(240);
    expect((await onTime()).count).toBe(1);
  });

  it('count the risks of the last check of readiness, and say when the first begins and when the check was', async () => {
    expect(await bureau.ledger.ages()).toMatchObject({ risks: {}, readinessChecked: null });
    const endsAt = (inMinutes: number): Date => later(new Date(), minutes(inMinutes));
    const certificates = [
      { name: 'one', endsAt: endsAt(600) },
      { name: 'two', endsAt: endsAt(60) },
    ];
    const { city } = bureau;
    await bureau.run(async (tx) => assessReadiness(tx, { ...city, offices: [] }, { channels: [], certificates, quotas: [] }, 1_000));
    await bureau.advance(minutes(3));
    const { risks, readinessChecked } = await bureau.ledger.ages();
    expect(risks['certificate-ends']?.count).toBe(2);
    expect(risks['certificate-ends']?.firstInSec).toBeGreaterThan(3_300);
    expect(risks['certificate-ends']?.firstInSec).toBeLessThan(3_480);
    expect(readinessChecked).toBeGreaterThanOrEqual(180);
  });

  it('count no timer and no delivery of an exercise', async () => {
    await bureau.ledger.read(async (tx) =>
      tx.sql(
        `INSERT INTO episodes (id, hazard, title, status, areas, onset, ends_at, state, revision, opened_by, opened_at)
         VALUES ('ep-exercise', 'rainstorm', 'x', 'exercise', ARRAY['410102'], now(), now() + interval '1 day', 'open', 0, 'acc-1', now())`,
      ),
    );
    const exercise = await bureau.stage.bulletin({ status: 'exercise' });
    const drilled = await bureau.stage.dispatch(exercise, 'flood-control-office');
    await stageClock(bureau.ledger, exercise);
    await bureau.moveTo(later(drilled.receiptDueAt, minutes(30)));
    const ages = await bureau.ledger.ages();
    expect([ages.dueTimer, ages.pendingDelivery, ages.queuedDelivery, ages.unacknowledged.actual]).toEqual([0, 0, 0, 0]);
    expect(ages.unacknowledged.exercise).toBeGreaterThan(60);

    const real = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'flood-control-office');
    await bureau.moveTo(later(real.receiptDueAt, minutes(30)));
    expect((await bureau.ledger.ages()).dueTimer).toBeGreaterThanOrEqual(1_800);
  });
});
