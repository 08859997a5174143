import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChannelRegistry, makeVoiceChannel, type OutgoingCall, type SendOutcome } from '@rainstorm/channels';
import { Bureau } from '@rainstorm/harness/bureau';
import type { BulletinRow, CallRow, DeliveryRow } from '@rainstorm/ledger';
import { recordCallReport } from '@rainstorm/operations';
import { instantOfMinute, type CallId, type RosterPlace } from '@rainstorm/warning-model';
import { LoadDelivery } from './load-delivery.js';
import { PlaceCalls } from './place-calls.js';
import { SendDeliveries } from './send-deliveries.js';

const PHONE = '13800000301';

describe('placing calls', () => {
  let bureau: Bureau;
  let placed: OutgoingCall[];
  let answer: SendOutcome;
  let sender: SendDeliveries;
  beforeEach(async () => {
    bureau = await Bureau.open();
    placed = [];
    answer = { result: 'sent', providerId: '116012354148^1' };
    const now = (): Date => new Date('2021-07-19T21:01:00Z');
    const place = async (call: OutgoingCall): Promise<SendOutcome> => Promise.resolve((placed.push(call), answer));
    const voice = makeVoiceChannel({ gateway: { place, close: async () => Promise.resolve() }, now });
    const registry = ChannelRegistry.of([voice]);
    if (!registry.ok) throw new Error(registry.refusal.type);
    const settings = { consoleUrl: 'https://console.example', deskUrl: 'https://desk.example', linkSecret: 'x'.repeat(32) };
    const calls = new PlaceCalls(bureau.ledger, voice, bureau.city.calls, [], bureau.city.zone);
    const load = new LoadDelivery(bureau.ledger, bureau.city, 5_000_000);
    sender = new SendDeliveries(
      bureau.ledger,
      registry.value,
      bureau.city,
      load,
      settings,
      () => 0.5,
      () => undefined,
      calls,
    );
  });
  afterEach(async () => bureau.close());

  const queued = async (bulletin: Partial<BulletinRow> = {}, patch: Partial<DeliveryRow> = {}): Promise<DeliveryRow> => {
    const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(bulletin), 'urban-flood-office');
    const way = { channel: 'voice' as const, address: PHONE, state: 'queued' as const, ...patch };
    return bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', way);
  };
  const row = async ({ id }: DeliveryRow) => bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  const calls = async (): Promise<readonly CallRow[]> => bureau.ledger.read(async (tx) => tx.calls.find({}));

  it('takes all that waits for the number into one call, whatever job carries it', async () => {
    const [first, second] = [await queued(), await queued()];
    const failed = await queued({}, { state: 'failed-temporarily', nextAttemptAt: new Date('2099-01-01T00:00:00Z') });
    const sent = await sender.run([first.id]);
    expect(sent.map(({ deliveryId, result }) => [deliveryId, result]).sort()).toEqual(
      [first, second, failed].map(({ id }) => [id, 'sent']).sort(),
    );
    expect(placed).toMatchObject([
      { phone: PHONE, status: 'actual', key: '1', prompt: '收到请按1。', speech: expect.stringMatching(/^您有三份预警待签收：/) },
    ]);
    expect(await calls()).toMatchObject([
      { id: placed[0]?.callId, speech: placed[0]?.speech, providerId: '116012354148^1', endedAt: null },
    ]);
    expect(await row(first)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  /** A line test by voice, as the round of the scheduler makes it. */
  const lineTest = async (): Promise<DeliveryRow> => {
    const delivery = await queued({}, { purpose: 'line-test', dispatchId: null, bulletinId: null, officeId: null });
    const { id: deliveryId, contactId } = delivery;
    await bureau.run(async (tx) =>
      tx.canaries.insert({
        ...{ deliveryId, contactId, place: 'urban-flood-office' as RosterPlace, channel: 'voice', address: PHONE, state: 'open' },
        ...{ sentAt: tx.now, dueAt: tx.now, missedAt: null, provenAt: null, tokenHash: null },
      }),
    );
    return delivery;
  };
  const canary = async ({ id }: DeliveryRow) => bureau.ledger.read(async (tx) => tx.canaries.first({ deliveryId: id }));
  const byDay = async (time: string): Promise<void> => {
    const year = (await bureau.ledger.now()).getUTCFullYear() + 1;
    await bureau.moveTo(instantOfMinute(`${year}-03-01T${time}`, bureau.city.zone));
  };

  it('says first that a line test is no warning, and the key proves the number', async () => {
    await byDay('09:00');
    const test = await lineTest();
    await sender.run([test.id]);
    expect(placed).toMatchObject([
      {
        speech: expect.stringMatching(/^线路测试，不是预警/),
        prompt: expect.stringMatching(/^线路测试/),
        confirmation: expect.stringMatching(/^线路测试/),
      },
    ]);
    expect(JSON.stringify(placed)).not.toContain('签收');
    const callId = placed[0]?.callId as CallId;
    await bureau.run(async (tx) => recordCallReport(tx, { callId, end: 'acknowledged', pressed: '1', detail: '' }));
    expect(await canary(test)).toMatchObject({ state: 'proven', provenAt: expect.any(Date) });
    expect(await row(test)).toMatchObject({ state: 'delivered' });
    expect(await bureau.ledger.read(async (tx) => tx.receipts.count({}))).toBe(0);
  });

  it('calls once for a line test that nobody answers', async () => {
    await byDay('09:00');
    const test = await lineTest();
    await sender.run([test.id]);
    const callId = placed[0]?.callId as CallId;
    await bureau.run(async (tx) => recordCallReport(tx, { callId, end: 'no-answer', pressed: null, detail: '' }));
    expect(await row(test)).toMatchObject({ state: 'failed-permanently', lastReason: 'call-no-answer' });
    expect(await canary(test)).toMatchObject({ provenAt: null });
  });

  it('never carries a line test with a real message, nor at night', async () => {
    await byDay('09:00');
    const test = await lineTest();
    const real = await queued();
    await sender.run([test.id, real.id]);
    expect(placed.map(({ speech }) => speech)).toEqual([expect.not.stringContaining('线路测试')]);
    expect(await row(test)).toMatchObject({ state: 'failed-temporarily', attempts: 0 });
    await byDay('23:00');
    const late = await lineTest();
    await sender.run([late.id]);
    expect(placed).toHaveLength(1);
    expect(await row(late)).toMatchObject({ state: 'failed-temporarily', attempts: 0 });
  });

  it('places the real call first, and that of an exercise with its own mark once it has ended', async () => {
    const exercise = await queued({ status: 'exercise' });
    const real = await queued();
    await sender.run([exercise.id, real.id]);
    expect(placed).toMatchObject([{ status: 'actual', speech: expect.not.stringContaining('演练') }]);
    expect(await row(exercise)).toMatchObject({ state: 'failed-temporarily', attempts: 0, lastReason: 'call-under-way' });
    const callId = placed[0]?.callId as CallId;
    await bureau.run(async (tx) => recordCallReport(tx, { callId, end: 'acknowledged', pressed: '1', detail: '' }));
    await sender.run(await bureau.ledger.calls.gather([PHONE]));
    expect(placed[1]).toMatchObject({
      status: 'exercise',
      speech: expect.stringMatching(/^演练。/),
      prompt: '演练，收到请按1。',
      confirmation: expect.stringContaining('演练'),
    });
  });

  it('that the gateway does not take is no try, and is not kept as a call', async () => {
    answer = { result: 'failed-temporarily', reason: 'refused-for-now', detail: 'code isp.SYSTEM_ERROR' };
    const delivery = await queued();
    expect(await sender.run([delivery.id])).toMatchObject([{ result: 'failed-temporarily', reason: 'refused-for-now' }]);
    expect(await row(delivery)).toMatchObject({ state: 'failed-temporarily', attempts: 0, lastReason: 'refused-for-now' });
    expect(await calls()).toEqual([]);
  });

  it('never calls for what has expired, nor a number that is none', async () => {
    const expired = await queued({ expires: new Date('2021-07-19T21:00:00Z') });
    const wrong = await queued({}, { address: '110' });
    expect((await sender.run([expired.id, wrong.id])).map(({ reason }) => reason).sort()).toEqual(['bad-address', 'expired']);
    expect(placed).toEqual([]);
    expect(await row(expired)).toMatchObject({ state: 'failed-permanently', lastReason: 'expired' });
  });
});
