import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aPhone } from '@rainstorm/harness/a-phone';
import { Bureau } from '@rainstorm/harness/bureau';
import type { AccountId } from '@rainstorm/warning-model';
import { addPushDevice, endPushDevice, type PushDeviceOwner } from './change-push-device.js';

describe('a device for pushes', () => {
  let bureau: Bureau;
  let owner: PushDeviceOwner;
  beforeEach(async () => {
    bureau = await Bureau.open();
    await aPhone(bureau.ledger, '王强', 'duty-office');
    owner = await bureau.ledger.read(async (tx) => {
      const [session] = await tx.sessions.find({});
      if (session === undefined) throw new Error('No session');
      const { accountId, tokenHash: sessionHash } = session;
      return { accountId, sessionHash, name: '王强', userAgent: 'Phone', remoteAddress: '10.0.0.7' };
    });
  });
  afterEach(async () => bureau.close());

  const address = { endpoint: 'https://push.example/new', p256dh: 'B', auth: 'A' };
  const own = async () => bureau.ledger.pushDevices.ofAccount(owner.accountId);
  const add = async () => bureau.run(async (tx) => addPushDevice(tx, owner, address));

  it('takes the place of what the session had before, and is recorded once', async () => {
    await add();
    await add();
    const [device, ...others] = await own();
    expect(others).toEqual([]);
    expect(device).toMatchObject({ userAgent: 'Phone', provenAt: null, sessionHash: owner.sessionHash });
    expect(await bureau.stage.audited(device?.id ?? '')).toEqual(['push-device-added done']);
  });

  it('is ended by its own account only', async () => {
    await add();
    const [device] = await own();
    const end = async (accountId: AccountId) => bureau.run(async (tx) => endPushDevice(tx, { ...owner, accountId }, device!.id));
    expect(await end('acc-somebody0001' as AccountId)).toBe(false);
    expect(await own()).toHaveLength(1);
    expect(await end(owner.accountId)).toBe(true);
    expect(await own()).toEqual([]);
    expect(await bureau.stage.audited(device?.id ?? '')).toEqual(['push-device-added done', 'push-device-ended done']);
  });
});
