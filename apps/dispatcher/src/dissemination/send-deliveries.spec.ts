import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChannelRegistry, makeEmailChannel, makeVoiceChannel } from '@rainstorm/channels';
import { Bureau } from '@rainstorm/harness/bureau';
import { freePort } from '@rainstorm/harness/free-port';
import { valueOf } from '@rainstorm/harness/issuance';
import { MailSink } from '@rainstorm/harness/mail-sink';
import type { DeliveryRow } from '@rainstorm/ledger';
import { LoadDelivery } from './load-delivery.js';
import { PlaceCalls } from './place-calls.js';
import { SendDeliveries } from './send-deliveries.js';

const OFFICER = 'zhiban@urban.zhengzhou.example';

describe('one attempt of a delivery', () => {
  let bureau: Bureau;
  let mail: MailSink;
  let registry: ChannelRegistry;
  let delivery: DeliveryRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    mail = await MailSink.start(await freePort());
    registry = valueOf(
      ChannelRegistry.of([makeEmailChannel({ smtpUrl: mail.url, from: 'no-reply@bureau.zhengzhou.example', fromName: '郑州市气象局' })]),
    );
  });
  afterAll(async () => {
    await registry.close();
    await mail.stop();
    await bureau.close();
  });
  beforeEach(async () => {
    mail.acceptAgain(OFFICER);
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const [contact] = dispatch.policy.contacts;
    delivery = await bureau.stage.delivery(dispatch, contact?.id ?? '', 'email', { state: 'queued', address: OFFICER });
  });

  const voice = makeVoiceChannel({
    gateway: { place: async () => Promise.reject(new Error('No calls here')), close: async () => Promise.resolve() },
    now: () => new Date(),
  });
  const damaged: string[] = [];
  const sender = (): SendDeliveries => {
    const settings = {
      consoleUrl: 'https://console.example',
      deskUrl: 'https://desk.example',
      linkSecret: 'a secret of thirty-two characters',
    };
    return new SendDeliveries(
      bureau.ledger,
      registry,
      bureau.city,
      new LoadDelivery(bureau.ledger, bureau.city, 5_000_000),
      settings,
      () => 0.5,
      (id) => damaged.push(id),
      new PlaceCalls(bureau.ledger, voice, bureau.city.calls, [], bureau.city.zone),
    );
  };
  const stored = async () => bureau.ledger.read(async (tx) => tx.deliveries.first({ id: delivery.id }));
  const mails = (): number => mail.mails.filter(({ headers }) => headers.get('x-idempotency-key') === delivery.id).length;

  it('is made by one worker, however many try, and recorded as sent', async () => {
    const answers = await Promise.all([sender(), sender(), sender()].map(async (worker) => worker.run([delivery.id])));
    expect(answers.flat()).toEqual([{ deliveryId: delivery.id, bulletinId: delivery.bulletinId, status: 'actual', result: 'sent' }]);
    expect(await stored()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(mails()).toBe(1);
    // What was sent is not sent again.
    expect(await sender().run([delivery.id])).toEqual([]);
  });

  it('goes on at once where the database took it and its answer was lost', async () => {
    const { outbox } = bureau.ledger;
    const begin = outbox.begin.bind(outbox);
    let isFirst = true;
    outbox.begin = async (...given) => {
      const taken = await begin(...given);
      if (!isFirst) return taken;
      isFirst = false;
      throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    };
    try {
      expect(await sender().run([delivery.id])).toMatchObject([{ result: 'sent' }]);
    } finally {
      outbox.begin = begin;
    }
    expect(await stored()).toMatchObject({ state: 'sent', attempts: 1 });
    expect(mails()).toBe(1);
  });

  it.each([
    ['temporary', 'failed-temporarily'],
    ['permanent', 'failed-permanently'],
  ] as const)('that meets a %s refusal has %s', async (refusal, state) => {
    mail.refuse(OFFICER, refusal);
    expect(await sender().run([delivery.id])).toMatchObject([{ result: state }]);
    const row = await stored();
    expect([row?.state, row?.nextAttemptAt !== null]).toEqual([state, refusal === 'temporary']);
  });

  it.each(['7', '"spoilt"', '[null]', '{}'])('about a bulletin whose areas are %s is made plainly', async (areas) => {
    damaged.splice(0);
    await bureau.run(async (tx) => tx.sql('UPDATE bulletins SET areas = $2::jsonb WHERE id = $1', [delivery.bulletinId, areas]));
    const before = mail.mails.length;
    expect(await sender().run([delivery.id])).toMatchObject([{ result: 'sent' }]);
    const [sent] = mail.mails.slice(before);
    expect(sent?.subject).toMatch(/^【请打开值守台】/);
    expect(sent?.text).toContain('https://console.example/r/');
    expect(damaged).toEqual([delivery.id]);
  });

  it('by a channel that this process does not have fails for good, so that another is tried', async () => {
    await bureau.run(async (tx) => tx.deliveries.update({ id: delivery.id }, { channel: 'webhook' }));
    expect(await sender().run([delivery.id])).toMatchObject([{ result: 'failed-permanently', reason: 'no-such-channel' }]);
  });
});
