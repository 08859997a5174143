import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SmsGateway as CloudGateway, type SmsAccount } from '@rainstorm/harness/sms-gateway';
import { Smsc } from '@rainstorm/harness/smsc';
import type { Channel, SendOutcome } from '../channel.js';
import { NO_MORE_RECEIVERS, readAllowedReceivers } from '../webhook/receiver-addresses.js';
import { makeAliyunSmsGateway } from './aliyun-sms-gateway.js';
import { failOverSms } from './fail-over-sms.js';
import { aSms, Told } from './lines.spec-support.js';
import { makeSmsChannel } from './sms-channel.js';
import { accountOf, accounts } from './smpp/smpp.spec-support.js';
import { makeSmppGateway } from './smpp/smpp-gateway.js';

const account: SmsAccount = {
  keyId: 'LTAIrealAccount',
  keySecret: 'secretOfTheRealAccount',
  signName: '郑州气象',
  templateCode: 'SMS_1',
  templateText: '${title}，${task}',
};
const COUNT = 40;
const codes = Array.from({ length: COUNT }, (_, index) => String(1_000 + index));

describe('SMS over the cloud, with an SMSC behind it', () => {
  let cloud: CloudGateway;
  let smsc: Smsc;
  let channel: Channel;
  beforeEach(async () => {
    cloud = new CloudGateway();
    const url = await cloud.start();
    cloud.open(account);
    smsc = new Smsc();
    const port = await smsc.start();
    smsc.open(accounts.actual);
    const now = () => new Date();
    channel = makeSmsChannel({
      gateway: failOverSms([
        {
          name: 'aliyun',
          gateway: makeAliyunSmsGateway({
            credentialsOf: <Of>(status: Of) => (status === 'actual' ? { status, url, ...account } : null),
            allowed: readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS,
            now,
            timeoutMs: 300,
          }),
        },
        {
          name: 'smpp',
          gateway: makeSmppGateway({
            accounts: { actual: accountOf('actual', port), exercise: null },
            intake: new Told(),
            onParts: () => undefined,
            firstPauseMs: 50,
          }),
        },
      ]),
      now,
    });
    await channel.check?.();
  });
  afterEach(async () => {
    await channel.close();
    await smsc.stop();
    await cloud.stop();
  });
  const sendAll = async (): Promise<readonly SendOutcome[]> =>
    Promise.all(codes.map(async (receiptCode) => channel.send(aSms({ receiptCode, idempotencyKey: `key-${receiptCode}` }))));
  const shownAt = (shown: readonly { readonly text: string }[]): readonly string[] =>
    shown.map(({ text }) => /回复(\d{4})/.exec(text)?.[1] ?? text).sort();

  it('goes over the cloud while that works', async () => {
    expect((await sendAll()).every(({ result }) => result === 'sent')).toBe(true);
    expect([shownAt(cloud.shown), smsc.shown.length]).toEqual([codes, 0]);
  });

  it('loses nothing when the cloud is gone, and says that its reserve is in use', async () => {
    await cloud.stop();
    const outcomes = await sendAll();
    expect(outcomes.map(({ result }) => result)).toEqual(codes.map(() => 'sent'));
    // Its reports are found by the account that sent it.
    expect(outcomes.every((outcome) => outcome.result === 'sent' && outcome.parts?.account === 'smpp:bureau')).toBe(true);
    expect(shownAt(smsc.shown)).toEqual(codes);
    expect(await channel.check?.()).toMatchObject({ state: 'slow', detail: expect.stringMatching(/^aliyun: /) });
  });

  it('loses nothing when the cloud dies in between', async () => {
    const first = sendAll();
    await cloud.stop();
    expect((await first).every(({ result }) => result === 'sent')).toBe(true);
    // What the cloud took without saying so may have gone twice, and never not at all.
    expect([...new Set([...shownAt(cloud.shown), ...shownAt(smsc.shown)])].sort()).toEqual(codes);
  });

  it('of an exercise is never sent as a real one, and is no fault of a gateway', async () => {
    expect(await channel.send(aSms({ status: 'exercise' }))).toMatchObject({ reason: 'no-secret' });
    expect([cloud.shown.length, smsc.shown.length]).toEqual([0, 0]);
  });
});
