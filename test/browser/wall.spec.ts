import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { Room, saying, untilRings } from './room.spec-support.js';

/** The big screen of the command's duty room. Whatever it asks that is refused fails the room. */
let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

const NAME = '指挥部一号屏';
const makeWall = async (): Promise<Page> => {
  const page = await room.onDuty('fang.zhiban');
  await page.goto(`${room.url}/wall`);
  await page.getByTestId('make-wall').click();
  await page.getByLabel('大屏名称').fill(NAME);
  await page.getByLabel('所在地点').fill('三楼值班室');
  await page.getByRole('button', { name: '设为大屏' }).click();
  await page.getByTestId('leave-wall').waitFor();
  return page;
};

it('an officer makes the wall; a day later it is live, draws a new red signal and rings; ended, it says by whom', async () => {
  const { world } = room;
  const wall = await makeWall();
  await wall
    .getByText(`市防汛抗旱指挥部 · ${NAME}`)
    .or(wall.locator('.place', { hasText: NAME }))
    .first()
    .waitFor();
  const asked: string[] = [];
  wall.on('response', (response) => {
    if (response.status() >= 400) asked.push(`${response.status()} ${response.url()}`);
  });

  await world.advance(13 * HOUR);
  await world.advance(12 * HOUR);
  const { bulletin } = await world.signal('red');
  await saying(wall, 'roll-call', bulletin.headline).waitFor();
  // The signal itself rings for a minute: nobody can silence a wall. Then what nobody answered does.
  await untilRings(wall, true);
  await world.advance(MINUTE + 1_000);
  await untilRings(wall, false);
  await world.advance(5 * MINUTE);
  await untilRings(wall, true);
  await saying(wall, 'liveness', '实时').waitFor();
  expect(await wall.getByTestId('session-ended').count()).toBe(0);
  // Somebody touches the screen, and it is switched off and on.
  await wall.mouse.click(300, 400);
  await wall.reload();
  await saying(wall, 'roll-call', bulletin.headline).waitFor();
  expect(new URL(wall.url()).pathname).toBe('/wall');
  await wall.goto(`${room.url}/roll-call`);
  await saying(wall, 'roll-call', bulletin.headline).waitFor();
  expect(new URL(wall.url()).pathname).toBe('/wall');
  expect(asked).toEqual([]);

  const fang = await room.onDuty('fang.zhiban');
  await fang.getByTestId('wake-quiet').click();
  await fang.goto(`${room.url}/duty`);
  await saying(fang, 'wall', NAME).filter({ hasText: '三楼值班室' }).waitFor();
  const guan = await room.atDesk('guan.liyuan');
  await guan.goto(`${room.deskUrl}/accounts`);
  await saying(guan, 'wall', NAME).getByRole('button', { name: '结束大屏' }).click();
  await guan.getByTestId('end-wall').click();
  await guan.getByText('现在没有大屏').waitFor();
  await saying(wall, 'session-ended', /大屏已于.*由.*结束/).waitFor();
  await until(async () => (await wall.title()).includes('【大屏已结束】'));
  // It shows what it showed, and nothing covers it.
  await saying(wall, 'roll-call', bulletin.headline).waitFor();
  expect(await wall.getByRole('dialog').count()).toBe(0);
  await wall.reload();
  await saying(wall, 'wall-ended', /大屏已于.*由.*结束/).waitFor();
});

it('whoever signs in on the wall ends it, and is at the first page', async () => {
  const wall = await makeWall();
  await wall.getByTestId('leave-wall').click();
  const dialog = wall.getByRole('dialog', { name: '登录' });
  await dialog.getByLabel('账号').fill('fang.zhiban');
  await dialog.getByLabel('密码').fill(DEMO_PASSWORD);
  await wall.keyboard.press('Enter');
  await wall.waitForURL((url) => url.pathname !== '/wall');
  await wall.goto(`${room.url}/duty`);
  await wall.getByText('现在没有大屏').waitFor();
});
