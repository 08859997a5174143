import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAt } from '@rainstorm/harness/browser';
import { Room } from './room.spec-support.js';

/** Over http under a name, a browser has no `crypto.randomUUID`, no notifications and no wake lock: only loopback and https are secure. */
const NAME = 'rainstorm.test';

let room: Room;
beforeAll(async () => {
  room = await Room.open({ resolve: NAME });
});
afterAll(async () => room.close());

it('publishes and records over plain http from another machine', async () => {
  const page = await room.computer();
  const desk = new URL(room.deskUrl);
  desk.hostname = NAME;
  await signInAt(page, desk.origin, 'lin.yubao');
  expect(await page.evaluate<boolean>('isSecureContext')).toBe(false);
  await page.getByRole('link', { name: '信号 / 快报' }).click();
  await page.getByRole('radio', { name: '红色' }).check();
  await page.getByLabel('金水区').check();
  await page.getByLabel('正文').fill('预计未来3小时金水区降雨量将达100毫米以上。');
  await page.getByTestId('publish-now').click();
  await page.getByTestId('confirm-publish').click();
  await page.getByTestId('roll-call').waitFor();
});
