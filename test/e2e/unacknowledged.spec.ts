import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { allOfficesMail, MAIL, MINUTE, to, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('escalates an unacknowledged bulletin exactly once, within 2 s of its deadline, naming office, bulletin and tries', async () => {
  const { bulletin } = await world.signal('red');
  await world.settle();
  world.expectMails(to(allOfficesMail, new RegExp(bulletin.number ?? 'no number')));

  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(2 * MINUTE + 1000);
  const [officer, leader] = MAIL['flood-control-office'];
  world.expectMails([...to([officer], /提醒|催/), ...to([leader], /【值班未签收】.*值班人员尚未签收/)]);
  await world.advance(MINUTE);
  expect((await world.case(bulletin.id, 'flood-control-office')).phoneTask).toMatchObject({ state: 'open' });

  await world.advance(2 * MINUTE);
  const { dispatch, escalations } = await world.case(bulletin.id, 'flood-control-office');
  expect(dispatch.state).toBe('escalated');
  expect(escalations).toHaveLength(1);
  const [escalation] = escalations;
  expect(escalation).toMatchObject({
    cause: 'unacknowledged',
    officeId: 'flood-control-office',
    bulletinId: bulletin.id,
    state: 'open',
    level: 0,
    round: 1,
  });
  const late = Date.parse(escalation?.raisedAt ?? '') - Date.parse(escalation?.deadlineAt ?? '');
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThanOrEqual(2_000);
  expect(await world.escalations()).toHaveLength(1);

  const mail = await world.mail.find(({ to: address }) => address === MAIL.level1[0]);
  expect(`${mail.subject} ${mail.text}`).toContain('市防汛抗旱指挥部办公室');
  expect(`${mail.subject} ${mail.text}`).toContain(bulletin.number);
  expect(mail.text).toContain('0371-0000-0201');
  expect(mail.text).toMatch(/电子邮件|邮件/);
  world.expectMails(to(MAIL.level1, /督办/));
});
