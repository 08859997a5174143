import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE } from '@rainstorm/harness/world';
import { escapeAll, focused, Room, saying, tabTo } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('alarms the command when an office does not answer; one officer calls and answers by keyboard, and the other sees who', async () => {
  const { world } = room;
  const [fang, shi] = await Promise.all([room.onDuty('fang.zhiban'), room.onDuty('shi.zhihui')]);
  const { bulletin } = await world.signal('red');
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  // That it waits for a decision both have heard.
  await Promise.all([fang, shi].map(escapeAll));
  await world.advance(5 * MINUTE + 1_000);

  await Promise.all([fang, shi].map(async (page) => saying(page, 'wake', /市防汛抗旱指挥部办公室.*逾期未签收/).waitFor()));
  // The answer is on the notice itself; whoever wants to see first passes it by.
  await focused(fang.getByTestId('wake').getByRole('button', { name: '已知悉，处置中' }));
  await tabTo(fang.getByRole('button', { name: /^知道了/ }));
  await fang.keyboard.press('Enter');
  await fang.getByTestId('wake').waitFor({ state: 'hidden' });
  await shi.goto(`${room.url}/escalations`);
  const card = fang.getByTestId('silent-office');
  await tabTo(card.getByRole('button', { name: /我来打电话/ }));
  await fang.keyboard.press('Enter');
  await saying(shi, 'silent-office', /演示·方值班 正在打电话/).waitFor();

  // The button is gone with its work; in its place the result can be recorded.
  await tabTo(card.getByRole('button', { name: '登记通话结果' }).first());
  await fang.keyboard.press('Enter');
  const dialog = fang.getByRole('dialog', { name: '登记通话结果' });
  // No result is chosen before.
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await tabTo(dialog.getByLabel('接通'));
  await fang.keyboard.press('ArrowDown');
  await tabTo(dialog.getByRole('button', { name: '登记', exact: true }));
  await fang.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  for (const page of [fang, shi]) await saying(page, 'silent-office', /✕ 无人接听/).waitFor();
  await tabTo(card.getByLabel('处置意见'));
  await fang.keyboard.type('已电话通知');
  await fang.keyboard.press('Enter');
  for (const page of [fang, shi]) await saying(page, 'silent-office', /演示·方值班 于 .*已知悉，处置中.*已电话通知/s).waitFor();
  await shi.getByTestId('wake').waitFor({ state: 'hidden' });
  const [escalation] = await world.escalations();
  expect(escalation).toMatchObject({ state: 'answered', answeredByName: '演示·方值班', officeId: 'flood-control-office' });

  const rows = fang
    .getByTestId('roll-call')
    .getByRole('row')
    .filter({ has: fang.locator('td') });
  await rows.nth(3).waitFor();
  const said = await rows.allInnerTexts();
  expect(said).toHaveLength(4);
  expect(said.filter((row) => /✓ 演示·/.test(row))).toHaveLength(3);
  expect(said.filter((row) => /市防汛抗旱指挥部办公室.*✕ 已提级督办/s.test(row))).toHaveLength(1);

  await world.acknowledge(bulletin.id, 'flood-control-office');
  await rows.filter({ hasText: '✓ 演示·冯值守' }).waitFor();
});

it('shows the second officer of an office at once, without a click, that the first has acknowledged', async () => {
  const { bulletin } = await room.world.signal('red', { headline: '两人同时看到的信号' });
  const [zhou, wu] = await Promise.all([room.onDuty('zhou.zhiban'), room.onDuty('wu.daiban')]);
  await Promise.all([zhou, wu].map(async (page) => saying(page, 'wake', bulletin.headline).waitFor()));

  await zhou.getByTestId('wake').getByRole('button', { name: '签收', exact: true }).click();

  await wu.getByTestId('wake').waitFor({ state: 'hidden' });
  const followUp = saying(wu, 'follow-up', bulletin.headline);
  await followUp.getByText(/演示·周值班 于 .* 签收/).waitFor();
  expect(await wu.getByTestId('waiting').count()).toBe(0);
});

it('switches the language to English, and remembers the choice', async () => {
  const page = await room.onDuty('shen.zhishou');
  await escapeAll(page);
  await page.getByRole('heading', { name: /^待签收/ }).waitFor();
  await page.getByRole('button', { name: /^演示·沈值守/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: /^To acknowledge/ }).waitFor();
  await page.getByRole('link', { name: 'History' }).waitFor();
  await page.getByText('Duty desk · Municipal Yellow River Flood Control and Drought Relief Office').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');

  await page.reload();
  await page.getByRole('heading', { name: /^To acknowledge/ }).waitFor();
  // What was silenced stays silent over the reload, and is still owed.
  await page
    .getByTestId('waiting')
    .first()
    .getByRole('button', { name: /^Acknowledge/ })
    .waitFor();
  expect(await page.locator('dialog.wake[open]').count()).toBe(0);
});
