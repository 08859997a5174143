import { createECDH } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PushService, type SimulatedSubscription } from '@rainstorm/harness/push-service';
import type { BulletinId, OfficeId, PushDeviceId } from '@rainstorm/warning-model';
import type { Channel } from '../channel.js';
import { aMessage } from '../contract/a-message.js';
import { describeChannelContract } from '../contract/channel-contract.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { NO_MORE_RECEIVERS, pushEndpointRefusal, readAllowedReceivers } from '../webhook/receiver-addresses.js';
import { makePushChannel, type PushDevices } from './push-channel.js';
import { pushTest } from './push-content.js';
import { PushSender, vapidFault, type PushKeys } from './push-sender.js';

const pair = createECDH('prime256v1');
pair.generateKeys();
const keys: PushKeys = {
  publicKey: pair.getPublicKey('base64url'),
  privateKey: pair.getPrivateKey('base64url'),
  subject: 'mailto:zhiban@zhengzhou.example',
};
const NOW = new Date('2021-07-19T21:00:00Z');
const loopback = readAllowedReceivers('127.0.0.0/8') ?? NO_MORE_RECEIVERS;
const office = aMessage().officeId!;
const here = { ...aMessage().to, address: '-' };

/** The devices of one office, kept in memory. Can be made to fail, as the database can. */
class Devices implements PushDevices {
  isAway = false;
  readonly said: (readonly [string, string | null])[] = [];
  readonly proofs: string[] = [];
  private readonly known = new Map<PushDeviceId, SimulatedSubscription>();

  add(id: string, subscription: SimulatedSubscription): void {
    this.known.set(id as PushDeviceId, subscription);
  }

  async onDuty(officeId: OfficeId | null): ReturnType<PushDevices['onDuty']> {
    if (this.isAway) throw new Error('password=s3cret: connection refused');
    const found = officeId === office ? [...this.known] : [];
    return Promise.resolve(found.map(([id, { endpoint, keys: each }]) => ({ id, endpoint, ...each })));
  }

  async expect(deviceId: PushDeviceId): Promise<string> {
    this.proofs.push(`proof-of-${deviceId}-${this.proofs.length}`);
    return Promise.resolve(this.proofs.at(-1) ?? '');
  }

  async noteSent(deviceId: PushDeviceId, failure: string | null): Promise<void> {
    this.said.push([deviceId, failure]);
    return Promise.resolve();
  }

  async forget(deviceId: PushDeviceId): Promise<void> {
    this.known.delete(deviceId);
    return Promise.resolve();
  }
}

const channelOf = (devices: PushDevices, allowed = loopback, timeoutMs?: number): Channel =>
  makePushChannel({ sender: new PushSender(keys, allowed, timeoutMs), devices, now: () => NOW });

describeChannelContract(
  'push',
  async () => {
    const [service, devices] = [new PushService(), new Devices()];
    await service.start();
    devices.add('pdv-1', service.subscribe(keys.publicKey));
    return {
      channel: channelOf(devices),
      to: { address: '-' },
      secrets: [keys.privateKey, 's3cret', '/push/'],
      succeed: () => service.mend(),
      failTemporarily: () => service.failWith(503),
      failPermanently: (message) => ({ ...message, to: { ...message.to, address: 'somewhere else' } }),
      received: async () => Promise.resolve(service.pushes.map(({ payload, text }) => ({ idempotencyKey: String(payload['id']), text }))),
      stop: async () => service.stop(),
    };
  },
  { describe, it },
  { reportsLater: true },
);

