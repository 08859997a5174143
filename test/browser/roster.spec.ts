import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '@rainstorm/harness/until';
import { Inspection } from './inspection.spec-support.js';
import { Room } from './room.spec-support.js';

/** 值班表 as an officer makes it, in a spreadsheet or on the page. */
let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('an officer plans who is on duty, and a colleague sees it at once; a file is shown before it is saved', async () => {
  const zhou = await room.onDuty('zhou.zhiban');
  const wu = await room.onDuty('wu.daiban');
  for (const page of [zhou, wu]) await page.goto(`${room.url}/roster`);
  await zhou.getByText('尚未编制值班表').waitFor();
  await wu.getByText('尚未编制值班表').waitFor();

  await zhou.getByTestId('edit-roster').click();
  for (const [at, name] of ['演示·周值班', '演示·吴带班'].entries()) {
    await zhou.getByTestId('add-person').click();
    await zhou.getByLabel('姓名').nth(at).fill(name);
  }
  await zhou.getByTestId('add-pattern').click();
  const inspection = new Inspection();
  await inspection.look(zhou, 'editor of the roster');
  // The calendar is Chinese, whatever the browser's language, and a typed day is taken as it stands.
  const since = zhou.getByLabel('自', { exact: true });
  await since.click();
  await zhou.locator('.flatpickr-calendar.open').getByText('周一').waitFor();
  await since.press('Escape');
  await zhou.getByLabel('交接时间').fill('08:30');
  await zhou.getByTestId('save-roster').click();
  await zhou
    .getByText(/第 1 版，演示·周值班 于/)
    .first()
    .waitFor();
  await wu
    .getByText(/第 1 版，演示·周值班 于/)
    .first()
    .waitFor();
  const names = async (): Promise<string> => wu.getByTestId('roster-table').innerText();
  await until(async () => (await names()).includes('演示·周值班') && (await names()).includes('演示·吴带班'));
  await inspection.look(wu, 'roster');

  await wu.getByTestId('import-roster').click();
  const file = (text: string) => ({ name: '十二月.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const head = '日期,开始,结束,值班员,备勤';
  await wu.locator('#roster-file').setInputFiles(file(`${head}\n2026-13-01,08:00,20:00,演示·周值班,`));
  await wu.getByText('第 2 行“日期”：不是日期（2026-13-01）').waitFor();
  expect(await wu.getByTestId('apply-import').count()).toBe(0);
  // The day of Beijing.
  const today = new Date((await room.world.now()).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  await wu.locator('#roster-file').setInputFiles(file(`${head}\n${today},00:00,00:00,演示·吴带班,马新来`));
  await wu.getByText('新增人员：马新来').waitFor();
  await inspection.look(wu, 'import of a roster');
  await wu.getByTestId('apply-import').click();
  await wu
    .getByText(/第 2 版，演示·吴带班 于/)
    .first()
    .waitFor();
  await until(async () => (await zhou.getByTestId('roster-table').innerText()).includes('马新来'));
  expect(inspection.faults).toEqual([]);
});

it('has a page to print, which runs no script', async () => {
  const page = await room.onDuty('zhou.zhiban');
  await page.goto(`${room.url}/roster`);
  const [printed] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: '打印' }).click()]);
  await printed.getByRole('heading', { name: /值班表$/ }).waitFor();
  expect(await printed.locator('tbody').innerText()).toContain('马新来');
  expect(await printed.locator('script').count()).toBe(0);
});

it('is kept by the bureau at its own desk, in the same page', async () => {
  const lin = await room.atDesk('lin.yubao');
  const su = await room.atDesk('su.yubao');
  for (const page of [lin, su]) await page.goto(`${room.deskUrl}/roster`);
  await lin.getByRole('heading', { name: '气象局值班预报员' }).waitFor();
  await lin.getByTestId('edit-roster').click();
  for (const [at, name] of ['演示·林预报', '演示·苏预报'].entries()) {
    await lin.getByTestId('add-person').click();
    await lin.getByLabel('姓名').nth(at).fill(name);
  }
  await lin.getByTestId('add-pattern').click();
  const inspection = new Inspection();
  await inspection.look(lin, 'editor of the roster of the bureau');
  await lin.getByTestId('save-roster').click();
  const saved = /第 1 版，演示·林预报 于/;
  for (const page of [lin, su]) await page.getByText(saved).first().waitFor();
  await until(async () => (await su.getByTestId('roster-table').innerText()).includes('演示·苏预报'));
  await su.getByLabel('选择值班表').selectOption('2');
  await su.getByRole('heading', { name: '气象局首席预报员' }).waitFor();
  await su.getByText('尚未编制值班表').waitFor();
  await inspection.look(su, 'roster of the bureau');
  expect(inspection.faults).toEqual([]);
});
