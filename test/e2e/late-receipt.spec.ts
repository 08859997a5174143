import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MAIL, MINUTE, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('accepts a late receipt, marks it late, closes the escalation with it and tells the command', async () => {
  const { bulletin } = await world.signal('red');
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(6 * MINUTE);
  expect((await world.escalations()).map(({ state }) => state)).toEqual(['open']);
  await world.settle();
  world.forgetMails();

  await world.acknowledge(bulletin.id, 'flood-control-office');
  await world.settle();
  const { dispatch, receipt, escalations } = await world.case(bulletin.id, 'flood-control-office');
  expect(dispatch.state).toBe('acknowledged');
  expect(receipt?.lateByMs).toBeGreaterThanOrEqual(MINUTE);
  expect(escalations).toMatchObject([{ state: 'closed' }]);
  expect(escalations[0]?.closedReason).toMatch(/1:\d\d/);
  await world.mail.find(({ to, subject }) => to === MAIL.level1[0] && /迟签|已签收/.test(subject));
  expect(world.mail.mails.every(({ to }) => to.endsWith('@command.zhengzhou.example'))).toBe(true);

  world.forgetMails();
  await world.followUp(bulletin.id, 'duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(30 * MINUTE);
  // The command still owes its decision on the signal, which is another matter.
  expect(world.mail.mails.filter(({ subject }) => !/响应决定/.test(subject))).toEqual([]);
});
