import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { desktop, launchBrowser, openContext, phone, signInAt, type Looks } from './stage/browser.js';
import { BadUsage, readOptions } from './stage/options.js';
import { projectRoot } from './stage/processes.js';
import { Stage } from './stage/stage.js';
import { playBusyNight } from './screens/busy-night.js';
import { busyShots, quietShots, type Shot } from './screens/shots.js';

// `npm run screenshots [-- --only NAME] [--to FOLDER]`: every screen, at desktop and phone size, in both themes.

const looks: readonly (readonly [name: string, looks: Looks])[] = [
  ['desktop-light', desktop],
  ['desktop-dark', { ...desktop, theme: 'dark' }],
  ['phone-light', phone],
  ['phone-dark', { ...phone, theme: 'dark' }],
];

/** Each notice that rings is put aside, until none comes any more. */
const answerNotices = async (page: Page): Promise<void> => {
  const notice = page.locator('[data-testid=wake][open]');
  for (;;) {
    try {
      await notice.waitFor({ timeout: 600 });
    } catch {
      return;
    }
    await page.keyboard.press('Escape');
  }
};

const take = async (browser: Browser, stage: Stage, shots: readonly Shot[], folder: string): Promise<void> => {
  for (const [size, look] of looks) {
    for (const shot of shots) {
      const context = await openContext(browser, look);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => console.error(`${shot.name} ${size}: ${String(error)}`));
      const origin = shot.app === 'desk' ? stage.instance.dispatcherUrl : stage.instance.consoleUrl;
      try {
        if (shot.login === null) await page.goto(`${origin}${shot.path}`);
        else {
          await signInAt(page, origin, shot.login, shot.path);
          const sound = page.locator('dialog[open] .primary');
          if (shot.app === 'console') await sound.click();
          await page.locator('#content').waitFor();
          if (shot.app === 'console' && shot.rings !== true) await answerNotices(page);
          // Signing in leads to the first page of the post.
          if (new URL(page.url()).pathname !== shot.path) {
            await page.goto(`${origin}${shot.path}`);
            if (shot.app === 'console' && shot.rings !== true) await answerNotices(page);
          }
          await page.locator('#content > *').first().waitFor();
          await page.locator('[role=status].loading').waitFor({ state: 'detached' });
          await shot.act?.(page);
        }
        await page.screenshot({
          path: join(folder, `${shot.name}.${size}.png`),
          fullPage: shot.rings !== true && shot.act === undefined,
          animations: 'disabled',
        });
      } catch (error) {
        console.error(`${shot.name} ${size}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
        process.exitCode = 1;
      }
      await context.close();
    }
    console.log(`${size}: ${shots.length} screens`);
  }
};

const run = async (): Promise<void> => {
  const { options } = readOptions(process.argv.slice(2), [
    { name: 'only', value: 'NAME', says: 'screens whose name contains this' },
    { name: 'to', value: 'FOLDER', says: 'where the pictures go (default docs/screens)' },
  ]);
  const folder = String(options['to'] ?? join(projectRoot, 'docs', 'screens'));
  mkdirSync(folder, { recursive: true });
  const wanted = (shots: readonly Shot[]): readonly Shot[] => shots.filter(({ name }) => name.includes(String(options['only'] ?? '')));
  const stage = await Stage.prepare({
    city: 'zhengzhou',
    cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
    startsAt: new Date('2021-07-19T13:00:00Z'),
  });
  const browser = await launchBrowser();
  try {
    await stage.instance.start();
    await take(browser, stage, wanted(quietShots), folder);
    await take(browser, stage, wanted(busyShots(await playBusyNight(stage))), folder);
  } finally {
    await browser.close();
    await stage.close();
  }
};

try {
  await run();
} catch (error) {
  if (!(error instanceof BadUsage)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
