import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readAllowedReceivers } from '@rainstorm/channels/receiver-addresses';
import { aPhone } from '@rainstorm/harness/a-phone';
import { Bureau } from '@rainstorm/harness/bureau';
import type { PushDeviceOwner } from '@rainstorm/operations';
import type { PushDeviceId } from '@rainstorm/warning-model';
import { ManagePush } from './manage-push.js';

const keys = { p256dh: 'B', auth: 'A' };
const allowed = readAllowedReceivers('')!;

describe('the own devices', () => {
  let bureau: Bureau;
  let owner: PushDeviceOwner;
  let push: ManagePush;
  beforeEach(async () => {
    bureau = await Bureau.open();
    push = new ManagePush(bureau.ledger, { publicKey: 'key', allowed });
    await aPhone(bureau.ledger, '王强', 'duty-office');
    const [session] = await bureau.ledger.read(async (tx) => tx.sessions.find({}));
    if (session === undefined) throw new Error('No session');
    const { accountId, tokenHash: sessionHash } = session;
    owner = { accountId, sessionHash, name: '王强', userAgent: 'Phone', remoteAddress: null };
  });
  afterEach(async () => bureau.close());

  it('are listed without where the pushes go, and end with their session', async () => {
    const read = await push.read(owner);
    expect(read).toMatchObject({ publicKey: 'key', items: [{ current: true, state: 'unproven', userAgent: null }] });
    expect(JSON.stringify(read)).not.toMatch(/push\.example|sessionHash/);
    await bureau.run(async (tx) => tx.sessions.delete({ tokenHash: owner.sessionHash }));
    expect((await push.read(owner)).items).toEqual([]);
  });

  it('are added only where pushes may be sent', async () => {
    const add = async (endpoint: string) => push.add(owner, { endpoint, keys });
    expect(await add('https://192.168.0.1/')).toEqual({ ok: false, refusal: { type: 'push-address-refused', why: 'private' } });
    expect(await add('https://push.example/1')).toMatchObject({ ok: true, value: { items: [{ userAgent: 'Phone' }] } });
    const none = new ManagePush(bureau.ledger, { publicKey: null, allowed });
    expect(await none.add(owner, { endpoint: 'https://push.example/1', keys })).toEqual({ ok: false, refusal: { type: 'no-web-push' } });
  });

  it('are tested and ended by their name', async () => {
    const unknown = { ok: false, refusal: { type: 'unknown-push-device' } };
    const nothing = 'none' as PushDeviceId;
    expect([await push.test(owner, nothing), await push.end(owner, nothing)]).toEqual([unknown, unknown]);
    const [device] = (await push.read(owner)).items;
    expect(await push.test(owner, device?.id as PushDeviceId)).toMatchObject({ ok: true });
    expect(await push.end(owner, device?.id as PushDeviceId)).toEqual({ ok: true, value: null });
  });
});
