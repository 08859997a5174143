import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { desktop, launchBrowser, openContext, phone, signInAt, type Looks } from '@rainstorm/harness/browser';
import { BadUsage, readOptions } from '@rainstorm/runtime';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { playBusyNight } from '@rainstorm/harness/busy-night';
import { endExercise, playExercise } from './screens/exercise-evening.js';
import { busyShots, exerciseShots, quietShots, type Shot } from './screens/shots.js';

// `npm run screenshots [-- --only NAME,NAME] [--to FOLDER]`: every screen, at desktop and phone size, in both themes.

const looks: readonly (readonly [name: string, looks: Looks])[] = [
  ['desktop-light', desktop],
  ['desktop-dark', { ...desktop, theme: 'dark' }],
  ['phone-light', phone],
  ['phone-dark', { ...phone, theme: 'dark' }],
];

const walls: typeof looks = [
  ['1080p', { ...desktop, width: 1920, height: 1080, theme: 'dark' }],
  ['4k', { ...desktop, width: 3840, height: 2160, theme: 'light' }],
];

/** Live, nothing still being read, and the map drawn where there is one. */
const IS_READY = `document.querySelector('[role=status].loading') === null
  && document.querySelector('[data-testid=liveness].bad') === null
  && [...document.querySelectorAll('[data-testid=area-map]')].every((map) => map.querySelector('canvas, svg') !== null)`;

/** Asked again and again: the pages' own policy forbids a script that waits within them. */
const untilReady = async (page: Page): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (!(await page.evaluate<boolean>(IS_READY))) {
    if (Date.now() > deadline) throw new Error('The screen was not ready within 10 s');
    await pause(50);
  }
};

/** Each notice that rings is put aside, until none comes any more. */
const answerNotices = async (page: Page): Promise<void> => {
  const notice = page.locator('[data-testid=wake][open]');
  for (;;) {
    try {
      await notice.waitFor({ timeout: 350 });
    } catch {
      return;
    }
    await page.keyboard.press('Escape');
  }
};

/** One person at one computer: signs in once, and looks at one screen after the other. */
class Sitting {
  private page: Page | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly app: Shot['app'],
    private readonly login: string | null,
    private readonly look: Looks,
  ) {}

  private async sit(): Promise<Page> {
    if (this.page !== null) return this.page;
    const context = await openContext(this.browser, this.look);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => console.error(`${this.login ?? ''}: ${String(error)}`));
    if (this.login !== null) {
      await signInAt(page, this.origin, this.login);
      if (this.app === 'console') await page.locator('dialog[open] .primary').click();
    }
    this.page = page;
    return page;
  }

  async take({ path, act, rings = false, wall = false, language }: Shot, file: string): Promise<void> {
    const page = await this.sit();
    await page.evaluate(`localStorage.setItem('rainstorm-language', '${language ?? 'zh-CN'}')`).catch(() => undefined);
    await page.goto(`${this.origin}${path}`);
    await page
      .locator(this.login === null ? '#login, form button' : '#content > *')
      .first()
      .waitFor();
    // As after any touch: a page that was loaded anew may sound.
    if (this.login !== null) await page.mouse.click(1, 1);
    await untilReady(page);
    if (this.app === 'console' && this.login !== null && !rings) await answerNotices(page);
    await act?.(page);
    await page.screenshot({ path: file, fullPage: !rings && !wall && act === undefined, animations: 'disabled' });
  }

  async close(): Promise<void> {
    await this.page?.context().close();
  }
}

const take = async (browser: Browser, stage: Stage, all: readonly Shot[], folder: string): Promise<void> => {
  for (const [size, look] of [...looks, ...walls]) {
    const shots = all.filter(({ wall = false }) => wall === walls.some(([name]) => name === size));
    if (shots.length === 0) continue;
    const sittings = new Map<string, Sitting>();
    for (const shot of shots) {
      const key = `${shot.app} ${shot.login ?? ''}`;
      const origin = shot.app === 'desk' ? stage.instance.dispatcherUrl : stage.instance.consoleUrl;
      const sitting = sittings.get(key) ?? new Sitting(browser, origin, shot.app, shot.login, look);
      sittings.set(key, sitting);
      try {
        await sitting.take(shot, join(folder, `${shot.name}.${size}.png`));
      } catch (error) {
        console.error(`${shot.name} ${size}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
        process.exitCode = 1;
      }
    }
    for (const sitting of sittings.values()) await sitting.close();
    console.log(`${size}: ${shots.length} screens`);
  }
};

const run = async (): Promise<void> => {
  const { options } = readOptions(process.argv.slice(2), [
    { name: 'only', value: 'NAMES', says: 'screens whose name contains one of these, with commas between' },
    { name: 'to', value: 'FOLDER', says: 'where the pictures go (default docs/screens)' },
  ]);
  const folder = String(options['to'] ?? join(projectRoot, 'docs', 'screens'));
  mkdirSync(folder, { recursive: true });
  const only = String(options['only'] ?? '').split(',');
  const wanted = (shots: readonly Shot[]): readonly Shot[] => shots.filter(({ name }) => only.some((part) => name.includes(part)));
  const stage = await Stage.prepare({
    city: 'zhengzhou',
    cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
    startsAt: new Date('2021-07-19T13:00:00Z'),
  });
  const browser = await launchBrowser();
  try {
    await stage.instance.start();
    await take(browser, stage, wanted(quietShots), folder);
    const exercise = await playExercise(stage);
    await take(browser, stage, wanted(exerciseShots(exercise)), folder);
    await endExercise(stage, exercise);
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
