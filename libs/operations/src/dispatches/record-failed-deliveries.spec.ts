import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DeliveryRow, DispatchRow } from '@rainstorm/ledger';
import type { ContactId, DeliveryId } from '@rainstorm/warning-model';
import { recordFailedDeliveries, type FailedDelivery } from './record-failed-deliveries.js';

const taken = { state: 'sending', attempts: 1 } as const;

const forGood = (delivery: DeliveryRow): FailedDelivery => {
  const said = { reason: 'mailbox-unknown', detail: '550 5.1.1' };
  return { delivery, isFinal: true, reason: said.reason, outcome: { id: delivery.id, state: 'failed-permanently', ...said } };
};
const forNow = (delivery: DeliveryRow): FailedDelivery => {
  const said = { reason: 'mailbox-busy', detail: '450 4.2.1' };
  return {
    delivery,
    isFinal: false,
    reason: said.reason,
    outcome: { id: delivery.id, state: 'failed-temporarily', pauseMs: 2_000, ...said },
  };
};

describe('recording failed deliveries', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
  });
  afterEach(async () => bureau.close());

  const record = async (...failed: readonly FailedDelivery[]): Promise<ReadonlySet<DeliveryId>> =>
    bureau.run(async (tx) => recordFailedDeliveries(tx, failed));
  const row = async (id: DeliveryId): Promise<DeliveryRow | null> => bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));

  it('tries the next channel after a failure for good, and keeps what the channel said', async () => {
    const email = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', taken);
    expect(await record(forGood(email))).toEqual(new Set([email.id]));
    expect(await row(email.id)).toMatchObject({ state: 'failed-permanently', lastReason: 'mailbox-unknown', lastDetail: '550 5.1.1' });
    const standby = await bureau.ledger.read(async (tx) => tx.deliveries.find({ contactId: 'urban-flood-standby' as ContactId }));
    expect(standby).toMatchObject([{ dispatchId: dispatch.id, purpose: 'bulletin', state: 'pending' }]);
    expect(await bureau.stage.audited(email.id)).toEqual(['delivery-failed failed']);
    expect((await bureau.dispatch(dispatch.id)).state).toBe('open');
  });

  it('escalates the office when its last way has failed for good', async () => {
    const officer = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', taken);
    const standby = await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', taken);
    await record(forGood(officer), forGood(standby));
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'escalated', unreachableSince: expect.any(Date) });
    expect(await bureau.escalationsOf(dispatch)).toMatchObject([{ cause: 'undeliverable', state: 'open' }]);
  });

  it('tries a passing failure again after its pause, but not for an office that has acknowledged meanwhile', async () => {
    const first = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', taken);
    await record(forNow(first));
    expect(await row(first.id)).toMatchObject({ state: 'failed-temporarily', nextAttemptAt: expect.any(Date) });
    expect(await bureau.stage.audited(first.id)).toEqual([]);
    const second = await bureau.stage.delivery(dispatch, 'urban-flood-standby', 'email', taken);
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    await record(forNow(second));
    expect(await row(second.id)).toMatchObject({ state: 'cancelled', nextAttemptAt: null });
  });

  const postedTo = async (contactId: string): Promise<number> =>
    bureau.ledger.read(async (tx) => tx.deliveries.count({ contactId: contactId as ContactId, purpose: 'bulletin' }));

  it('waits for a way that is put off, tries the standby after a quarter of the time, and says unreachable after half of it', async () => {
    const [quarter, half] = [2.5, 5].map((minute) => new Date(dispatch.publishedAt.getTime() + minute * 60_000));
    const again = async (delivery: DeliveryRow): Promise<void> => {
      await bureau.run(async (tx) => {
        await tx.deliveries.transition({ id: delivery.id }, { from: 'failed-temporarily', to: 'queued' });
        await tx.deliveries.transition({ id: delivery.id }, { from: 'queued', to: 'sending' }, { attempts: 50 });
      });
      await record(forNow({ ...delivery, attempts: 50 }));
    };
    const officer = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', { ...taken, attempts: 50 });
    await record(forNow(officer));
    expect(await postedTo('urban-flood-standby')).toBe(0);
    await bureau.moveTo(quarter ?? new Date(0));
    await again(officer);
    expect(await postedTo('urban-flood-standby')).toBe(1);
    await bureau.moveTo(half ?? new Date(0));
    await again(officer);
    // The standby has not been tried yet.
    expect(await bureau.escalationsOf(dispatch)).toEqual([]);
    await bureau.run(async (tx) => {
      const [standby] = await tx.deliveries.find({ contactId: 'urban-flood-standby' as ContactId });
      if (standby === undefined) throw new Error('No standby');
      await tx.sql(`UPDATE deliveries SET state = 'failed-permanently' WHERE id = $1`, [standby.id]);
    });
    await again(officer);
    expect(await bureau.escalationsOf(dispatch)).toMatchObject([{ cause: 'undeliverable', state: 'open' }]);
  });

  it('waits as long as the policy says that was frozen with the bulletin', async () => {
    const { policy } = dispatch;
    const hasty = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office', 0, {
      policy: { ...policy, patience: { standbyAfterPercent: 10, unreachableAfterPercent: 20 } },
    });
    const patient = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office', 0, {
      policy: { ...policy, patience: { standbyAfterPercent: 80, unreachableAfterPercent: 90 } },
    });
    await bureau.moveTo(new Date(hasty.publishedAt.getTime() + 6 * 60_000));
    for (const one of [hasty, patient]) {
      await bureau.stage.delivery(one, 'urban-flood-standby', 'email', { state: 'failed-permanently', attempts: 1 });
      await record(forNow(await bureau.stage.delivery(one, 'urban-flood-officer', 'email', { ...taken, attempts: 5 })));
    }
    expect((await bureau.dispatch(hasty.id)).unreachableSince).not.toBeNull();
    expect((await bureau.dispatch(patient.id)).unreachableSince).toBeNull();
  });

  it('counts no try of what was never handed over', async () => {
    const officer = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', { ...taken, attempts: 3 });
    const failure = forNow(officer);
    await record({ ...failure, outcome: { ...failure.outcome, wasNoTry: true } as FailedDelivery['outcome'] });
    expect(await row(officer.id)).toMatchObject({ state: 'failed-temporarily', attempts: 2 });
  });

  it('changes nothing about a delivery that this worker no longer holds', async () => {
    const lost = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', { attempts: 1 });
    expect(await record(forGood(lost))).toEqual(new Set());
    expect(await row(lost.id)).toMatchObject({ state: 'pending', lastReason: null });
    expect(await bureau.ledger.read(async (tx) => tx.deliveries.count({ dispatchId: dispatch.id }))).toBe(1);
    expect(await bureau.stage.audited(lost.id)).toEqual([]);
  });
});
