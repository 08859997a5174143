import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HOUR, OFFICES, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('never escalates a bulletin that every office acknowledged one second before its deadline', async () => {
  const { bulletin, dispatches } = await world.signal('red');
  const dueAt = new Date(dispatches[0]?.receiptDueAt ?? '');
  await world.advanceTo(new Date(dueAt.getTime() - 1_000));
  await world.acknowledge(bulletin.id, ...OFFICES);
  for (const { receipt } of await world.cases(bulletin.id)) expect(receipt).toMatchObject({ lateByMs: 0, way: 'console' });
  await world.followUp(bulletin.id, ...OFFICES);
  world.forgetMails();
  await world.advance(3 * HOUR);
  expect(await world.escalations()).toEqual([]);
  // An hour after the emergency publication the chief is reminded of the countersignature; nobody else hears anything.
  expect(world.mail.mails.filter(({ to }) => !to.endsWith('@bureau.zhengzhou.example'))).toEqual([]);
});
