import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { desktop } from '@rainstorm/harness/browser';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import type { Page } from 'playwright-core';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

const fromMenu = async (page: Page, entry: string): Promise<void> => {
  await page.locator('.menu-button').click();
  await page.locator('.menu').getByText(entry, { exact: true }).click();
};

it('asks once more before somebody on duty signs out with something open; the next one reads the note of that shift', async () => {
  const { world } = room;
  const wu = await room.onDuty('wu.daiban');
  await wu.getByTestId('take-over-banner').getByRole('button', { name: '接班' }).click();
  await wu.getByTestId('take-over-banner').waitFor({ state: 'hidden' });
  const { bulletin } = await world.signal('red', { headline: '交班前未签收' });
  await escapeAll(wu);
  await fromMenu(wu, '退出');
  const dialog = wu.getByRole('dialog', { name: '确定退出？' });
  await dialog.getByText('您仍在当班').waitFor();
  await dialog.getByText(/尚有 \d+ 项未办/).waitFor();
  await dialog.getByRole('button', { name: '不退出' }).click();
  await saying(wu, 'waiting', bulletin.headline).waitFor();

  await wu.getByRole('link', { name: '交接班' }).click();
  await wu.getByLabel('交班说明').fill('金水区积水待核实');
  await wu.getByTestId('hand-over').click();
  await wu.getByTestId('hand-over-anyway').click();
  const zhou = await room.computer();
  await zhou.goto(room.url);
  await zhou.locator('#login').fill('zhou.zhiban');
  await zhou.locator('#password').fill(DEMO_PASSWORD);
  await zhou.keyboard.press('Enter');
  await escapeAll(zhou);
  await zhou.getByTestId('last-note').getByText('金水区积水待核实').waitFor();
  await world.acknowledge(bulletin.id, 'duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  for (const page of [wu, zhou]) await page.context().close();
});

it('tells the desk and the command of a post with somebody on duty and no open page', async () => {
  const shen = await room.onDuty('shen.zhishou');
  await shen.getByTestId('take-over-banner').getByRole('button', { name: '接班' }).click();
  await shen.getByTestId('take-over-banner').waitFor({ state: 'hidden' });
  await shen.context().close();
  const [desk, command] = [await room.atDesk('lin.yubao'), await room.onDuty('fang.zhiban')];
  await saying(desk, 'unattended', /演示·沈值守/).waitFor({ timeout: 90_000 });
  await saying(command, 'unseen', /黄河/).waitFor({ timeout: 90_000 });
  for (const page of [desk, command]) await page.context().close();
});

it('lists where an account is signed in, ends one place, and then all', async () => {
  const here = await room.onDuty('wei.zhishou');
  const there = await room.onDuty('wei.zhishou', { ...desktop });
  await fromMenu(here, '密码与登录');
  const sessions = here.getByTestId('session');
  await sessions.nth(1).waitFor();
  await saying(here, 'session', '本机当前登录')
    .getByText(/Chrome \d+ · Linux/)
    .waitFor();
  const other = sessions.filter({ hasText: 'Chrome' }).filter({ hasNotText: '本机当前登录' });
  expect(await other.innerText()).toMatch(/地址 .*127\.0\.0\.1.*最近使用 \d{4}年\d+月\d+日/s);
  await other.getByRole('button', { name: '结束' }).click();
  await there.getByTestId('session-ended').waitFor();
  await other.waitFor({ state: 'hidden' });
  await here.getByTestId('end-all').click();
  await here.locator('#login').waitFor();
  for (const page of [here, there]) await page.context().close();
});

it('lets somebody replace the own password at any time', async () => {
  const page = await room.onDuty('feng.zhishou');
  await fromMenu(page, '密码与登录');
  await page.locator('#current-password').fill(DEMO_PASSWORD);
  await page.locator('#next-password').fill('暴雨夜 值守 第七号 灯火通明');
  await page.locator('#again-password').fill('暴雨夜 值守 第七号 灯火通明');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改，其他各处的登录已结束。').waitFor();
  await page.context().close();
});
