import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { Ledger, type DeliveryRow } from '@rainstorm/ledger';
import type { DeliveryId } from '@rainstorm/warning-model';
import type { Queue } from 'bullmq';
import { Relay } from '../../apps/dispatcher/src/dissemination/relay.js';
import { deliveryQueues } from '../../apps/dispatcher/src/dissemination/send-delivery.job.js';
import { prepareQueueBackend } from '../../apps/dispatcher/src/infrastructure/queue-backend.module.js';
import { dispatcherSettings } from '../../apps/dispatcher/src/infrastructure/settings.js';
import { createBackground } from '../../apps/dispatcher/src/roles/dispatcher.module.js';
import { freePort } from '../../tools/src/stage/free-port.js';
import { MailSink } from '../../tools/src/stage/mail-sink.js';
import { Bureau, LINK_SECRET, quiet } from './dispatcher.spec-support.js';

let bureau: Bureau;
let mail: MailSink;
let apps: INestApplicationContext[] = [];

beforeEach(async () => {
  bureau = await Bureau.open();
  mail = await MailSink.start(await freePort());
});
afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
  await mail.stop();
  await bureau.close();
});

/** A process with these roles, without HTTP and without a scheduler of its own unless it is asked for. */
const start = async (...roles: ('scheduler' | 'worker')[]): Promise<INestApplicationContext> => {
  const settings = {
    ...dispatcherSettings({
      DATABASE_URL: bureau.databaseUrl,
      REDIS_URL: process.env['QUEUE_BACKEND'] === 'redis' ? process.env['REDIS_URL'] : undefined,
      SMTP_URL: mail.url,
      ACK_LINK_SECRET: LINK_SECRET,
      CLOCK: 'movable',
    }),
    roles,
  };
  await prepareQueueBackend(settings);
  const ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-process' });
  const app = await createBackground({ ledger, city: bureau.city, settings, logger: quiet });
  apps.push(app);
  return app;
};

const stop = async (app: INestApplicationContext): Promise<void> => {
  apps = apps.filter((other) => other !== app);
  await app.close();
};

/** E-mail to one office, waiting to be queued. */
const waiting = async (office = 'urban-flood-office', patch: Partial<DeliveryRow> = {}): Promise<readonly DeliveryRow[]> => {
  const bulletin = await bureau.stage.bulletin();
  const dispatch = await bureau.stage.dispatch(bulletin, office);
  await bureau.stage.deliveries(dispatch);
  return bureau.ledger.transaction(async (tx) => {
    await tx.deliveries.delete({ state: 'sent' });
    await tx.deliveries.update({ dispatchId: dispatch.id }, { bulletinId: bulletin.id, officeId: dispatch.officeId, ...patch });
    return tx.deliveries.find({ dispatchId: dispatch.id });
  });
};

