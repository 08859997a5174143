import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { hashPassword } from '@rainstorm/access';
import { IvrGateway } from '@rainstorm/harness/ivr-gateway';
import { SmsGateway } from '@rainstorm/harness/sms-gateway';
import { WeComOffice } from '@rainstorm/harness/wecom-office';
import { freshAccount, Ledger, newId, type DeliveryRow } from '@rainstorm/ledger';
import { createLogger } from '@rainstorm/runtime';
import type { OfficeId } from '@rainstorm/warning-model';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { ConsoleClient } from './console-client.spec-support.js';
import { Workshop } from './dissemination.spec-support.js';

/** One bulletin for one office, acknowledged by every way at the same instant: by key, by SMS, by the card, by the link of the mail, and on the page. */

const KEY = 'a-secret-of-the-gateway-0123456789abcdef';
const PASSWORD = 'a long enough password';
const OFFICE = 'urban-flood-office';
const PHONE = '13800000301';
const keys = { keyId: 'LTAIaccount', keySecret: 'secretOfTheAccount' };
const voice = { ...keys, showNumber: '037100001234', startCode: 'TTS_1', startText: '${speech}${prompt}', confirmCode: 'TTS_2' };
const sms = { ...keys, signName: '郑州气象', templateCode: 'SMS_1', templateText: '${title}，${task}。' };
const card = { corpId: 'ww0123456789', agentId: 1_000_002, secret: 'secretOfTheApplication', token: 'tokenOfTheCallbacks' };
const AES_KEY = 'a'.repeat(43);

const environment = { ...process.env };
const [ivr, texts, wecom] = [new IvrGateway(), new SmsGateway(), new WeComOffice()];
let workshop: Workshop;
let app: Awaited<ReturnType<typeof createConsole>>;
let base: string;
beforeAll(async () => {
  Object.assign(process.env, {
    VOICE_GATEWAY_URL: await ivr.start(),
    VOICE_ACCESS_KEY_ID: voice.keyId,
    VOICE_ACCESS_KEY_SECRET: voice.keySecret,
    VOICE_SHOW_NUMBER: voice.showNumber,
    VOICE_TEMPLATE_CODE: voice.startCode,
    VOICE_CONFIRM_TEMPLATE_CODE: voice.confirmCode,
    SMS_GATEWAY_URL: await texts.start(),
    SMS_ACCESS_KEY_ID: sms.keyId,
    SMS_ACCESS_KEY_SECRET: sms.keySecret,
    SMS_SIGN_NAME: sms.signName,
    SMS_TEMPLATE_CODE: sms.templateCode,
    SMS_TEMPLATE_TEXT: sms.templateText,
    WECOM_APP_URL: await wecom.start(),
    WECOM_APP_CORP_ID: card.corpId,
    WECOM_APP_AGENT_ID: String(card.agentId),
    WECOM_APP_SECRET: card.secret,
  });
  ivr.open({ ...voice, confirmText: '${confirmation}' });
  texts.open(sms);
  workshop = await Workshop.open();
  workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
  const { bureau } = workshop;
  const passwordHash = await hashPassword(PASSWORD);
  const officer = { login: 'wang', name: '王强', roles: ['duty-officer'], officeId: OFFICE as OfficeId } as const;
  await bureau.run(async (tx) =>
    tx.accounts.insert({ id: newId('account'), ...officer, passwordHash, ...freshAccount, createdAt: tx.now }),
  );
  app = await createConsole({
    ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
    city: bureau.city,
    map: null,
    logger: createLogger({ name: 'test', level: 'silent' }),
    settings: consoleSettings({
      DATABASE_URL: bureau.databaseUrl,
      CLOCK: 'movable',
      CONSOLE_PORT: '0',
      VOICE_CALLBACK_KEY: KEY,
      SMS_CALLBACK_KEY: KEY,
      WECOM_APP_CORP_ID: card.corpId,
      WECOM_APP_CALLBACK_TOKEN: card.token,
      WECOM_APP_CALLBACK_AES_KEY: AES_KEY,
    }),
  });
  await app.listen(0, '127.0.0.1');
  base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  ivr.callbackUrl = `${base}/gateways/voice/${KEY}`;
  texts.callbackUrl = `${base}/gateways/sms/${KEY}`;
  wecom.open({ ...card, encodingAesKey: AES_KEY, callbackUrl: `${base}/gateways/wecom-app/actual` });
  await workshop.start('worker');
});
afterAll(async () => {
  await app.close();
  await workshop.close();
  await Promise.all([ivr.stop(), texts.stop(), wecom.stop()]);
  process.env = environment;
});

it('is one receipt, and every way is told that it was taken', async () => {
  const { bureau } = workshop;
  const call = await workshop.waiting(OFFICE, 'voice', PHONE);
  const beside = (channel: DeliveryRow['channel'], address: string): DeliveryRow => ({ ...call, id: newId('delivery'), channel, address });
  await bureau.run(async (tx) => tx.deliveries.insert(beside('sms', PHONE), beside('wecom-app', 'WangQiang')));
  const { dispatchId } = call;
  const link = await bureau.stage.link(await bureau.dispatch(dispatchId));
  await workshop.relay();
  const ringing = await ivr.until(({ phone }) => phone === PHONE);
  const text = await texts.until(({ mobile }) => mobile === PHONE);
  const shown = await wecom.until(({ member }) => member === 'WangQiang');
  const code = /回复(\d{4})即签收/.exec(text.text)?.[1] ?? '';
  ivr.answer(ringing.callId);
  const [officer, nobody] = [await ConsoleClient.signIn(base, 'wang', PASSWORD), new ConsoleClient(base)];

  const answers = await Promise.all([
    ivr.press(ringing.callId, '1'),
    texts.reply(PHONE, code),
    wecom.press(shown).then(({ status }) => status),
    nobody.page(link, 'POST').then(({ status }) => status),
    officer.post(`/dispatches/${dispatchId}/receipt`).then(({ status }) => (status === 201 ? 200 : status)),
  ]);

  expect(answers).toEqual([200, 200, 200, 200, 200]);
  expect(await bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId }))).toHaveLength(1);
  expect(await bureau.stage.audited(dispatchId)).toEqual(['receipt-given done']);
  expect((await bureau.dispatch(dispatchId)).state).toBe('acknowledged');
  expect(await bureau.ledger.verify()).toMatchObject({ intact: true });
});
