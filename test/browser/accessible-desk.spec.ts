import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { playBusyNight, type BusyNightIds } from '@rainstorm/harness/busy-night';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { Inspection } from './inspection.spec-support.js';
import { Room } from './room.spec-support.js';

let room: Room;
let known: BusyNightIds;
let exerciseId: string;
beforeAll(async () => {
  room = await Room.open();
  const { world } = room;
  exerciseId = await world.openExercise(3 * HOUR + 20 * MINUTE);
  await world.publish((await world.sign(await world.slot(exerciseId, 'H3'))).id);
  // It gets serious: the exercise is called off, and stays on file.
  known = await playBusyNight(world.stage);
  // Nobody signs what is in review: it falls due, and the desk rings.
  const due = (await world.slots(known.episodeId)).find(({ state }) => state === 'open');
  await world.advanceTo(new Date(due?.dueAt ?? ''));
});
afterAll(async () => room.close());

/** Each by its address; what is last to come on it is waited for. */
const lookAt = async (page: Page, inspection: Inspection, path: string, ready: string): Promise<void> => {
  await page.goto(`${room.deskUrl}${path}`);
  await page.locator(ready).first().waitFor();
  await page.locator('[role=status].loading').waitFor({ state: 'detached' });
  await inspection.look(page, path);
};
const lookAtDialog = async (page: Page, inspection: Inspection, opener: string, ready = 'dialog[open] button'): Promise<void> => {
  await page.locator('main').getByRole('button', { name: opener }).first().click();
  await page.locator(ready).first().waitFor();
  await inspection.look(page, opener);
};

it('has no serious accessibility fault on pages for writing bulletins, also with text of double size', async () => {
  const inspection = new Inspection();
  const page = await room.computer();
  await page.goto(room.deskUrl);
  await page.locator('#login').waitFor();
  await inspection.look(page, 'sign-in');
  const lin = await room.atDesk('lin.yubao');
  await lookAt(lin, inspection, '/', '[data-testid=alarm]');
  await lookAt(lin, inspection, '/episodes/new', 'main form input[type=checkbox]');
  await lookAt(lin, inspection, `/bulletins/${known.draftId}`, '[role=tabpanel]');
  await lin.getByRole('tab', { name: '邮件' }).click();
  await inspection.look(lin, 'preview');
  await lookAt(lin, inspection, '/urgent', 'main form input[type=checkbox]');
  await lin.getByRole('radio', { name: '红色' }).check();
  await lin.getByLabel('金水区').check();
  await lin.getByLabel('有效时长（小时）').fill('6');
  await lin.getByLabel('正文').fill('预计未来3小时金水区降雨量将达100毫米以上。');
  await lin.getByTestId('publish-now').click();
  await lin.locator('dialog[open] li').first().waitFor();
  await inspection.look(lin, 'confirmation of a publication');
  expect(inspection.faults).toEqual([]);
});

it('has no serious accessibility fault on pages for reviewing and following bulletins', async () => {
  const inspection = new Inspection();
  const hao = await room.atDesk('hao.shouxi');
  await lookAt(hao, inspection, `/bulletins/${known.inReviewId}`, '[data-testid=approve]');
  await lookAtDialog(hao, inspection, '退回修改');
  await lookAt(hao, inspection, `/bulletins/${known.signalId}`, '[data-testid=roll-call] .office');
  await lookAt(hao, inspection, `/print/${known.signalId}`, '.paper');
  await lookAt(hao, inspection, `/episodes/${known.episodeId}`, '[data-testid=track]');
  await lookAtDialog(hao, inspection, '免发');
  await hao.keyboard.press('Escape');
  await hao.getByRole('button', { name: '修订开始时间' }).click();
  const dialog = hao.getByRole('dialog', { name: '修订开始时间' });
  await dialog.getByLabel('修订原因').fill('回波移速加快');
  const onset = dialog.getByLabel('预计开始（北京时间）');
  await onset.fill(new Date(Date.parse(`${await onset.inputValue()}:00Z`) + 2 * HOUR).toISOString().slice(0, 16));
  await dialog.getByTestId('revise').click();
  await dialog.locator('table').waitFor();
  await inspection.look(hao, 'revision of the onset');
  await lookAt(hao, inspection, '/bulletins', 'main table');
  expect(inspection.faults).toEqual([]);
});

it('has no serious accessibility fault on exercises, offices, the audit, and forbidden pages', async () => {
  const inspection = new Inspection();
  const hao = await room.atDesk('hao.shouxi');
  await lookAt(hao, inspection, '/exercises', 'main article');
  await lookAtDialog(hao, inspection, '小结', 'dialog[open] section');
  await lookAt(hao, inspection, `/episodes/${exerciseId}`, 'main h1');
  await hao.locator('main a[href^="/bulletins/"]').first().click();
  await hao.getByTestId('state').waitFor();
  await inspection.look(hao, 'bulletin of an exercise');
  const guan = await room.atDesk('guan.liyuan');
  await lookAt(guan, inspection, '/offices', 'main table');
  await lookAt(guan, inspection, '/accounts', '[data-testid="account"]');
  await lookAt(guan, inspection, '/not-yours', 'main strong');
  await lookAt(guan, inspection, '/nowhere', 'main a');
  const shen = await room.atDesk('shen.jiyuan');
  await lookAt(shen, inspection, '/audit', 'main table');
  await shen.locator('main summary').first().click();
  await shen.getByRole('button', { name: '校验' }).click();
  await inspection.look(shen, 'audit with an entry unfolded');
  expect(inspection.faults).toEqual([]);
});
