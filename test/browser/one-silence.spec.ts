import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAt } from '@rainstorm/harness/browser';
import { until } from '@rainstorm/harness/until';
import { MINUTE } from '@rainstorm/harness/world';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('is one card for one silent office: its receipt, its number, the call that is recorded there, and later its escalation', async () => {
  const { world } = room;
  const page = await room.onDuty('fang.zhiban');
  const { bulletin } = await world.signal('red', { headline: '一处沉默的信号' });
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await escapeAll(page);
  // One silence has one tab.
  const tabs = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  expect(tabs.filter((tab) => /叫应|督办|电话/.test(tab))).toEqual(['叫应督办']);
  await page.getByRole('link', { name: '叫应督办' }).click();

  const card = page.getByTestId('silent-office');
  await saying(page, 'silent-office', '市防汛抗旱指挥部办公室').getByText('一处沉默的信号').waitFor();
  // The three that have acknowledged are silent no longer.
  await until(async () => (await card.count()) === 1);
  const stages = (await card.getByTestId('stages').innerText()).replace(/\s+/g, ' ');
  expect(stages).toMatch(/已发出.*已送达.*已上屏.*已签收.*待签收/);

  // From where each receipt was given, for the command alone.
  const origins = page.getByTestId('receipt-origin').filter({ hasText: /签收来源：127\.0\.0\.1/ });
  await until(async () => (await origins.count()) === 3);

  await world.advance(3 * MINUTE);
  await card.getByTestId('record-call').first().click();
  const dialog = page.getByRole('dialog', { name: '登记通话结果' });
  await dialog.getByText('一处沉默的信号').waitFor();
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await dialog.getByLabel('无人接听').check();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await card.getByText('✕ 无人接听').waitFor();

  await world.advance(2 * MINUTE + 1_000);
  await escapeAll(page);
  await card.getByText('逾期未签收').waitFor();
  expect(await card.count()).toBe(1);
  expect(await card.getByText('✕ 无人接听').count()).toBe(1);

  // The address that was known before leads to the same card.
  await page.goto(`${room.url}/escalations`);
  await card.getByText('逾期未签收').waitFor();
  await world.acknowledge(bulletin.id, 'flood-control-office');
  await page.getByText('✓ 没有未回应的单位').waitFor();
});

it('tells sent, delivered, on a screen and receipted apart in what is exported and printed too', async () => {
  const page = await room.onDuty('feng.zhishou');
  await page.goto(`${room.url}/history`);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const [head = '', row = ''] = readFileSync(await (await downloaded).path(), 'utf8').split('\r\n');
  expect(head).toContain('"已发出","已送达","已上屏","已签收"');
  // Nobody of this office had a page open when it came, and it was acknowledged.
  expect(row).toMatch(/"\d{4}年\d+月\d+日 [^"]*","[^"]*","无人在屏前","\d{4}年\d+月\d+日/);

  await page.getByRole('link', { name: '一处沉默的信号' }).click();
  const sheet = page.getByTestId('follow-up-sheet').getByTestId('stages');
  expect((await sheet.innerText()).replace(/\s+/g, ' ')).toMatch(/已发出 .*已送达 .*已上屏 无人在屏前.*已签收 \d{4}年/);

  // The printed document of the bureau has them on a sheet of its own, which may be left out.
  const origin = room.world.stage.instance.dispatcherUrl;
  const desk = await room.computer();
  await signInAt(desk, origin, 'lin.yubao');
  const { items } = await room.world.forecaster.get<{ items: readonly { id: string; headline: string }[] }>('/bulletins?kind=signal');
  await desk.goto(`${origin}/print/${items.find(({ headline }) => headline === '一处沉默的信号')?.id ?? ''}`);
  const printed = desk.getByTestId('printed-receipts');
  await printed.waitFor();
  expect((await printed.locator('thead').innerText()).replace(/\s+/g, ' ').trim()).toBe('单位 已发出 已送达 已上屏 已签收');
  expect(await printed.locator('tbody tr').count()).toBe(4);
  await desk.getByTestId('append-receipts').uncheck();
  await printed.waitFor({ state: 'detached' });
  await desk.getByRole('link', { name: '关闭' }).click();
  await desk
    .getByTestId('receipt-origin')
    .getByText(/签收来源：127\.0\.0\.1/)
    .first()
    .waitFor();
});
