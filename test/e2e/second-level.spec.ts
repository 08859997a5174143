import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HOUR, MAIL, MINUTE, to, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('notifies the next level when nobody answers, starts again after the last, and rings again after an answer until the office has receipted', async () => {
  const { bulletin } = await world.signal('red');
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.followUp(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(5 * MINUTE);
  world.forgetMails();
  // The command has the office's own five minutes, level by level.
  await world.advance(5 * MINUTE + 500);
  world.expectMails(to(MAIL.level2, /督办/));
  await world.advance(5 * MINUTE + 500);
  const ofReceipt = async () => (await world.escalations()).find(({ cause }) => cause === 'unacknowledged');
  const again = await ofReceipt();
  expect(again).toMatchObject({ level: 0, round: 2, state: 'open' });

  const answer = await world.command.post<{ already?: boolean }>(`/escalations/${again?.id ?? ''}/acknowledgement`, { note: '正在叫应' });
  expect(answer).toBeDefined();
  expect(await ofReceipt()).toMatchObject({ state: 'answered', answeredByName: '演示·方值班', level: 0, round: 2 });
  // Answered is not reached: ten minutes later the next level is told.
  await world.advance(10 * MINUTE + 500);
  expect(await ofReceipt()).toMatchObject({ state: 'open', level: 1, round: 2 });

  await world.acknowledge(bulletin.id, 'flood-control-office');
  await world.settle();
  expect(await ofReceipt()).toMatchObject({ state: 'closed' });
  world.forgetMails();
  await world.advance(HOUR);
  expect(world.mail.mails.filter(({ subject }) => /未签收/.test(subject) && !/响应决定/.test(subject))).toEqual([]);
});
