import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAt } from '@rainstorm/harness/browser';
import { until } from '@rainstorm/harness/until';
import { escapeAll, Room, saying, untilRings } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

/** Chrome on Android: notices are allowed, and only a service worker may show one. */
const NO_CONSTRUCTOR = `{
  globalThis.Notification = class { constructor() { throw new TypeError('Illegal constructor'); } };
  Notification.permission = 'granted';
  Notification.requestPermission = async () => 'granted';
}`;
/** Gives the test the page's sound, which a telephone call interrupts. */
const KEEP_SOUND = `{
  const Real = AudioContext;
  globalThis.AudioContext = class extends Real { constructor() { super(); globalThis.sound = this; } };
}`;

it('rings with its title where the browser shows no notices, and the sound check says so', async () => {
  const page = await room.computer();
  await page.addInitScript(NO_CONSTRUCTOR);
  await signInAt(page, room.url, 'zhou.zhiban');
  await page.getByRole('dialog').getByRole('button', { name: '试听' }).click();
  await page.getByText('此浏览器不能显示通知').waitFor();
  await page.getByRole('button', { name: '声音正常' }).click();
  for (const headline of ['第一条', '第二条', '第三条']) await room.world.signal('red', { headline });
  await saying(page, 'wake', '第三条').waitFor();
  await untilRings(page, true);
  await until(async () => (await page.title()).startsWith('🔔'));
  await escapeAll(page);
  // Each call would be a fault of the page, which the room counts.
  expect(room.faults).toEqual([]);
});

it('sounds again after a call, and says on the notice itself that it cannot', async () => {
  const page = await room.computer();
  await page.addInitScript(KEEP_SOUND);
  await signInAt(page, room.url, 'wei.zhishou');
  await escapeAll(page);
  await page.evaluate(`sound.suspend()`);
  await room.world.signal('red', { headline: '通话之后' });
  await saying(page, 'wake', '通话之后').waitFor();
  await page.getByTestId('wake').getByText('声音未开启').waitFor();
  await untilRings(page, false);
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
  await untilRings(page, true);
  await page.getByTestId('wake').getByText('声音未开启').waitFor({ state: 'hidden' });
  await escapeAll(page);
});

it('is silenced in all tabs of a browser at once', async () => {
  const first = await room.onDuty('fang.zhiban');
  await first.goto(`${room.url}/board`);
  const second = await first.context().newPage();
  await second.goto(`${room.url}/board`);
  await second.locator('#content').waitFor();
  await room.world.signal('red', { headline: '两个标签页' });
  await room.world.advance(5 * 60_000 + 1_000);
  for (const page of [first, second]) await page.getByTestId('wake').waitFor();
  // More may come while the first is silenced; nobody ever touches the second.
  await until(async () => {
    if (await first.getByTestId('wake').isVisible()) await first.keyboard.press('Escape');
    return !(await first.getByTestId('wake').isVisible()) && !(await second.getByTestId('wake').isVisible());
  });
});
