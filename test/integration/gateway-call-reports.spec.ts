import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Asterisk } from '@rainstorm/harness/asterisk';
import { canRunPhones } from '@rainstorm/harness/baresip-phone';
import { IvrGateway, type IvrAccount } from '@rainstorm/harness/ivr-gateway';
import { until } from '@rainstorm/harness/until';
import { Ledger, type DeliveryRow } from '@rainstorm/ledger';
import { createLogger } from '@rainstorm/runtime';
import { GatewayReportWatch } from '../../apps/dispatcher/src/dissemination/gateway-report-watch.js';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { Workshop } from './dissemination.spec-support.js';

/** Two gateways for calls: the cloud, whose network brings no call to its end, and an Asterisk of the city. */

const KEY = 'a-secret-of-the-gateway-0123456789abcdef';
const account: IvrAccount = {
  ...{ keyId: 'LTAIaccount', keySecret: 'secretOfTheAccount', showNumber: '037100001234' },
  ...{ startCode: 'TTS_1', startText: '${speech}${prompt}', confirmCode: 'TTS_2', confirmText: '${confirmation}' },
};
const CAN_SPEAK = canRunPhones();

(CAN_SPEAK || process.env['CI'] === 'true' ? describe : describe.skip)('the reports of calls', () => {
  const environment = { ...process.env };
  const [cloud, asterisk] = [new IvrGateway(), new Asterisk('bureau', 'secret')];
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  beforeAll(async () => {
    if (!CAN_SPEAK) throw new Error('espeak-ng is missing');
    cloud.hasLimits = false;
    cloud.open(account);
    Object.assign(process.env, {
      ...{ VOICE_GATEWAY: 'aliyun,ari', VOICE_GATEWAY_URL: await cloud.start(), VOICE_ACCESS_KEY_ID: account.keyId },
      ...{ VOICE_ACCESS_KEY_SECRET: account.keySecret, VOICE_SHOW_NUMBER: account.showNumber },
      ...{ VOICE_TEMPLATE_CODE: account.startCode, VOICE_CONFIRM_TEMPLATE_CODE: account.confirmCode },
      ...{ ARI_URL: await asterisk.start(), ARI_USER: 'bureau', ARI_PASSWORD: 'secret', ARI_APPLICATION: 'rainstorm' },
      ...{ ARI_ENDPOINT: 'PJSIP/{}@trunk', ARI_SOUND_LISTEN: '127.0.0.1:0', ARI_LINES: '2' },
    });
    workshop = await Workshop.open();
    workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
    const { bureau } = workshop;
    app = await createConsole({
      ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', VOICE_CALLBACK_KEY: KEY }),
    });
    await app.listen(0, '127.0.0.1');
    cloud.callbackUrl = `${await app.getUrl()}/gateways/voice/${KEY}`;
  });
  afterAll(async () => {
    await app?.close();
    await workshop?.close();
    await Promise.all([cloud.stop(), asterisk.stop()]);
    process.env = environment;
  });

  const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  const called = async (phone: string) => {
    const delivery = await workshop.waiting('urban-flood-office', 'voice', phone);
    await workshop.relay();
    return delivery;
  };

  it('give the place of a gateway whose calls fail to the next one, until they are old', async () => {
    // One worker: an application of Asterisk has one connection.
    const watch = (await workshop.start('worker')).get(GatewayReportWatch);
    await asterisk.connected();
    for (const last of [1, 2, 3, 4, 5]) {
      const phone = `1380000050${last}`;
      cloud.habits.set(phone, 'network');
      const delivery = await called(phone);
      await until(async () => (await stored(delivery))?.state.startsWith('failed') === true);
      await watch.round();
    }
    expect(await workshop.bureau.ledger.gatewayReports()).toEqual([
      { channel: 'voice', gateway: 'aliyun', reported: 5, bad: 5, badNumbers: 5 },
    ]);
    const before = cloud.calls.length;
    for (const last of [6, 7]) {
      const delivery = await called(`1380000050${last}`);
      const channel = await asterisk.rings();
      expect(channel.endpoint).toContain(`1380000050${last}`);
      channel.answer();
      await asterisk.plays(channel, '-text');
      channel.press('1');
      await asterisk.plays(channel, '-confirmation');
      channel.playedOut();
      await asterisk.ended(channel);
      await until(async () => (await workshop.bureau.dispatch(delivery.dispatchId)).state === 'acknowledged');
    }
    expect(cloud.calls).toHaveLength(before);

    // The network works again, and those who were not reached are called again.
    for (const phone of cloud.habits.keys()) cloud.habits.set(phone, 'press-1');
    await workshop.bureau.advance(11 * 60_000);
    await watch.round();
    const delivery = await called('13800000508');
    const call = await cloud.until((each) => each.phone === '13800000508');
    cloud.answer(call.callId);
    expect(await cloud.press(call.callId, '1')).toBe(200);
    expect((await workshop.bureau.dispatch(delivery.dispatchId)).state).toBe('acknowledged');
  });

  it('say nothing of a gateway where it is the person who does not answer', async () => {
    await workshop.bureau.advance(11 * 60_000);
    for (const last of [1, 2, 3, 4, 5]) {
      const phone = `1380000051${last}`;
      cloud.habits.set(phone, 'no-answer');
      const delivery = await called(phone);
      await until(async () => (await stored(delivery))?.lastReason === 'call-no-answer');
    }
    const found = (await workshop.bureau.ledger.gatewayReports()).filter(({ gateway }) => gateway === 'aliyun');
    expect(found).toMatchObject([{ bad: 0 }]);
    expect(found[0]?.reported).toBeGreaterThanOrEqual(5);
  });
});
