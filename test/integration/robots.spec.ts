import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Messengers } from '@rainstorm/harness/messengers';
import { until } from '@rainstorm/harness/until';
import type { DeliveryRow } from '@rainstorm/ledger';
import type { ContactId, DeliveryId } from '@rainstorm/warning-model';
import { ChannelStates } from '../../apps/dispatcher/src/infrastructure/channel-states.js';
import { ChannelWatch } from '../../apps/dispatcher/src/dissemination/channel-watch.js';
import { Workshop } from './dissemination.spec-support.js';

/** The worker with the three messengers: what is sent, what is said of it, and what it does not prove. */

const GROUP = '城市防汛群';
const SETTINGS = ['TEST_GROUP_URL', 'TEST_GROUP_SECRET', 'WEBHOOK_ALLOWED'] as const;
const before = SETTINGS.map((name) => [name, process.env[name]] as const);

let messengers: Messengers;
let workshop: Workshop;
beforeAll(async () => {
  messengers = await new Messengers().start();
  process.env['TEST_GROUP_URL'] = messengers.open({ kind: 'dingtalk', name: GROUP, token: 'token-of-the-group', secret: 'SECkey' });
  process.env['TEST_GROUP_SECRET'] = 'SECkey';
});
afterAll(async () => {
  await messengers.stop();
  for (const [name, value] of before)
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
});
beforeEach(async () => {
  workshop = await Workshop.open();
  workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
});
afterEach(async () => {
  messengers.mend();
  messengers.messages.splice(0);
  await workshop.close();
});

const toGroup = async (): Promise<DeliveryRow> => {
  const delivery = await workshop.waiting('urban-flood-office', 'dingtalk', GROUP);
  await workshop.bureau.ledger.transaction(async (tx) => tx.deliveries.update({ id: delivery.id }, { secretRef: 'TEST_GROUP' }));
  return delivery;
};
const stored = async (id: DeliveryId) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));

it('a robot tells its group what it is and by when, without a link that acknowledges', async () => {
  const delivery = await toGroup();
  await workshop.settle(await workshop.start('worker'), [delivery.id], 'sent');
  const [message] = messengers.messages;
  expect(message?.text).toContain('前签收');
  expect(message?.text).toContain(`消息编号：${delivery.id}`);
  expect(message?.text).not.toContain('/r/');
  expect(message?.uuid).toBe(delivery.id);
});

it('an office whose mail is refused for good is escalated at once, though its group was told', async () => {
  const email = await workshop.waiting('urban-flood-office', 'email', 'nobody@urban.zhengzhou.example');
  const { ledger, stage } = workshop.bureau;
  const dispatch = await ledger.read(async (tx) => tx.dispatches.first({ id: email.dispatchId }));
  if (dispatch === null) throw new Error('No dispatch');
  const robot = { kind: 'dingtalk' as const, address: GROUP, fallback: false, secretRef: 'TEST_GROUP' };
  const group = { id: 'urban-flood-group' as ContactId, name: GROUP, post: '工作群', phone: null, standby: false, channels: [robot] };
  const policy = { ...dispatch.policy, contacts: [group] };
  await ledger.transaction(async (tx) => tx.dispatches.update({ id: dispatch.id }, { policy }));
  workshop.mail.refuse('nobody@urban.zhengzhou.example', 'permanent');
  const worker = await workshop.start('worker');
  await workshop.settle(worker, [email.id], 'failed-permanently');
  await until(async () => (await ledger.read(async (tx) => tx.dispatches.first({ id: dispatch.id })))?.state === 'escalated');
  const [escalation] = await ledger.read(async (tx) => tx.escalations.find({ dispatchId: dispatch.id }));
  expect(escalation?.cause).toBe('undeliverable');
  // What its group is told afterwards takes nothing back.
  const told = await stage.delivery({ ...dispatch, policy }, group.id, 'dingtalk');
  await workshop.settle(worker, [told.id], 'sent');
  expect(await ledger.read(async (tx) => tx.dispatches.first({ id: dispatch.id }))).toMatchObject({ state: 'escalated' });
});

it('a robot that its messenger has stopped is a failed channel, no failure of the message', async () => {
  messengers.fail(GROUP, 'stopped');
  const delivery = await toGroup();
  const worker = await workshop.start('worker');
  await workshop.settle(worker, [delivery.id], 'failed-temporarily');
  expect(await stored(delivery.id)).toMatchObject({ attempts: 0, lastReason: 'not-authorised', lastDetail: 'TEST_GROUP_URL: code 400102' });
  await worker.get(ChannelWatch).round();
  expect(worker.get(ChannelStates).failed).toMatchObject([{ channel: 'dingtalk', reason: 'not-authorised' }]);
});

it('keeps the limit of a robot for all workers together, with a part of it for red', async () => {
  await Promise.all([workshop.start('worker'), workshop.start('worker'), workshop.start('worker')]);
  const waiting: DeliveryRow[] = [];
  for (let number = 0; number < 24; number += 1) waiting.push(await toGroup());
  await workshop.relay();
  // Those that found no turn are handed back, which is no try.
  await until(async () =>
    (await workshop.states(waiting.map(({ id }) => id))).every((state) => state === 'sent' || state.startsWith('failed')),
  );
  const rows = await Promise.all(waiting.map(async ({ id }) => stored(id)));
  const handedBack = rows.filter((row) => row?.state === 'failed-temporarily');
  expect(handedBack).toHaveLength(24 - messengers.messages.length);
  // 钉钉 blocks a robot at the 21st message of a minute, which would be seen here as a refusal.
  expect(new Set(handedBack.map((row) => row?.lastDetail))).toEqual(new Set(['TEST_GROUP_URL: waits for its turn']));
  expect(new Set(handedBack.map((row) => row?.attempts))).toEqual(new Set([0]));
  expect([15, 20]).toContain(messengers.messages.length);
});
