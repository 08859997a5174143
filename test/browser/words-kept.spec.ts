import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import type { Locator, Page } from 'playwright-core';
import { escapeAll, focused, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

/** The session ends, and the same person signs in on top of the page. */
const signInAnew = async (page: Page): Promise<void> => {
  await page.context().clearCookies();
  const dialog = page.getByRole('dialog', { name: /登录已结束|重新登录/ });
  await dialog.waitFor();
  await focused(dialog.getByLabel('密码'));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByTestId('session-ended').waitFor({ state: 'hidden' });
};

const keeps = async (page: Page, ...fields: readonly Locator[]): Promise<void> => {
  for (const [index, field] of fields.entries()) await field.fill(`还没有写完${index}`);
  await signInAnew(page);
  for (const [index, field] of fields.entries()) expect(await field.inputValue()).toBe(`还没有写完${index}`);
};

it('keeps the words of a signal', async () => {
  const lin = await room.atDesk('lin.yubao');
  await lin.goto(`${room.deskUrl}/urgent`);
  // The page fills its fields from the template of the product as soon as it has it.
  await until(async () => (await lin.getByLabel('标题').inputValue()) !== '');
  await keeps(lin, lin.getByLabel('标题'), lin.getByLabel('正文'), lin.getByLabel('防御指引'));
});

it('keeps the words of the follow-up, of the chain and of the handover', async () => {
  const { bulletin, dispatches } = await room.world.signal('red', { headline: '办理登记写到一半' });
  await room.world.acknowledge(bulletin.id, 'duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  const zhou = await room.onDuty('zhou.zhiban');
  const card = saying(zhou, 'follow-up', '办理登记写到一半');
  await keeps(zhou, card.getByLabel(/运转给谁|上报给谁/), card.getByLabel(/情况说明/));
  const own = dispatches.find(({ officeId }) => officeId === 'duty-office');
  await zhou.goto(`${room.url}/follow-ups/${own?.id ?? ''}`);
  const entry = zhou.getByTestId('follow-up-entry-form');
  await keeps(zhou, entry.locator('textarea'), entry.locator('input[maxlength="200"]'));
  await zhou.goto(`${room.url}/duty`);
  const takeOver = zhou.locator('form').filter({ has: zhou.getByTestId('take-over') });
  await keeps(zhou, takeOver.locator('input'));
  await takeOver.getByTestId('take-over').click();
  await keeps(zhou, zhou.getByTestId('own-post').locator('textarea'));
});

it('keeps the words of a decision and of a call', async () => {
  const { world } = room;
  await world.openEpisode(80 * HOUR, { title: '响应写到一半' });
  const { bulletin } = await world.signal('orange', { headline: '无人签收而登录结束' });
  await world.acknowledge(bulletin.id, 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  const fang = await room.onDuty('fang.zhiban');
  await escapeAll(fang);
  await fang.goto(`${room.url}/decisions`);
  await saying(fang, 'episode', '响应写到一半').getByTestId('record-decision').click();
  const decision = fang.getByTestId('decision-form');
  await keeps(fang, decision.getByLabel('决定人'), decision.locator('textarea'));
  await fang.goto(`${room.url}/roll-call`);
  await world.advance(10 * MINUTE + 1_000);
  await saying(fang, 'wake', '无人签收而登录结束').waitFor();
  await until(async () => {
    if (await fang.getByTestId('wake').isVisible()) await fang.keyboard.press('Escape');
    return !(await fang.getByTestId('wake').isVisible());
  });
  const card = saying(fang, 'silent-office', '无人签收而登录结束').first();
  await card.getByTestId('record-call').first().click();
  const call = fang.getByRole('dialog', { name: '登记通话结果' });
  await keeps(fang, call.locator('input[maxlength="40"]'), call.locator('input[maxlength="1000"]'));
});
