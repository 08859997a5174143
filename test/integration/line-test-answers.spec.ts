import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IvrGateway, type IvrAccount } from '@rainstorm/harness/ivr-gateway';
import { SmsGateway, type SmsAccount } from '@rainstorm/harness/sms-gateway';
import { until } from '@rainstorm/harness/until';
import { WeComOffice, type WeComApp } from '@rainstorm/harness/wecom-office';
import { Ledger, type CanaryRow } from '@rainstorm/ledger';
import { assessReadiness, runCanaries } from '@rainstorm/operations';
import { createLogger } from '@rainstorm/runtime';
import {
  dateAfter,
  instantOfMinute,
  localMinute,
  type CanaryChannel,
  type City,
  type Contact,
  type ContactId,
} from '@rainstorm/warning-model';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { Workshop } from './dissemination.spec-support.js';

/** A whole round of line tests: from the scheduler over the simulated gateways to a telephone or a card, and back by reply, key and button. */

const MOBILE = '13800000401';
const PHONE = '13800000402';
const KEY = 'a-secret-of-the-gateway-0123456789abcdef';
const account = { keyId: 'LTAIaccount', keySecret: 'secretOfTheAccount' };
const sms: SmsAccount = { ...account, signName: '郑州气象', templateCode: 'SMS_1', templateText: '${title}，${task}。' };
const ivr: IvrAccount = {
  ...account,
  showNumber: '037100001234',
  startCode: 'TTS_1',
  startText: '${speech}${prompt}',
  confirmCode: 'TTS_2',
  confirmText: '${confirmation}',
};
const wecom: WeComApp = {
  corpId: 'ww0123456789',
  agentId: 1_000_002,
  secret: 'secretOfTheApplication',
  token: 'tokenOfTheCallbacks',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  callbackUrl: null,
};
const workerSettings = (smsUrl: string, ivrUrl: string, wecomUrl: string): Readonly<Record<string, string>> => ({
  ...{ SMS_GATEWAY_URL: smsUrl, SMS_ACCESS_KEY_ID: sms.keyId, SMS_ACCESS_KEY_SECRET: sms.keySecret, SMS_SIGN_NAME: sms.signName },
  ...{ SMS_TEMPLATE_CODE: sms.templateCode, SMS_TEMPLATE_TEXT: sms.templateText },
  ...{ VOICE_GATEWAY_URL: ivrUrl, VOICE_ACCESS_KEY_ID: ivr.keyId, VOICE_ACCESS_KEY_SECRET: ivr.keySecret },
  ...{ VOICE_SHOW_NUMBER: ivr.showNumber, VOICE_TEMPLATE_CODE: ivr.startCode, VOICE_CONFIRM_TEMPLATE_CODE: ivr.confirmCode },
  ...{ WECOM_APP_URL: wecomUrl, WECOM_APP_CORP_ID: wecom.corpId, WECOM_APP_AGENT_ID: String(wecom.agentId) },
  WECOM_APP_SECRET: wecom.secret,
});

const person: Contact = {
  id: 'urban-flood-officer' as ContactId,
  name: '演示·卫值守',
  post: '城市防汛办值班员',
  phone: MOBILE,
  standby: false,
  channels: (
    [
      ['console', '-'],
      ['sms', MOBILE],
      ['voice', PHONE],
      ['wecom-app', 'ZhangWei'],
    ] as const
  ).map(([kind, address]) => ({ kind, address, fallback: false, secretRef: null })),
};
const pace = { everyDays: 3, afterMissDays: 1, answerWithinHours: 12 };
const oneOffice = (city: City): City => ({
  ...city,
  offices: city.offices.filter(({ id }) => id === 'urban-flood-office').map((office) => ({ ...office, contacts: [person] })),
  canaries: { maxADay: 50, maxADayPerAddress: 1, channels: { sms: pace, voice: pace, 'wecom-app': pace } },
});

