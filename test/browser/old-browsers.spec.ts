import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canRunOldChromium, oldChromiums } from '@rainstorm/harness/old-browsers';
import { runsTheMainFlow } from './main-flow.spec-support.js';
import { Room } from './room.spec-support.js';

// 360安全浏览器 13 and 14, 奇安信 and 统信 browsers are built on these.
(canRunOldChromium() ? describe : describe.skip).each(oldChromiums)('on Chromium %i', (version) => {
  let room: Room;
  beforeAll(async () => {
    room = await Room.open({ old: version });
  });
  afterAll(async () => room.close());

  runsTheMainFlow(() => room);

  it('tells a browser that lacks what the pages need, and does not start', async () => {
    const page = await room.computer();
    await page.addInitScript(`delete String.prototype.replaceAll;`);
    await page.goto(room.url);
    await page.getByRole('heading', { name: '此浏览器版本过旧，无法打开本页面' }).waitFor();
    await page.getByText(`当前浏览器：Chrome ${version}`).waitFor();
    expect(await page.locator('#login').count()).toBe(0);
  });
});