const states = async (ids: readonly DeliveryId[]): Promise<readonly string[]> =>
  bureau.ledger.read(async (tx) => {
    const rows = [];
    for (const id of ids) rows.push(await tx.deliveries.first({ id }));
    return rows.map((row) => row?.state ?? 'gone');
  });

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error('It did not come within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const emailTo = (address: string) => ({ channel: 'email' as const, address });

const mailsTo = (address: string): readonly string[] =>
  mail.mails.filter(({ to }) => to === address).map(({ headers }) => String(headers.get('x-idempotency-key')));

const queueOf = (app: INestApplicationContext, name: string): Queue => app.get<Queue>(getQueueToken(name), { strict: false });

const settle = async (app: INestApplicationContext, ids: readonly DeliveryId[], state: string): Promise<void> => {
  await app.get(Relay).run();
  await until(async () => (await states(ids)).every((each) => each === state));
};

describe('a committed delivery', () => {
  it('reaches its contact once, under its own key, with number and deadline', async () => {
    const [delivery] = await waiting('urban-flood-office', emailTo('zhiban@urban.zhengzhou.example'));
    if (delivery === undefined) throw new Error('No delivery');
    const worker = await start('worker');
    await settle(worker, [delivery.id], 'sent');
    expect(mailsTo('zhiban@urban.zhengzhou.example')).toEqual([delivery.id]);
    const bulletin = await bureau.ledger.read(async (tx) => tx.bulletins.first({}));
    const dispatch = await bureau.ledger.read(async (tx) => tx.dispatches.first({}));
    expect(mail.mails[0]?.subject).toContain(bulletin?.number);
    expect(mail.mails[0]?.link).not.toBeNull();
    expect(dispatch?.state).toBe('open');
  });

  it('is put back under the same id when the queue loses it, and sent once', async () => {
    const [delivery] = await waiting('urban-flood-office', emailTo('zhiban@urban.zhengzhou.example'));
    if (delivery === undefined) throw new Error('No delivery');
    const idle = await start();
    const relay = idle.get(Relay);
    expect(await relay.run()).toBe(1);
    const queue = queueOf(idle, 'delivery-email');
    expect(await queue.getJob(`send-${delivery.id}-0`)).toBeDefined();
    for (const name of deliveryQueues) await queueOf(idle, name).obliterate({ force: true });
    expect(await queue.getJob(`send-${delivery.id}-0`)).toBeUndefined();

    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(1);
    expect(await queue.getJob(`send-${delivery.id}-0`)).toBeDefined();
    // Not lost, but taken for lost: there is one job all the same.
    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(1);
    const counts = await queue.getJobCounts('waiting', 'prioritized', 'delayed');
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(1);

    await start('worker');
    await until(async () => (await states([delivery.id]))[0] === 'sent');
    expect(mailsTo('zhiban@urban.zhengzhou.example')).toEqual([delivery.id]);
  });

  it('stays in the ledger while the queue takes nothing', async () => {
    const [delivery] = await waiting();
    if (delivery === undefined) throw new Error('No delivery');
    const troubles: string[] = [];
    const taken: string[] = [];
    let isAway = true;
    const relay = new Relay(
      bureau.ledger,
      {
        ping: async () => Promise.resolve(),
        add: async (deliveries) => {
          if (isAway) throw new Error('The queue is away');
          taken.push(...deliveries.map(({ id }) => id));
          await Promise.resolve();
        },
      },
      (what) => troubles.push(what),
    );
    expect(await relay.run()).toBe(0);
    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(0);
    expect(troubles).toEqual(['relay', 'reconcile']);
    expect(await states([delivery.id])).toEqual(['queued']);
    isAway = false;
    expect(await relay.reconcile({ lostAfterMs: 0, leaseMs: 60_000 })).toBe(1);
    expect(taken).toEqual([delivery.id]);
  });

  it('that a dead worker held goes out again under the same key', async () => {
    const [delivery] = await waiting('urban-flood-office', emailTo('zhiban@urban.zhengzhou.example'));
    if (delivery === undefined) throw new Error('No delivery');
    await bureau.ledger.transaction(async (tx) => {
      await tx.outbox.relay(10);
      expect(await tx.outbox.begin(delivery.id)).toBe(true);
      expect(await tx.outbox.begin(delivery.id)).toBe(false);
    });
    const worker = await start('worker');
    expect(await worker.get(Relay).reconcile({ lostAfterMs: 10_000, leaseMs: 0 })).toBe(1);
    await settle(worker, [delivery.id], 'sent');
    expect(mailsTo('zhiban@urban.zhengzhou.example')).toEqual([delivery.id]);
  });

  it('is finished by a worker that is told to stop', async () => {
    const rows = await Promise.all(
      Array.from({ length: 30 }, async () => waiting('urban-flood-office', emailTo('zhiban@urban.zhengzhou.example'))),
    );
    const ids = rows.flatMap((each) => each.map(({ id }) => id));
    const worker = await start('worker');
    await worker.get(Relay).run();
    await mail.find(() => true);
    await stop(worker);
    const left = await states(ids);
    expect(new Set(left)).not.toContain('sending');
    expect(mail.mails).toHaveLength(left.filter((state) => state === 'sent').length);
  });
});

describe('an office that cannot be reached', () => {
  it('gets its standby after a mailbox refuses for good; when that refuses too, the command hears at once', async () => {
    const officer = 'zhiban@urban.zhengzhou.example';
    const standby = 'beiqin@urban.zhengzhou.example';
    mail.refuse(officer, 'permanent');
    const [delivery] = await waiting('urban-flood-office', emailTo(officer));
    if (delivery?.dispatchId == null) throw new Error('No delivery');
    const worker = await start('worker');
    await settle(worker, [delivery.id], 'failed-permanently');
    const [second] = await bureau.ledger.read(async (tx) => tx.deliveries.find({ address: standby }));
    if (second === undefined) throw new Error('No standby');
    const dispatch = await bureau.dispatch(delivery.dispatchId);
    expect(await bureau.escalationsOf(dispatch)).toEqual([]);

    mail.refuse(standby, 'permanent');
    await settle(worker, [second.id], 'failed-permanently');
    const [escalation, ...more] = await bureau.escalationsOf(dispatch);
    expect(more).toEqual([]);
    expect(escalation).toMatchObject({ cause: 'undeliverable', state: 'open' });
    expect(escalation?.raisedAt.getTime()).toBeLessThan(dispatch.receiptDueAt.getTime());
    expect((await bureau.dispatch(dispatch.id)).unreachableSince).not.toBeNull();
    // The deadline that follows raises no second one.
    await bureau.moveTo(dispatch.receiptDueAt);
    await bureau.schedulerOn().run();
    expect(await bureau.escalationsOf(dispatch)).toHaveLength(1);
  });

  it('is escalated once when its last two ways fail at the same moment', async () => {
    mail.refuse('beiqin@urban.zhengzhou.example', 'permanent');
    const pairs = [];
    for (let n = 0; n < 8; n += 1) {
      const [delivery] = await waiting('urban-flood-office', emailTo('beiqin@urban.zhengzhou.example'));
      if (delivery?.dispatchId == null) throw new Error('No delivery');
      const twin = { ...delivery, id: `dlv-twin${n}` as DeliveryId, contactId: 'urban-flood-standby' as DeliveryRow['contactId'] };
      await bureau.ledger.transaction(async (tx) => tx.deliveries.insert(twin));
      pairs.push({ dispatchId: delivery.dispatchId, ids: [delivery.id, twin.id] });
    }
    const worker = await start('worker');
    await settle(
      worker,
      pairs.flatMap(({ ids }) => ids),
      'failed-permanently',
    );
    for (const { dispatchId } of pairs)
      expect((await bureau.escalationsOf(await bureau.dispatch(dispatchId))).map(({ cause }) => cause)).toEqual(['undeliverable']);
  });

  it('is tried on after a passing failure, escalated after the fourth, and still gets its bulletin', async () => {
    const officer = 'zhiban@urban.zhengzhou.example';
    mail.refuse(officer, 'temporary');
    const [delivery] = await waiting('urban-flood-office', emailTo(officer));
    if (delivery?.dispatchId == null) throw new Error('No delivery');
    const dispatch = await bureau.dispatch(delivery.dispatchId);
    const worker = await start('worker');
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect(await bureau.escalationsOf(dispatch)).toEqual([]);
      await bureau.advance(10_000);
      await worker.get(Relay).run();
      await until(async () => {
        const row = await bureau.ledger.read(async (tx) => tx.deliveries.first({ id: delivery.id }));
        return row?.state === 'failed-temporarily' && row.attempts === attempt;
      });
    }
    expect((await bureau.escalationsOf(dispatch)).map(({ cause }) => cause)).toEqual(['undeliverable']);
    mail.acceptAgain(officer);
    await bureau.advance(60_000);
    await settle(worker, [delivery.id], 'sent');
    expect(mailsTo(officer)).toEqual([delivery.id]);
  });

  it('holds up no other: a row that no message can be made of fails for good', async () => {
    const [bad] = await waiting('urban-flood-office', emailTo('zhiban@urban.zhengzhou.example'));
    const [good] = await waiting('yellow-river-office', emailTo('zhiban@river.zhengzhou.example'));
    if (bad === undefined || good === undefined) throw new Error('No delivery');
    await bureau.ledger.transaction(async (tx) => tx.sql(`UPDATE deliveries SET purpose = 'no-such-purpose' WHERE id = $1`, [bad.id]));
    const worker = await start('worker');
    await settle(worker, [good.id], 'sent');
    await until(async () => (await states([bad.id]))[0] === 'failed-permanently');
  });
});