describe('a round of line tests', () => {
  const environment = { ...process.env };
  const [phones, calls, messenger] = [new SmsGateway(), new IvrGateway(), new WeComOffice()];
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  let today: string;
  beforeAll(async () => {
    calls.hasLimits = false;
    Object.assign(process.env, workerSettings(await phones.start(), await calls.start(), await messenger.start()));
    phones.open(sms);
    calls.open(ivr);
    messenger.open(wecom);
    workshop = await Workshop.open(oneOffice);
    workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
    const { bureau } = workshop;
    today = localMinute(await bureau.ledger.now(), bureau.city.zone).slice(0, 10);
    app = await createConsole({
      ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({
        DATABASE_URL: bureau.databaseUrl,
        ...{ CLOCK: 'movable', CONSOLE_PORT: '0', SMS_CALLBACK_KEY: KEY, VOICE_CALLBACK_KEY: KEY },
        ...{ WECOM_APP_CORP_ID: wecom.corpId, WECOM_APP_CALLBACK_TOKEN: wecom.token, WECOM_APP_CALLBACK_AES_KEY: wecom.encodingAesKey },
      }),
    });
    await app.listen(0, '127.0.0.1');
    const base = await app.getUrl();
    phones.callbackUrl = `${base}/gateways/sms/${KEY}`;
    calls.callbackUrl = `${base}/gateways/voice/${KEY}`;
    wecom.callbackUrl = `${base}/gateways/wecom-app/actual`;
    await workshop.start('worker');
  });
  afterAll(async () => {
    await app.close();
    await workshop.close();
    await Promise.all([phones.stop(), calls.stop(), messenger.stop()]);
    process.env = environment;
  });

  /** At nine in the morning of a day; each day a minute later, because the clock runs on. */
  const moveTo = async (days: number, time = `09:0${days % 10}`): Promise<void> =>
    workshop.bureau.moveTo(instantOfMinute(`${dateAfter(today, days)}T${time}`, workshop.bureau.city.zone));
  /** Rounds as the scheduler makes them, until one sends nothing, and each test on its way. */
  const rounds = async (): Promise<void> => {
    const { bureau } = workshop;
    for (;;) {
      const round = await bureau.run(async (tx) => runCanaries(tx, bureau.city, 0));
      if (round === null || round.sent === 0) break;
      await bureau.advance(2_000);
    }
    await workshop.relay();
  };
  const newest = async (channel: CanaryChannel): Promise<CanaryRow | undefined> => {
    const rows = await workshop.bureau.ledger.read(async (tx) => tx.canaries.find({ channel }, { order: { sentAt: 'DESC' } }));
    return rows[0];
  };
  const risks = async (): Promise<readonly string[]> => {
    const { bureau } = workshop;
    await bureau.advance(2_000);
    await bureau.run(async (tx) => assessReadiness(tx, bureau.city, { channels: [], certificates: [], quotas: [] }, 1_000));
    const found = await bureau.ledger.read(async (tx) => tx.readinessRisks.find({}));
    const ofTests = found.filter(({ kind }) => kind === 'canary-missed' || kind === 'way-unproven');
    return ofTests.map(({ kind, channel, detail }) => `${kind} ${channel ?? ''} ${detail ?? ''}`).sort();
  };
  const nothingOfWarnings = async (): Promise<readonly number[]> =>
    workshop.bureau.ledger.read(async (tx) => Promise.all([tx.receipts.count({}), tx.dispatches.count({}), tx.escalations.count({})]));

  it('goes out over every gateway as a test, and comes back by reply, by key and by button', async () => {
    await moveTo(1);
    await rounds();
    const shown = await phones.until(({ mobile }) => mobile === MOBILE);
    expect(shown.text).toMatch(/^【郑州气象】【线路测试】不是预警/);
    const call = await calls.until((each) => each.phone === PHONE);
    expect(call.text).toMatch(/^线路测试，不是预警/);
    const card = await messenger.until((each) => each.member === 'ZhangWei');
    expect(card.text).toContain('【线路测试】不是预警');
    for (const text of [shown.text, call.text, card.text]) expect(text).not.toMatch(/请.{0,8}签收|催签|提级/);

    const code = /回复(\d{4})/.exec(shown.text)?.[1] ?? '';
    expect(await phones.reply('13900000000', code)).toBe(200);
    calls.answer(call.callId);
    expect(await calls.press(call.callId, '2')).toBe(200);
    expect((await messenger.press(card, { by: 'LiMing' })).words).toContain('其他成员');
    const states = async (): Promise<readonly unknown[]> =>
      Promise.all((['sms', 'voice', 'wecom-app'] as const).map(async (channel) => (await newest(channel))?.state));
    // A foreign number, a wrong key and another member prove nothing.
    expect(await states()).toEqual(['open', 'open', 'open']);

    expect(await phones.reply(MOBILE, code)).toBe(200);
    expect(await calls.press(call.callId, '1')).toBe(200);
    expect((await messenger.press(card, { by: 'zhangwei' })).status).toBe(200);
    await until(async () => (await states()).every((state) => state === 'proven'));
    expect(await nothingOfWarnings()).toEqual([0, 0, 0]);
  });

  it('climbs the ladder where nobody answers: the page, the leader of the office, everybody who can mend it; a late reply ends it', async () => {
    // The officer hears of the misses by SMS too.
    const tests = () => phones.shown.filter(({ text }) => text.includes('线路测试'));
    const cards = messenger.messages.length;
    await moveTo(4);
    await rounds();
    const call = await calls.until((each) => each.phone === PHONE && each.state === 'ringing');
    calls.answer(call.callId);
    expect(await calls.press(call.callId, '1')).toBe(200);
    await until(async () => Promise.resolve(messenger.messages.length > cards));
    const card = messenger.messages.at(-1);
    if (card === undefined) throw new Error('No card');
    expect((await messenger.press(card, { by: 'zhangwei' })).status).toBe(200);
    for (const [day, expected] of [
      [5, 'canary-missed sms 1'],
      [6, 'canary-missed sms 2'],
      [7, 'way-unproven sms 3'],
    ] as const) {
      const before = tests().length;
      await moveTo(day);
      await rounds();
      await until(async () => Promise.resolve(tests().length > before));
      expect(await risks()).toEqual([expected]);
    }
    const told = await workshop.bureau.ledger.read(async (tx) => tx.deliveries.find({ purpose: 'readiness-alarm' }));
    expect(told.some(({ officeId }) => officeId === 'urban-flood-office')).toBe(true);
    expect(told.some(({ officeId }) => officeId === null)).toBe(true);
    // That of yesterday, which counts as missed.
    const code = /回复(\d{4})/.exec(tests().at(-2)?.text ?? '')?.[1] ?? '';
    expect(await phones.reply(MOBILE, code)).toBe(200);
    const provenBySms = { channel: 'sms', state: 'proven' } as const;
    await until(async () => (await workshop.bureau.ledger.read(async (tx) => tx.canaries.count(provenBySms))) === 2);
    expect(await risks()).toEqual([]);
    expect(await nothingOfWarnings()).toEqual([0, 0, 0]);
  });
});
