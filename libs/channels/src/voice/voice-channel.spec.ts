import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IvrGateway, type IvrAccount, type IvrFault } from '@rainstorm/harness/ivr-gateway';
import type { Status } from '@rainstorm/warning-model';
import type { SendOutcome } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { NO_MORE_RECEIVERS, readAllowedReceivers } from '../webhook/receiver-addresses.js';
import { makeAliyunVoiceGateway, type AliyunVoiceOptions, type VoiceCredentials } from './aliyun-voice-gateway.js';
import { makeVoiceChannel, type VoiceChannel } from './voice-channel.js';

const MOBILE = '13800000301';
const LOOPBACK = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;
const accountOf = (name: string): IvrAccount => ({
  keyId: `LTAI${name}`,
  keySecret: `secretOf${name}`,
  showNumber: name === 'exercise' ? '037100005678' : '037100001234',
  startCode: `TTS_${name}`,
  startText: '${speech}${prompt}',
  confirmCode: `TTS_${name}_confirm`,
  confirmText: '${confirmation}',
});
const accounts: Readonly<Record<Status, IvrAccount>> = { actual: accountOf('real'), exercise: accountOf('exercise') };

const open = async (given: Partial<AliyunVoiceOptions> & { readonly keySecret?: string } = {}) => {
  const gateway = new IvrGateway();
  gateway.hasLimits = false;
  const url = await gateway.start();
  gateway.open(accounts.actual);
  gateway.open(accounts.exercise);
  const credentialsOf = <Of extends Status>(status: Of): VoiceCredentials<Of> => {
    const { keyId, keySecret, showNumber, startCode, confirmCode } = accounts[status];
    return { status, url, keyId, keySecret: given.keySecret ?? keySecret, showNumber, startCode, confirmCode };
  };
  // The gateway checks the date of a call, which is that of the signature.
  const now = (): Date => new Date();
  const options = { credentialsOf, now, allowed: LOOPBACK, ...given };
  return { gateway, channel: makeVoiceChannel({ gateway: makeAliyunVoiceGateway(options), now }) };
};
const lasting = (): OutgoingMessage['bulletin'] => {
  const { bulletin } = aMessage();
  return bulletin === null ? null : { ...bulletin, expires: new Date(Date.now() + 3_600_000) };
};
const aCall = (change: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  aMessage({ to: { ...aMessage().to, address: MOBILE }, bulletin: lasting(), ...change });

describeChannelContract(
  'voice',
  async () => {
    const { gateway, channel } = await open();
    const send = channel.send.bind(channel);
    const keys: string[] = [];
    return {
      // The bulletin of the contract is of 2021. The gateway knows a call by our number of it; here the message is remembered in its order.
      channel: {
        ...channel,
        send: async (message) => {
          const before = gateway.calls.length;
          const expires = new Date(Date.now() + 60_000);
          const outcome = await send({ ...message, bulletin: message.bulletin === null ? null : { ...message.bulletin, expires } });
          if (outcome.result === 'sent' && gateway.calls.length > before) keys.push(message.idempotencyKey);
          return outcome;
        },
      },
      to: { address: MOBILE, secretRef: null },
      secrets: [accounts.actual.keySecret, accounts.exercise.keySecret],
      succeed: () => gateway.mend(),
      failTemporarily: () => gateway.fail('busy', 'busy', 'busy'),
      failPermanently: (message) => {
        gateway.fail('content');
        return message;
      },
      received: async () =>
        Promise.resolve(
          gateway.calls.map(({ text }, index) => ({ idempotencyKey: keys[index] ?? '', text: `${text} ${keys[index] ?? ''}` })),
        ),
      stop: async () => gateway.stop(),
    };
  },
  { describe, it },
  { speaks: true },
);

describe('a call', () => {
  let gateway: IvrGateway;
  let channel: VoiceChannel;
  beforeEach(async () => {
    ({ gateway, channel } = await open({ timeoutMs: 300 }));
  });
  afterEach(async () => {
    await channel.close();
    await gateway.stop();
  });
  const sendAfter = async (fault: IvrFault): Promise<SendOutcome> => {
    gateway.fail(fault);
    return channel.send(aCall());
  };

  it('says what it is, asks for the key, and is known by our number of it', async () => {
    const callId = 'b6c5c2e0-5f0e-4c0e-a000-000000000001';
    expect(await channel.call(callId, '橙色暴雨，金水区。', [aCall()])).toMatchObject({ result: 'sent', providerId: expect.any(String) });
    expect(gateway.calls).toMatchObject([
      { phone: MOBILE, outId: callId, text: '橙色暴雨，金水区。收到请按1。', shownNumber: '037100001234', state: 'ringing' },
    ]);
  });

  it('that is placed again for the same message has the same number', async () => {
    for (const message of [aCall(), aCall(), aCall({ idempotencyKey: 'dlv-another00000001' })]) await channel.send(message);
    const [first, again, other] = gateway.calls.map(({ outId }) => outId);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('of an exercise goes out over the account of exercises only', async () => {
    await channel.send(aCall({ status: 'exercise' }));
    expect(gateway.calls).toMatchObject([{ shownNumber: '037100005678', text: expect.stringMatching(/^演练。.*演练，收到请按1。$/) }]);
    const without = await open({ credentialsOf: () => null });
    expect(await without.channel.send(aCall({ status: 'exercise' }))).toEqual({
      result: 'failed-temporarily',
      reason: 'no-secret',
      detail: 'VOICE_EXERCISE_ACCESS_KEY_ID is not set',
    });
    await without.gateway.stop();
  });

  it('rings a landline too, and no number that is none', async () => {
    expect((await channel.send(aCall({ to: { ...aMessage().to, address: '037167180000' } }))).result).toBe('sent');
    expect(await channel.send(aCall({ to: { ...aMessage().to, address: '110' } }))).toMatchObject({
      result: 'failed-permanently',
      reason: 'bad-address',
    });
    expect(gateway.calls).toHaveLength(1);
  });

  it.each([
    ['busy', { result: 'failed-temporarily', reason: 'refused-for-now' }, 'well'],
    ['content', { result: 'failed-permanently', reason: 'refused' }, 'well'],
    ['too-fast', { result: 'not-handed-over', reason: 'throttled' }, 'failed'],
    ['no-money', { result: 'not-handed-over', reason: 'not-authorised' }, 'failed'],
  ] as const)('that is refused (%s) says whose fault it is, and rings nowhere', async (fault, outcome, health) => {
    expect(await sendAfter(fault)).toMatchObject(outcome);
    expect((await channel.check?.())?.state).toBe(health);
    expect(gateway.calls).toEqual([]);
  });

  it.each(['drop', 'lose', 'slow'] as const)('whose answer is lost (%s) counts as placed, because a phone may ring', async (fault) => {
    expect(await sendAfter(fault)).toEqual({ result: 'sent', providerId: null });
  });

  it('to a number that has reached its limit waits, and the gateway as a whole is well', async () => {
    gateway.hasLimits = true;
    expect((await channel.send(aCall())).result).toBe('sent');
    expect(await channel.send(aCall())).toMatchObject({ result: 'not-handed-over', reason: 'throttled', retryAfterMs: 60_000 });
    expect(await channel.check?.()).toEqual({ state: 'well' });
  });

  it('over a gateway that cannot be reached is not placed', async () => {
    await gateway.stop();
    expect(await channel.send(aCall())).toMatchObject({ result: 'not-handed-over', reason: 'unreachable' });
    expect((await channel.check?.())?.state).toBe('failed');
  });

  it('with a wrong key is a failed channel, and the key is not repeated', async () => {
    const room = await open({ keySecret: 'hunter2' });
    const outcome = await room.channel.send(aCall());
    expect(outcome).toMatchObject({ result: 'not-handed-over', reason: 'not-authorised' });
    expect(JSON.stringify(outcome)).toContain('VOICE_GATEWAY_URL: code SignatureDoesNotMatch');
    expect(JSON.stringify(outcome)).not.toContain('hunter2');
    await room.channel.close();
    await room.gateway.stop();
  });
});