it('a console where nobody is signed in waits, and no longer once the office has acknowledged', async () => {
  const [delivery] = await waiting('urban-flood-office', { channel: 'console', address: '-' });
  if (delivery?.dispatchId == null) throw new Error('No delivery');
  const { dispatchId } = delivery;
  // Another way still counts, so that nobody is alarmed.
  await bureau.ledger.transaction(async (tx) =>
    tx.deliveries.insert({
      ...delivery,
      id: 'dlv-other' as DeliveryId,
      channel: 'email',
      address: 'zhiban@urban.zhengzhou.example',
      state: 'sent',
    }),
  );
  const worker = await start('worker');
  await settle(worker, [delivery.id], 'failed-temporarily');
  await bureau.ledger.transaction(async (tx) => {
    await tx.dispatches.update({ id: dispatchId }, { state: 'acknowledged', acknowledgedAt: tx.now });
  });
  await bureau.advance(120_000);
  await settle(worker, [delivery.id], 'cancelled');
});

describe('a whole process', () => {
  it('escalates, tells the command by mail, and says of itself that it lives', async () => {
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
    const app = await start('scheduler', 'worker');
    await bureau.moveTo(dispatch.receiptDueAt);
    const told = await mail.find(({ to, subject }) => to === 'zhibanshi@command.zhengzhou.example' && subject.includes('升级'));
    expect(told.text).toContain('总值班室');
    const heartbeats = await bureau.ledger.presences.heartbeats();
    expect(heartbeats.map(({ roles }) => roles)).toEqual([['scheduler', 'worker']]);
    await stop(app);
    expect(await bureau.ledger.presences.heartbeats()).toEqual([]);
  });
});