describe('web push', () => {
  const service = new PushService();
  let devices: Devices;
  let phone: SimulatedSubscription;
  beforeEach(async () => {
    await service.start();
    devices = new Devices();
    phone = service.subscribe(keys.publicKey);
    devices.add('pdv-phone', phone);
  });
  afterEach(async () => {
    service.mend();
    service.pushes.length = 0;
    await service.stop();
  });
  const send = async (message: Partial<OutgoingMessage> = {}) => channelOf(devices).send(aMessage({ to: here, ...message }));

  it('goes encrypted and signed to every device, each with a proof of its own', async () => {
    const desk = service.subscribe(keys.publicKey);
    devices.add('pdv-desk', desk);
    expect(await send()).toEqual({ result: 'sent', providerId: null });
    expect([service.to(phone), service.to(desk)].map(([push]) => push?.payload['proof'])).toEqual(devices.proofs);
    expect(service.to(phone)).toMatchObject([
      {
        subject: 'mailto:zhiban@zhengzhou.example',
        ttl: 600,
        urgency: 'high',
        payload: {
          v: 1,
          kind: 'message',
          title: '橙色暴雨 中原区、二七区',
          body: '05:10前签收\nOrange rainstorm, Zhongyuan, Erqi, acknowledge by 05:10',
          url: 'https://console.example/?dispatch=dsp-20210720h3000001',
        },
      },
    ]);
    expect(devices.said).toEqual([
      ['pdv-phone', null],
      ['pdv-desk', null],
    ]);
  });

  it('says first that it is an exercise, and names no person', async () => {
    await send({ status: 'exercise' });
    await send({ purpose: 'contact-test', bulletin: null, subject: { zh: '【测试】联络测试：总值班室 王强', en: 'TEST: Wang Qiang' } });
    const [exercise, test] = service.pushes;
    expect(exercise?.payload['title']).toBe('【演练】橙色暴雨 中原区、二七区');
    expect(test?.payload['title']).toBe('【测试】联络测试，不是预警');
    for (const { text } of service.pushes) expect(text).not.toMatch(/王强|Wang|0371|138/);
  });

  it('of what replaces a bulletin takes the place of that one, at this office and in this status only', async () => {
    const { bulletin } = aMessage();
    const newer = { ...bulletin!, id: 'bul-20210720h3000002' as BulletinId, thread: bulletin!.thread };
    await send();
    await send({ bulletin: newer });
    await send({ bulletin: newer, status: 'exercise' });
    await send({ bulletin: { ...newer, thread: newer.id } });
    const [first, second, exercise, other] = service.pushes.map(({ topic, payload }) => [topic, payload['tag']]);
    expect(second).toEqual(first);
    expect(first?.[0]).toBe(first?.[1]);
    expect(new Set([first, exercise, other].map((each) => each?.[0])).size).toBe(3);
  });

  it.each([
    ['red, however much time is left', 4, 6 * 3_600_000, 'high', 21_600],
    ['yellow, with hours left', 2, 6 * 3_600_000, 'normal', 21_600],
    ['yellow, with ten minutes left', 2, 600_000, 'high', 600],
    ['past its deadline', 2, -1, 'high', 3_600],
  ])('%s', async (_, gravity, leftMs, urgency, ttl) => {
    await send({ bulletin: { ...aMessage().bulletin!, gravity }, deadlineAt: new Date(NOW.getTime() + leftMs) });
    expect(service.pushes).toMatchObject([{ urgency, ttl }]);
  });

  it('forgets a device that the push service knows no more, and then waits for one', async () => {
    service.unsubscribe(phone);
    expect(await send()).toMatchObject({ result: 'failed-temporarily', reason: 'no-device' });
    expect(await devices.onDuty(office)).toEqual([]);
    expect(await send()).toMatchObject({ result: 'failed-temporarily', reason: 'no-device' });
  });

  it('is sent when one of two devices takes it, and says of the other why not', async () => {
    devices.add('pdv-other', { ...service.subscribe('another key'), keys: phone.keys });
    expect(await send()).toMatchObject({ result: 'sent' });
    expect(devices.said.map(([, failure]) => failure).sort()).toEqual(['not-authorised', null].sort());
  });

  it('fails for now where the push service cannot be reached, and tells the device so', async () => {
    await service.stop();
    expect(await send()).toEqual({ result: 'failed-temporarily', reason: 'port-closed', detail: 'ECONNREFUSED' });
    expect(devices.said).toEqual([['pdv-phone', 'port-closed']]);
    await service.start();
  });

  it('fails for now while it is not known which devices there are', async () => {
    devices.isAway = true;
    expect(await send()).toEqual({ result: 'failed-temporarily', reason: 'unreachable', detail: 'not known which devices get pushes' });
  });

  it('goes to no private address unless the city names it', async () => {
    const outcome = await channelOf(devices, NO_MORE_RECEIVERS).send(aMessage({ to: here }));
    expect(outcome).toMatchObject({ result: 'failed-temporarily', reason: 'bad-address' });
    expect(service.pushes).toEqual([]);
  });

  it('tests a device with words that say so, and cannot be read by another', async () => {
    const sender = new PushSender(keys, loopback);
    const content = { ...pushTest('pdv-phone'), proof: 'p' };
    const address = { endpoint: phone.endpoint, ...phone.keys };
    expect(await sender.send(address, content, { ttlSec: 600 })).toEqual({ result: 'taken' });
    expect(service.pushes).toMatchObject([{ payload: { kind: 'test', title: '【测试】测试，不是预警' } }]);
    const strange = service.subscribe(keys.publicKey);
    const mixed = await sender.send({ endpoint: phone.endpoint, ...strange.keys }, content, { ttlSec: 600 });
    expect(mixed).toEqual({ result: 'failed', reason: 'refused', detail: 'HTTP 400' });
    const broken = await sender.send({ ...address, p256dh: 'AAAA' }, content, { ttlSec: 600 });
    expect(broken).toMatchObject({ result: 'failed', reason: 'bad-address' });
  });
});

describe('the address of a push service', () => {
  const named = readAllowedReceivers('push.intranet.example, 10.1.0.0/16')!;
  it.each([
    ['https://fcm.googleapis.com/fcm/send/abc', null],
    ['http://fcm.googleapis.com/fcm/send/abc', 'not https'],
    ['https://user:word@push.example/', 'more than an address'],
    ['https://10.1.2.3/push', null],
    ['http://10.1.2.3/push', null],
    ['http://push.intranet.example/push', null],
    ['https://10.2.2.3/push', 'private'],
    ['https://192.168.1.1/push', 'private'],
    ['https://[fd00::1]/push', 'uniqueLocal'],
    ['https://localhost/push', 'loopback'],
    ['https://169.254.169.254/push', 'linkLocal'],
    ['ftp://push.example/', 'not https'],
    ['nonsense', 'not a URL'],
  ])('%s: %s', (url, refusal) => {
    expect(pushEndpointRefusal(url, named)).toBe(refusal);
  });
});

describe('the keys of VAPID', () => {
  it('belong together', () => {
    expect(vapidFault(keys)).toBeNull();
    expect(vapidFault({ ...keys, privateKey: 'short' })).toBe('private-key');
    expect(vapidFault({ ...keys, privateKey: Buffer.alloc(32).toString('base64url') })).toBe('private-key');
    const other = createECDH('prime256v1');
    other.generateKeys();
    expect(vapidFault({ ...keys, publicKey: other.getPublicKey('base64url') })).toBe('public-key');
  });
});
