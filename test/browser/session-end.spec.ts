import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desktop } from '@rainstorm/harness/browser';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { escapeAll, focused, Room, saying, untilRings } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

/** Somebody touches the page, which tells the server so. */
const touch = async (page: Page): Promise<void> => {
  const told = page.waitForResponse((response) => response.url().endsWith('/api/v1/session/activity') && response.ok());
  await page.keyboard.press('Shift');
  await told;
};

const signInAgain = async (page: Page): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: /登录已结束|重新登录/ });
  await dialog.waitFor();
  // The account stands there already, and the focus is on the password.
  await focused(dialog.getByLabel('密码'));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
};

it('signs out a page that nobody touches, though it asks every five seconds, and warns before', async () => {
  const { world } = room;
  const page = await room.atDesk('hao.shouxi', desktop);
  const began = await world.now();
  await world.advanceTo(new Date(began.getTime() + 11 * HOUR + 50 * MINUTE));
  await saying(page, 'session-ending', /无人操作/).waitFor();
  await touch(page);
  await page.getByTestId('session-ending').waitFor({ state: 'hidden' });
  await world.advance(11 * HOUR);
  await world.advance(59 * MINUTE);
  await saying(page, 'session-ending', /无人操作/).waitFor();
  await world.advance(2 * MINUTE);
  await saying(page, 'session-ended', /登录已于.*结束/).waitFor();
  await page.getByRole('button', { name: '离开本页（停止响铃）' }).click();
  await page.locator('#login').waitFor();
  await untilRings(page, false);
});

it('says that the session will end, rings on when it has ended, and goes on in place after a new sign-in', async () => {
  const { world } = room;
  const began = await world.now();
  const at = (ms: number): Date => new Date(began.getTime() + ms);
  const [zhou, fang, lin] = [await room.onDuty('zhou.zhiban'), await room.onDuty('fang.zhiban'), await room.atDesk('lin.yubao')];
  await fang.goto(`${room.url}/wall`);
  // After a load, sound waits for a gesture.
  await fang.mouse.click(300, 400);
  await lin.goto(`${room.deskUrl}/episodes/new`);
  await lin
    .getByLabel(/名称|标题/)
    .first()
    .fill('还没有写完');

  // An officer works: the session goes on, beyond the twelve hours in which nobody may be idle.
  for (const hour of [8, 16]) {
    await world.advanceTo(at(hour * HOUR));
    for (const page of [zhou, fang, lin]) await touch(page);
  }
  for (const page of [zhou, fang, lin]) expect(await page.getByTestId('session-ending').count()).toBe(0);

  await world.advanceTo(at(23 * HOUR + 30 * MINUTE));
  for (const page of [zhou, fang, lin]) await saying(page, 'session-ending', /本次登录将于.*到期.*请在交接班时重新登录/).waitFor();

  const { bulletin } = await world.signal('red');
  await untilRings(zhou, true);
  await world.advance(6 * MINUTE);
  await untilRings(fang, true);
  await world.advanceTo(at(24 * HOUR + MINUTE));

  for (const page of [zhou, fang, lin]) await saying(page, 'session-ended', /登录已于.*结束/).waitFor();
  for (const page of [zhou, fang, lin]) await untilRings(page, true);
  for (const page of [zhou, fang, lin]) await until(async () => (await page.title()).includes('【登录已结束】'));
  await saying(zhou, 'still-ringing', bulletin.headline).waitFor();
  // The wall shows what it showed, and nothing covers it.
  await saying(fang, 'roll-call', bulletin.headline).waitFor();
  expect(await fang.getByRole('dialog').count()).toBe(0);

  await signInAgain(lin);
  expect(
    await lin
      .getByLabel(/名称|标题/)
      .first()
      .inputValue(),
  ).toBe('还没有写完');
  await untilRings(lin, false);
  await signInAgain(zhou);
  await zhou.getByTestId('session-ended').waitFor({ state: 'hidden' });
  await untilRings(zhou, true);
  await escapeAll(zhou);
  await fang.getByRole('button', { name: '重新登录' }).click();
  await signInAgain(fang);
  await fang.getByTestId('session-ended').waitFor({ state: 'hidden' });
  expect(new URL(fang.url()).pathname).toBe('/wall');
});
