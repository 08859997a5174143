import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IvrGateway, type IvrAccount } from '@rainstorm/harness/ivr-gateway';
import { until } from '@rainstorm/harness/until';
import { createLogger } from '@rainstorm/runtime';
import { Ledger, type DeliveryRow } from '@rainstorm/ledger';
import type { ContactId, DispatchId } from '@rainstorm/warning-model';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { Workshop } from './dissemination.spec-support.js';

/** From the worker over the gateway to a telephone that rings, and back: the key, or how the call ended. */

const KEY = 'a-secret-of-the-gateway-0123456789abcdef';
const account: IvrAccount = {
  keyId: 'LTAIaccount',
  keySecret: 'secretOfTheAccount',
  showNumber: '037100001234',
  startCode: 'TTS_1',
  startText: '${speech}${prompt}',
  confirmCode: 'TTS_2',
  confirmText: '${confirmation}',
};
const settings = (url: string): Readonly<Record<string, string>> => ({
  VOICE_GATEWAY_URL: url,
  VOICE_ACCESS_KEY_ID: account.keyId,
  VOICE_ACCESS_KEY_SECRET: account.keySecret,
  VOICE_SHOW_NUMBER: account.showNumber,
  VOICE_TEMPLATE_CODE: account.startCode,
  VOICE_CONFIRM_TEMPLATE_CODE: account.confirmCode,
});

describe('a call by machine', () => {
  const environment = { ...process.env };
  let gateway: IvrGateway;
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  beforeAll(async () => {
    gateway = new IvrGateway();
    // Its minutes are real, those of the ledger are moved.
    gateway.hasLimits = false;
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
      settings: consoleSettings({ DATABASE_URL: bureau.databaseUrl, CLOCK: 'movable', CONSOLE_PORT: '0', VOICE_CALLBACK_KEY: KEY }),
    });
    await app.listen(0, '127.0.0.1');
    gateway.callbackUrl = `${await app.getUrl()}/gateways/voice/${KEY}`;
    await workshop.start('worker');
  });
  afterAll(async () => {
    await app.close();
    await workshop.close();
    await gateway.stop();
    process.env = environment;
  });
  const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  const stateOf = async (id: DispatchId) => (await workshop.bureau.dispatch(id)).state;

  it('carries all that waits for one number, and the key is the receipt of each, reported twice and while the call goes on', async () => {
    const phone = '13800000301';
    gateway.reportTimes = 2;
    const waiting = [await workshop.waiting('urban-flood-office', 'voice', phone), await workshop.waiting('duty-office', 'voice', phone)];
    await workshop.relay();
    const call = await gateway.until((each) => each.phone === phone);
    expect(call.text).toMatch(/^您有两份预警待签收：.*收到请按1。$/);
    gateway.answer(call.callId);
    expect(await gateway.press(call.callId, '2')).toBe(200);
    expect(await stateOf(waiting[0]?.dispatchId as DispatchId)).toBe('open');
    expect(await gateway.press(call.callId, '1')).toBe(200);
    expect(await gateway.hangUp(call.callId)).toBe(200);
    for (const delivery of waiting) {
      expect(await stateOf(delivery.dispatchId)).toBe('acknowledged');
      expect(await stored(delivery)).toMatchObject({ state: 'delivered', attempts: 1 });
      const receipts = await workshop.bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId: delivery.dispatchId }));
      expect(receipts).toMatchObject([{ way: 'voice', proof: 'number-holder', givenByName: delivery.contactName }]);
    }
    expect(gateway.calls.filter((each) => each.phone === phone)).toHaveLength(1);
  });

  it('that nobody answers is made three times, and then the next person is tried', async () => {
    const phone = '13800000302';
    gateway.habits.set(phone, 'no-answer');
    const delivery = await workshop.waiting('urban-flood-office', 'voice', phone);
    for (const attempt of [1, 2, 3]) {
      await workshop.relay();
      await until(async () => {
        const row = await stored(delivery);
        return row?.attempts === attempt && row.lastReason === 'call-no-answer' && row.state.startsWith('failed');
      });
      await workshop.bureau.advance(100_000);
    }
    expect(await stored(delivery)).toMatchObject({ state: 'failed-permanently' });
    const standby = { dispatchId: delivery.dispatchId, contactId: 'urban-flood-standby' as ContactId };
    expect(await workshop.bureau.ledger.read(async (tx) => tx.deliveries.count(standby))).toBeGreaterThan(0);
    expect(gateway.calls.filter((each) => each.phone === phone)).toHaveLength(3);
  });

  it('whose answer is lost is not placed a second time, and its key still counts', async () => {
    const phone = '13800000303';
    gateway.fail('lose');
    const delivery = await workshop.waiting('urban-flood-office', 'voice', phone);
    await workshop.relay();
    const call = await gateway.until((each) => each.phone === phone);
    await workshop.relay();
    gateway.answer(call.callId);
    expect(await gateway.press(call.callId, '1')).toBe(200);
    expect(await stateOf(delivery.dispatchId)).toBe('acknowledged');
    expect(gateway.calls.filter((each) => each.phone === phone)).toHaveLength(1);
  });

  it('is told of by nobody who does not know the secret of the address', async () => {
    const post = async (key: string, body: string): Promise<number> => {
      const url = `${await app.getUrl()}/gateways/voice/${key}/reports`;
      return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status;
    };
    expect(await post('x'.repeat(KEY.length), '[]')).toBe(404);
    expect(await post(KEY, '{"no":"list"}')).toBe(400);
    expect(await post(KEY, '[]')).toBe(200);
  });
});
