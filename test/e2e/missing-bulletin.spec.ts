import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadCity } from '@rainstorm/city-config';
import { HOUR, MAIL, MINUTE, OFFICES, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

const cityContacts = async () => {
  const city = await loadCity('config/zhengzhou');
  const [desk, chief] = city.ok ? [city.value.desk[0], city.value.chief[0]] : [];
  if (desk === undefined || chief === undefined) throw new Error('config/zhengzhou has faults');
  return { desk, chief };
};

it('alarms the chief at the due time, notifies the command and the offices after the grace, and lets a late bulletin fill the slot', async () => {
  const { episode } = await world.openEpisode(HOUR + 30 * MINUTE);
  // Opened 1 h 30 ahead: H3 is due now. It is published, so that only H1 is owed.
  await world.publish((await world.sign(await world.slot(episode.id, 'H3'))).id);
  const slot = await world.slot(episode.id, 'H1');
  const inForce = (await world.slot(episode.id, 'H3')).bulletinId ?? '';
  await world.acknowledge(inForce, ...OFFICES);
  await world.followUp(inForce, ...OFFICES);
  await world.advanceTo(new Date(Date.parse(slot.dueAt) - 1_000));
  world.forgetMails();

  await world.advanceTo(new Date(Date.parse(slot.dueAt) + 500));
  await world.mail.find(({ to, subject }) => to === MAIL.chief[0] && /1小时临近预报|H1/.test(subject));
  expect(world.mail.mails.some(({ to, subject }) => to.endsWith('@command.zhengzhou.example') && !/响应决定/.test(subject))).toBe(false);

  await world.advanceTo(new Date(Date.parse(slot.graceUntil) + 500));
  expect((await world.slot(episode.id, 'H1')).state).toBe('missing');
  expect(await world.escalations()).toContainEqual(expect.objectContaining({ cause: 'missing-bulletin', state: 'open' }));
  const told = await world.mail.find(({ to, subject }) => to === MAIL.level1[0] && /漏发|缺发|未发布|未发/.test(subject));
  // Which bulletin of which episode, since when, and whom to call at the bureau.
  expect(told.subject).toMatch(/《1小时临近预报》（试验暴雨过程，应于.*发布）/);
  expect(told.text).toMatch(/逾期未发：《1小时临近预报》，过程：试验暴雨过程，应于/);
  const { desk, chief } = await cityContacts();
  for (const { phone } of [desk, chief]) expect(told.text).toContain(phone ?? 'no phone');
  const inbox = await world
    .officer('urban-flood-office')
    .get<{ expected: readonly { step: string; inForce: { id: string } | null }[] }>('/inbox');
  expect(inbox.expected).toMatchObject([{ step: 'H1', inForce: { id: (await world.slot(episode.id, 'H3')).bulletinId } }]);

  await world.publish((await world.sign(await world.slot(episode.id, 'H1'))).id);
  expect((await world.slot(episode.id, 'H1')).state).toBe('published-late');
  expect((await world.escalations()).find(({ cause }) => cause === 'missing-bulletin')?.state).toBe('closed');
  expect((await world.officer('urban-flood-office').get<{ expected: readonly unknown[] }>('/inbox')).expected).toEqual([]);
});

it('publishes a signed bulletin automatically at its due time', async () => {
  const { episode } = await world.openEpisode(3 * HOUR + 20 * MINUTE);
  const slot = await world.slot(episode.id, 'H3');
  const signed = await world.sign(slot, 'at-due');
  expect(signed.state).toBe('signed');
  await world.advanceTo(new Date(Date.parse(slot.dueAt) + 500));
  const published = await world.slot(episode.id, 'H3');
  expect(published).toMatchObject({ state: 'published', bulletinId: signed.id });
  expect(Date.parse(published.publishedAt ?? '') - Date.parse(slot.dueAt)).toBeLessThanOrEqual(2_000);
});
