import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('escalates an unreachable office at once, without waiting for its deadline', async () => {
  for (const address of ['zhiban@river.zhengzhou.example', 'beiqin@river.zhengzhou.example']) world.mail.refuse(address, 'permanent');
  const { bulletin, dispatches } = await world.signal('orange');
  await world.settle();
  const { escalations, deliveries, dispatch } = await world.case(bulletin.id, 'yellow-river-office');
  expect(escalations).toMatchObject([{ cause: 'undeliverable', state: 'open' }]);
  expect(Date.parse(escalations[0]?.raisedAt ?? '')).toBeLessThan(Date.parse(dispatches[0]?.receiptDueAt ?? '') - 5 * MINUTE);
  expect(dispatch.state).toBe('escalated');
  // The standby was tried before it was given up.
  expect(deliveries.filter(({ channel }) => channel === 'email').map(({ state }) => state)).toEqual([
    'failed-permanently',
    'failed-permanently',
  ]);
  expect(await world.escalations()).toHaveLength(1);
  // At the deadline there is still exactly one for it.
  await world.acknowledge(bulletin.id, 'duty-office', 'flood-control-office', 'urban-flood-office');
  await world.advance(10 * MINUTE + 1_000);
  expect((await world.escalations()).filter(({ officeId }) => officeId === 'yellow-river-office')).toHaveLength(1);
});

it('retries a mail server that puts off, says unreachable after half of the time, and takes it back when it delivers', async () => {
  world.mail.acceptAgain('zhiban@river.zhengzhou.example');
  world.mail.refuse('zhiban@urban.zhengzhou.example', 'temporary');
  world.mail.refuse('beiqin@urban.zhengzhou.example', 'temporary');
  const { bulletin } = await world.signal('orange');
  await world.advance(2 * MINUTE);
  expect((await world.case(bulletin.id, 'urban-flood-office')).escalations).toEqual([]);
  await world.advance(5 * MINUTE);
  const refused = await world.case(bulletin.id, 'urban-flood-office');
  expect(refused.escalations).toMatchObject([{ cause: 'undeliverable', state: 'open' }]);
  world.mail.acceptAgain('zhiban@urban.zhengzhou.example');
  await world.advance(2 * MINUTE);
  const sent = await world.case(bulletin.id, 'urban-flood-office');
  expect(sent.deliveries.some(({ channel, state }) => channel === 'email' && state === 'sent')).toBe(true);
  expect(sent.escalations.some(({ cause, state }) => cause === 'undeliverable' && state === 'closed')).toBe(true);
});
