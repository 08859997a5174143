import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAt } from '@rainstorm/harness/browser';
import { Room } from './room.spec-support.js';

/** Over http under a name a browser has no service worker: only loopback and https are secure. */
const NAME = 'rainstorm.test';

let room: Room;
beforeAll(async () => {
  room = await Room.open({ resolve: NAME });
});
afterAll(async () => room.close());

it('says over plain http that the browser keeps no copy of the offline sheet', async () => {
  const page = await room.computer();
  const console_ = new URL(room.url);
  console_.hostname = NAME;
  await signInAt(page, console_.origin, 'fang.zhiban');
  await page.goto(`${console_.origin}/duty`);
  await page.getByTestId('offline-copy').getByText('浏览器不能保存离线应急页，请每班下载一次').waitFor();
  expect(await page.evaluate<boolean>('"serviceWorker" in navigator')).toBe(false);
});
