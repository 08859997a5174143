import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmsGateway, type SmsAccount } from '@rainstorm/harness/sms-gateway';
import { until } from '@rainstorm/harness/until';
import { createLogger } from '@rainstorm/runtime';
import { Ledger, type DeliveryRow } from '@rainstorm/ledger';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { Workshop } from './dissemination.spec-support.js';

/** From the worker over the gateway to a phone, and back: the network's report and the officer's reply. */

const MOBILE = '13800000301';
const KEY = 'a-secret-of-the-gateway-0123456789abcdef';
const account: SmsAccount = {
  keyId: 'LTAIaccount',
  keySecret: 'secretOfTheAccount',
  signName: '郑州气象',
  templateCode: 'SMS_1',
  templateText: '${title}，${task}。',
};
const settings = (url: string): Readonly<Record<string, string>> => ({
  SMS_GATEWAY_URL: url,
  SMS_ACCESS_KEY_ID: account.keyId,
  SMS_ACCESS_KEY_SECRET: account.keySecret,
  SMS_SIGN_NAME: account.signName,
  SMS_TEMPLATE_CODE: account.templateCode,
  SMS_TEMPLATE_TEXT: account.templateText,
});

describe('an SMS', () => {
  const environment = { ...process.env };
  let gateway: SmsGateway;
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  beforeAll(async () => {
    gateway = new SmsGateway();
    Object.assign(process.env, settings(await gateway.start()));
    gateway.open(account);
    workshop = await Workshop.open();
    workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
    const { bureau } = workshop;
    const ledger = await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' });
    app = await createConsole({
      ledger,
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', SMS_CALLBACK_KEY: KEY }),
    });
    await app.listen(0, '127.0.0.1');
    gateway.callbackUrl = `${await app.getUrl()}/gateways/sms/${KEY}`;
  });
  afterAll(async () => {
    await app.close();
    await workshop.close();
    await gateway.stop();
    process.env = environment;
  });
  const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));

  it('arrives, is reported as delivered, and its code in a reply is the receipt of the person with the number', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'sms', MOBILE);
    await workshop.start('worker');
    await workshop.relay();
    const shown = await gateway.until(({ outId }) => outId === delivery.id);
    await until(async () => (await stored(delivery))?.state === 'delivered');
    const code = /回复(\d{4})即签收/.exec(shown.text)?.[1] ?? '';
    expect(shown.text).toMatch(/^【郑州气象】/);
    expect(await gateway.reply('13900000000', code)).toBe(200);
    const dispatch = async () => workshop.bureau.ledger.read(async (tx) => tx.dispatches.first({ id: delivery.dispatchId }));
    expect((await dispatch())?.state).toBe('open');
    expect(await gateway.reply(MOBILE, `收到 ${code}`)).toBe(200);
    expect((await dispatch())?.state).toBe('acknowledged');
    const [receipt] = await workshop.bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId: delivery.dispatchId }));
    expect(receipt).toMatchObject({ way: 'sms', proof: 'number-holder', givenByName: delivery.contactName });
  });

  it('is told of by nobody who does not know the secret of the address', async () => {
    const { callbackUrl } = gateway;
    gateway.callbackUrl = callbackUrl?.replace(KEY, 'x'.repeat(KEY.length)) ?? null;
    expect(await gateway.reply(MOBILE, '1234')).toBe(404);
    gateway.callbackUrl = callbackUrl;
    const answer = await fetch(`${callbackUrl}/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"no":"list"}',
    });
    expect(answer.status).toBe(400);
  });
});
