import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Relay } from '../../apps/dispatcher/src/dissemination/relay.js';
import { deliveryQueues } from '../../apps/dispatcher/src/infrastructure/queues/send-deliveries.job.js';
import type { DeliveryRow } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import { until } from '@rainstorm/harness/until';
import { queueOf, Workshop } from './dissemination.spec-support.js';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await Workshop.open();
});
afterEach(async () => {
  await workshop.close();
});

const jobOf = async (id: DeliveryId): Promise<string> =>
  (await workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id })))?.job ?? 'none';

describe('a committed delivery', () => {
  it('reaches its contact once, under its own key, with number and deadline', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example');
    const worker = await workshop.start('worker');
    await workshop.settle(worker, [delivery.id], 'sent');
    expect(workshop.mailsTo('zhiban@urban.zhengzhou.example')).toEqual([delivery.id]);
    const bulletin = await workshop.bureau.ledger.read(async (tx) => tx.bulletins.first({}));
    const dispatch = await workshop.bureau.ledger.read(async (tx) => tx.dispatches.first({}));
    expect(workshop.mail.mails[0]?.subject).toContain(bulletin?.number);
    expect(workshop.mail.mails[0]?.link).not.toBeNull();
    expect(dispatch?.state).toBe('open');
  });

  it('is put back under the same id when the queue loses it, and sent once', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example');
    const idle = await workshop.start();
    const relay = idle.get(Relay);
    expect(await relay.run()).toBe(1);
    const queue = queueOf(idle, 'delivery-email');
    expect(await queue.getJob(await jobOf(delivery.id))).toBeDefined();
    for (const name of deliveryQueues) await queueOf(idle, name).obliterate({ force: true });
    expect(await queue.getJob(await jobOf(delivery.id))).toBeUndefined();

    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(1);
    expect(await queue.getJob(await jobOf(delivery.id))).toBeDefined();
    // What merely waits is left alone, and what the auditor sees of its waiting goes on.
    const queuedSince = async () => (await workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id: delivery.id })))?.queuedReal;
    const before = await queuedSince();
    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(0);
    expect(await queuedSince()).toEqual(before);
    const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed');
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(1);

    await workshop.start('worker');
    await until(async () => (await workshop.states([delivery.id]))[0] === 'sent');
    expect(workshop.mailsTo('zhiban@urban.zhengzhou.example')).toEqual([delivery.id]);
  });

  it('stays in the ledger while the queue is unavailable', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example');
    const troubles: string[] = [];
    const taken: string[] = [];
    let isAway = true;
    const relay = new Relay(
      workshop.bureau.ledger,
      {
        ping: async () => Promise.resolve(),
        missing: async (jobs) => Promise.resolve(jobs),
        add: async (jobs) => {
          if (isAway) throw new Error('The queue is away');
          taken.push(...jobs.flatMap(({ deliveryIds }) => deliveryIds));
          return Promise.resolve();
        },
      },
      (what) => troubles.push(what),
    );
    expect(await relay.run()).toBe(0);
    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(0);
    expect(troubles).toEqual(['relay', 'reconcile']);
    expect(await workshop.states([delivery.id])).toEqual(['queued']);
    isAway = false;
    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(1);
    expect(taken).toEqual([delivery.id]);
  });

  it('that a dead worker had claimed is sent again under the same key', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example');
    await workshop.bureau.ledger.transaction(async (tx) => {
      await tx.outbox.relay('job-test', 10);
      expect(await tx.outbox.begin([delivery.id])).toMatchObject([{ id: delivery.id, state: 'sending', attempts: 1 }]);
      expect(await tx.outbox.begin([delivery.id])).toEqual([]);
    });
    const worker = await workshop.start('worker');
    expect(await worker.get(Relay).reconcile({ lostAfterMs: 10_000, leaseMs: 0 })).toBe(1);
    await workshop.settle(worker, [delivery.id], 'sent');
    expect(workshop.mailsTo('zhiban@urban.zhengzhou.example')).toEqual([delivery.id]);
  });

  it('is completed by a worker that is asked to stop', async () => {
    const rows = await Promise.all(
      Array.from({ length: 30 }, async () => workshop.waiting('urban-flood-office', 'email', 'zhiban@urban.zhengzhou.example')),
    );
    const ids = rows.map(({ id }) => id);
    const worker = await workshop.start('worker');
    await worker.get(Relay).run();
    await workshop.mail.find(() => true);
    await workshop.stop(worker);
    const left = await workshop.states(ids);
    expect(new Set(left)).not.toContain('sending');
    expect(workshop.mail.mails).toHaveLength(left.filter((state) => state === 'sent').length);
  });
});

describe('a whole process', () => {
  it('escalates, notifies the command by mail, and reports its heartbeat', async () => {
    const dispatch = await workshop.bureau.stage.dispatch(await workshop.bureau.stage.bulletin(), 'duty-office');
    const app = await workshop.start('scheduler', 'worker');
    await workshop.bureau.moveTo(dispatch.receiptDueAt);
    const told = await workshop.mail.find(({ to, subject }) => to === 'zhibanshi@command.zhengzhou.example' && subject.includes('督办'));
    expect(told.text).toContain('总值班室');
    const heartbeats = await workshop.bureau.ledger.presences.heartbeats();
    expect(heartbeats.map(({ roles }) => roles)).toEqual([['scheduler', 'worker']]);
    await workshop.stop(app);
    expect(await workshop.bureau.ledger.presences.heartbeats()).toEqual([]);
  });
});

describe('many deliveries at once', () => {
  it('share few jobs, and each is recorded and retried separately', async () => {
    const rows: DeliveryRow[] = [];
    for (let index = 0; index < 120; index++)
      rows.push(
        await workshop.waiting('urban-flood-office', 'email', index % 40 === 0 ? 'not an address' : `c${index}@urban.zhengzhou.example`),
      );
    const ids = rows.map(({ id }) => id);
    const relay = await workshop.start();
    await relay.get(Relay).run();
    expect(new Set(await Promise.all(ids.map(jobOf))).size).toBe(3);
    await workshop.start('worker');
    await until(async () => (await workshop.states(ids)).every((state) => state === 'sent' || state === 'failed-permanently'));
    const states = await workshop.states(ids);
    expect(
      states
        .map((state, index) => [index, state])
        .filter(([, state]) => state === 'failed-permanently')
        .map(([index]) => index),
    ).toEqual([0, 40, 80]);
    // Beside what went to the standby of those three.
    const came = workshop.mail.mails.map(({ to }) => to).filter((to) => /^c\d+@/.test(to));
    expect(came).toHaveLength(117);
    expect(new Set(came).size).toBe(117);
  });

  it('are neither lost nor repeated when their worker is stopped and another continues', async () => {
    // One after the other: so many transactions at once would wait for a connection longer than the pool allows.
    const rows: DeliveryRow[] = [];
    for (let index = 0; index < 200; index++)
      rows.push(await workshop.waiting('urban-flood-office', 'email', `c${index}@urban.zhengzhou.example`));
    const first = await workshop.start('worker');
    await first.get(Relay).run();
    await workshop.mail.find(() => true);
    await workshop.stop(first);
    await workshop.start('worker');
    await until(async () => (await workshop.states(rows.map(({ id }) => id))).every((state) => state === 'sent'));
    expect(workshop.mail.mails).toHaveLength(200);
  });
});
