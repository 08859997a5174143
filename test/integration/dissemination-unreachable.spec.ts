import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryRow } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { Relay } from '../../apps/dispatcher/src/dissemination/relay.js';
import { until } from '@rainstorm/harness/until';
import { Workshop } from './dissemination.spec-support.js';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(async () => {
  await workshop.close();
});

describe('an office that cannot be reached', () => {
  it('gets its standby after a permanent refusal, and is escalated at once when the standby refuses too', async () => {
    const officer = 'zhiban@urban.zhengzhou.example';
    const standby = 'beiqin@urban.zhengzhou.example';
    workshop.mail.refuse(officer, 'permanent');
    workshop.mail.refuse(standby, 'temporary');
    const delivery = await workshop.waiting('urban-flood-office', 'email', officer);
    const worker = await workshop.start('worker');
    await workshop.settle(worker, [delivery.id], 'failed-permanently');
    const [second] = await workshop.bureau.ledger.read(async (tx) => tx.deliveries.find({ address: standby }));
    if (second === undefined) throw new Error('No standby');
    // It goes out at once, without waiting for a scheduler.
    await until(async () => (await workshop.states([second.id]))[0] === 'failed-temporarily');
    const dispatch = await workshop.bureau.dispatch(delivery.dispatchId);
    expect(await workshop.bureau.escalationsOf(dispatch)).toEqual([]);

    workshop.mail.refuse(standby, 'permanent');
    await workshop.bureau.advance(10_000);
    await workshop.settle(worker, [second.id], 'failed-permanently');
    const [escalation, ...more] = await workshop.bureau.escalationsOf(dispatch);
    expect(more).toEqual([]);
    expect(escalation).toMatchObject({ cause: 'undeliverable', state: 'open' });
    expect(escalation?.raisedAt.getTime()).toBeLessThan(dispatch.receiptDueAt.getTime());
    expect((await workshop.bureau.dispatch(dispatch.id)).unreachableSince).not.toBeNull();
    // The deadline that follows raises no second one.
    await workshop.bureau.moveTo(dispatch.receiptDueAt);
    await workshop.bureau.schedulerOn().run();
    expect(await workshop.bureau.escalationsOf(dispatch)).toHaveLength(1);
  });

  it('is escalated once when its last two channels fail at the same moment', async () => {
    workshop.mail.refuse('beiqin@urban.zhengzhou.example', 'permanent');
    const pairs = [];
    for (let n = 0; n < 8; n += 1) {
      const delivery = await workshop.waiting('urban-flood-office', 'email', 'beiqin@urban.zhengzhou.example');
      const twin = { ...delivery, id: `dlv-twin${n}` as DeliveryId, contactId: 'urban-flood-standby' as DeliveryRow['contactId'] };
      await workshop.bureau.ledger.transaction(async (tx) => tx.deliveries.insert(twin));
      pairs.push({ dispatchId: delivery.dispatchId, ids: [delivery.id, twin.id] });
    }
    const worker = await workshop.start('worker');
    await workshop.settle(
      worker,
      pairs.flatMap(({ ids }) => ids),
      'failed-permanently',
    );
    for (const { dispatchId } of pairs)
      expect((await workshop.bureau.escalationsOf(await workshop.bureau.dispatch(dispatchId))).map(({ cause }) => cause)).toEqual([
        'undeliverable',
      ]);
  });

  it('is put off, not unreachable, until half of its time is over; then it is escalated, and what arrives later takes the word back', async () => {
    const officer = 'zhiban@urban.zhengzhou.example';
    workshop.mail.refuse(officer, 'temporary');
    workshop.mail.refuse('beiqin@urban.zhengzhou.example', 'permanent');
    const delivery = await workshop.waiting('urban-flood-office', 'email', officer);
    const dispatch = await workshop.bureau.dispatch(delivery.dispatchId);
    const worker = await workshop.start('worker');
    const tried = async (attempts: number): Promise<void> => {
      await worker.get(Relay).run();
      await until(async () => {
        const row = await workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id: delivery.id }));
        return row?.state === 'failed-temporarily' && row.attempts === attempts;
      });
    };
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await tried(attempt);
      expect(await workshop.bureau.escalationsOf(dispatch)).toEqual([]);
      await workshop.bureau.advance(40_000);
    }
    await workshop.bureau.moveTo(new Date((dispatch.publishedAt.getTime() + dispatch.receiptDueAt.getTime()) / 2));
    await tried(7);
    await until(async () => (await workshop.bureau.escalationsOf(dispatch)).length > 0);
    expect(await workshop.bureau.escalationsOf(dispatch)).toMatchObject([{ cause: 'undeliverable', state: 'open' }]);
    workshop.mail.acceptAgain(officer);
    await workshop.bureau.advance(90_000);
    await workshop.settle(worker, [delivery.id], 'sent');
    expect(workshop.mailsTo(officer)).toEqual([delivery.id]);
    expect(await workshop.bureau.escalationsOf(dispatch)).toMatchObject([{ cause: 'undeliverable', state: 'closed' }]);
    expect(await workshop.bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open', unreachableSince: null });
  });

  it('is not said while the mail server takes nothing: that is no try', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example');
    await workshop.mail.down();
    const worker = await workshop.start('worker');
    await workshop.settle(worker, [delivery.id], 'failed-temporarily');
    const row = await workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id: delivery.id }));
    expect(row).toMatchObject({ attempts: 0, lastReason: 'port-closed' });
    await workshop.mail.up();
    await workshop.bureau.advance(60_000);
    await until(async () => {
      await worker.get(Relay).run();
      await workshop.bureau.advance(5_000);
      return (await workshop.states([delivery.id]))[0] === 'sent';
    });
  });

  it('does not delay others: a row that gives no message as it should is sent plainly', async () => {
    const bad = await workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example');
    const good = await workshop.waiting('yellow-river-office', 'email', 'zhiban@river.zhengzhou.example');
    await workshop.bureau.ledger.transaction(async (tx) =>
      tx.sql(`UPDATE deliveries SET purpose = 'no-such-purpose' WHERE id = $1`, [bad.id]),
    );
    const worker = await workshop.start('worker');
    await workshop.settle(worker, [good.id], 'sent');
    await until(async () => (await workshop.states([bad.id]))[0] === 'sent');
    const [mail] = workshop.mail.mails.filter(({ to }) => to === 'zhiban@urban.zhengzhou.example');
    expect(mail?.subject).toMatch(/^【请打开值守台】/);
  });
});

it('a console delivery waits while nobody is signed in, and ends once the office has acknowledged', async () => {
  const delivery = await workshop.waiting('urban-flood-office', 'console', '-');
  const { dispatchId } = delivery;
  // Another way still counts, so that nobody is alarmed.
  await workshop.bureau.ledger.transaction(async (tx) =>
    tx.deliveries.insert({
      ...delivery,
      id: 'dlv-other' as DeliveryId,
      channel: 'email',
      address: 'zhiban@urban.zhengzhou.example',
      state: 'sent',
    }),
  );
  const worker = await workshop.start('worker');
  await workshop.settle(worker, [delivery.id], 'failed-temporarily');
  await workshop.bureau.ledger.transaction(async (tx) => {
    await tx.dispatches.transition({ id: dispatchId }, { from: ['open', 'escalated'], to: 'acknowledged' }, { acknowledgedAt: tx.now });
  });
  await workshop.bureau.advance(120_000);
  await workshop.settle(worker, [delivery.id], 'cancelled');
});
