import { createECDH } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PushSender, readAllowedReceivers } from '@rainstorm/channels';
import { aPhone } from '@rainstorm/harness/a-phone';
import { Bureau } from '@rainstorm/harness/bureau';
import { PushService, type SimulatedSubscription } from '@rainstorm/harness/push-service';
import { instantAt } from '@rainstorm/warning-model';
import { TestPushDevices } from './test-push-devices.js';

const pair = createECDH('prime256v1');
pair.generateKeys();
const vapid = { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url'), subject: 'mailto:a@b.example' };
const ZONE = 'Asia/Shanghai';

describe('the tests of the devices', () => {
  const service = new PushService();
  let bureau: Bureau;
  let tests: TestPushDevices;
  let phone: SimulatedSubscription;
  beforeEach(async () => {
    await service.start();
    bureau = await Bureau.open();
    tests = new TestPushDevices(bureau.ledger, ZONE, new PushSender(vapid, readAllowedReceivers('127.0.0.1')!));
    phone = service.subscribe(vapid.publicKey);
    await bureau.moveTo(instantAt('2090-07-20', '12:00', ZONE));
    await aPhone(bureau.ledger, '王强', 'duty-office', phone);
  });
  afterEach(async () => {
    service.pushes.length = 0;
    await bureau.close();
    await service.stop();
  });

  const answer = async (): Promise<unknown> => bureau.ledger.pushDevices.prove(String(service.to(phone).at(-1)?.payload['proof']));
  const at = async (day: string, time: string): Promise<number> => {
    await bureau.moveTo(instantAt(day, time, ZONE));
    return tests.round();
  };

  it('go out at once for a new one, and then every six hours while it answers, by day', async () => {
    expect([await tests.round(), await tests.round()]).toEqual([1, 0]);
    await answer();
    expect(await at('2090-07-20', '17:59')).toBe(0);
    expect(await at('2090-07-20', '18:01')).toBe(1);
    await answer();
    expect(await at('2090-07-21', '00:30')).toBe(0);
    expect(await at('2090-07-21', '06:59')).toBe(0);
    expect(await at('2090-07-21', '07:00')).toBe(1);
    expect(service.to(phone)).toHaveLength(3);
  });

  it('go out again after an hour where no answer came, and at night where somebody asks', async () => {
    await tests.round();
    expect(await at('2090-07-20', '12:59')).toBe(0);
    expect(await at('2090-07-20', '13:01')).toBe(1);
    expect(await at('2090-07-20', '23:00')).toBe(0);
    await bureau.run(async (tx) => tx.sql('UPDATE push_devices SET test_asked = true', []));
    expect(await tests.round()).toBe(1);
  });

  it('forget a device that the push service knows no more, and say of another why it was not taken', async () => {
    await aPhone(bureau.ledger, '李明', 'duty-office', service.subscribe('another key'));
    service.unsubscribe(phone);
    expect(await tests.round()).toBe(2);
    const left = await bureau.ledger.read(async (tx) => tx.sql('SELECT failure FROM push_devices', []));
    expect(left).toEqual([{ failure: 'not-authorised' }]);
  });

  it('go out from no copy of a ledger', async () => {
    await bureau.run(async (tx) => tx.sql('DELETE FROM ledger_arming'));
    expect(await tests.round()).toBe(0);
  });
});
