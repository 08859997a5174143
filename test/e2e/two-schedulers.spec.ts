import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MAIL, MINUTE, to, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.prepare();
  await Promise.all([world.stage.instance.startDispatcher('api,worker', 'api'), world.stage.instance.startConsole()]);
  await world.stage.instance.startDispatcher('scheduler', 'scheduler-1');
  await world.stage.instance.startDispatcher('scheduler', 'scheduler-2');
});
afterAll(async () => world.close());

it('raises exactly one escalation while two schedulers run at the same time', async () => {
  const bulletins = [];
  for (let count = 0; count < 3; count += 1) bulletins.push((await world.signal('red')).bulletin);
  await world.advance(5 * MINUTE + 500);
  const escalations = await world.escalations();
  const keys = escalations.map(({ bulletinId, officeId }) => `${bulletinId ?? ''} ${officeId ?? ''}`);
  expect(keys).toHaveLength(12);
  expect(new Set(keys).size).toBe(12);
  world.mail.mails.splice(0, world.mail.mails.length, ...world.mail.mails.filter(({ to: address }) => address === MAIL.level1[0]));
  world.expectMails(
    bulletins.flatMap(({ number }) => Array.from({ length: 4 }, () => to([MAIL.level1[0]], new RegExp(number ?? 'no number'))).flat()),
  );
});

it('continues with one of them when the other is killed', async () => {
  await world.stage.instance.process('scheduler-1').kill();
  const { bulletin } = await world.signal('red');
  await world.advance(5 * MINUTE + 500);
  expect((await world.escalations()).filter(({ bulletinId }) => bulletinId === bulletin.id)).toHaveLength(4);
});
