import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HOUR, MAIL, MINUTE, to, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('notifies the next level when nobody answers, starts again after the last, and stops when somebody answers', async () => {
  const { bulletin } = await world.signal('red');
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.followUp(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(5 * MINUTE);
  world.forgetMails();
  // The command has the office's own five minutes, level by level.
  await world.advance(5 * MINUTE + 500);
  world.expectMails(to(MAIL.level2, /升级/));
  await world.advance(5 * MINUTE + 500);
  world.expectMails(to(MAIL.level1, /升级/));
  const [again] = await world.escalations();
  expect(again).toMatchObject({ level: 0, round: 2, state: 'open' });

  const answer = await world.command.post<{ already?: boolean }>(`/escalations/${again?.id ?? ''}/acknowledgement`, { note: '正在叫应' });
  expect(answer).toBeDefined();
  world.forgetMails();
  await world.advance(HOUR);
  const [answered] = await world.escalations();
  expect(answered).toMatchObject({ state: 'answered', answeredByName: '演示·方值班', level: 0, round: 2 });
  expect(
    world.mail.mails.filter(({ subject, to: address }) => address.endsWith('@command.zhengzhou.example') && /升级/.test(subject)),
  ).toEqual([]);
});
