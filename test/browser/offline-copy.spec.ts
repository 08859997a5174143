import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { desktop, launchBrowser, launchOldBrowser, openContext, signInAt } from '@rainstorm/harness/browser';
import { canRunOldChromium, oldChromiums } from '@rainstorm/harness/old-browsers';
import { until } from '@rainstorm/harness/until';
import { World } from '@rainstorm/harness/world';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a desk still has when every server is stopped, without anybody having downloaded anything. */
const PASSPHRASE = '暴雨 时用 131631 的口令 A';
const browsers: readonly (readonly [name: string, launch: () => Promise<Browser>])[] = [
  ['the Chromium of today', launchBrowser],
  ...(canRunOldChromium() ? oldChromiums.map((version) => [`Chromium ${version}`, async () => launchOldBrowser(version)] as const) : []),
];

describe.each(browsers)('a desk whose servers are all stopped, in %s', (_name, launch) => {
  let world: World;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    world = await World.open({ environment: { OFFLINE_SHEET_PASSPHRASE: PASSPHRASE } });
    browser = await launch();
    context = await openContext(browser, desktop);
    context.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await context.close();
    await browser.close();
    await world.close();
  });

  const kept = async (page: Page): Promise<boolean> =>
    page.evaluate(async () => (await (await caches.open('offline-sheet')).match('/offline-sheet')) !== undefined);
  const opens = async (page: Page): Promise<void> => {
    await page.fill('#passphrase', PASSPHRASE);
    await page.click('#open');
    await page.locator('#sheet').waitFor();
    await page.fill('#find', '0371 0000 0201');
    expect((await page.locator('#sections tbody tr:visible').allTextContents()).join()).toContain('0371-0000-0201');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.receipt').first().textContent()).toContain('签收人姓名');
    await page.emulateMedia({ media: 'screen' });
  };

  it('still shows the kept sheet, which opens, finds and prints, on both desks, and says how old it is', async () => {
    await world.signal('red', { headline: '停机前发布的信号' });
    const { consoleUrl, dispatcherUrl } = world.stage.instance;
    const [command, desk] = [await context.newPage(), await context.newPage()];
    await signInAt(command, consoleUrl, 'fang.zhiban');
    await signInAt(desk, dispatcherUrl, 'lin.yubao');
    await command.goto(`${consoleUrl}/duty`);
    await command.getByTestId('offline-copy').getByText('本机已保存离线应急页').waitFor();
    // Playwright's waitForFunction takes a promise for a yes in some versions, so the test asks again itself.
    await Promise.all([command, desk].map(async (page) => until(async () => kept(page))));
    // What no page needs is not kept: a desk that works gets its page from the server.
    await command.reload();
    await command.getByTestId('offline-copy').waitFor();

    await Promise.all(['receiver-console', 'dispatcher'].map(async (name) => world.stage.instance.process(name as 'dispatcher').kill()));
    await command.getByTestId('lost').getByText('打开本机保存的离线应急页').waitFor();
    for (const [page, url] of [
      [command, `${consoleUrl}/`],
      [desk, `${dispatcherUrl}/bulletins`],
    ] as const) {
      await page.goto(url);
      await page.locator('#kept').getByText('连接不上系统').waitFor();
      expect(await page.locator('#kept').textContent()).toMatch(/这是本机保存的离线应急页，保存于\d+分钟前/);
      expect(await page.locator('body').textContent()).not.toMatch(/0371-0000/);
      await opens(page);
    }

    await world.stage.instance.startConsole();
    await command.goto(`${consoleUrl}/duty`);
    await command.getByTestId('offline-copy').waitFor();
    // It opens while the servers run, too, so that people can try it.
    await command.goto(`${consoleUrl}/offline-sheet`);
    expect(await command.locator('#kept').textContent()).not.toContain('连接不上');
    await opens(command);
  });

  it('keeps none for whoever may not take the sheet', async () => {
    const other = await openContext(browser, desktop);
    const page = await other.newPage();
    await signInAt(page, world.stage.instance.consoleUrl, 'zhou.zhiban');
    await page.getByTestId('liveness').waitFor();
    expect(await kept(page)).toBe(false);
    await other.close();
  });
});
