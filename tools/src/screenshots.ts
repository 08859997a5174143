import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import {
  desktop,
  launchBrowser,
  launchOldBrowser,
  openContext,
  passSoundCheck,
  phone,
  signInAt,
  type Looks,
} from '@rainstorm/harness/browser';
import { BadUsage, readOptions } from '@rainstorm/runtime';
import { oldChromiums } from '@rainstorm/harness/old-browsers';
import { CapStation } from '@rainstorm/harness/cap-station';
import { writeCityWithLeaders } from '@rainstorm/harness/demo-channels';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { playBusyNight } from '@rainstorm/harness/busy-night';
import { abortExercise, createExercise } from './screens/create-exercise.js';
import { publishCountySignals } from './screens/publish-county-signals.js';
import { playLeaderCalls } from './screens/play-leader-calls.js';
import { playDistricts } from './screens/play-districts.js';
import { busyScreenshots, districtScreenshots, exerciseScreenshots, quietScreenshots, type Screenshot } from './screens/screenshot-list.js';

// `npm run screenshots [-- OPTIONS]`: every screen, at three sizes, in both themes, in Chinese or English, in today's Chromium or an old one.

const tablet: Looks = { ...desktop, width: 900, height: 1100 };
const looks: readonly (readonly [name: string, looks: Looks])[] = (
  [
    ['desktop', desktop],
    ['tablet', tablet],
    ['phone', { ...phone, width: 390, height: 844 }],
  ] as const
).flatMap(([name, size]) => (['light', 'dark'] as const).map((theme) => [`${name}-${theme}`, { ...size, theme }] as const));

const walls: typeof looks = [
  ['1080p', { ...desktop, width: 1920, height: 1080, theme: 'dark' }],
  ['4k', { ...desktop, width: 3840, height: 2160, theme: 'light' }],
];

/** True if the page is live, has finished loading, and has drawn its maps. */
const IS_READY = `document.querySelector('[role=status].loading') === null
  && document.querySelector('[data-testid=liveness].bad') === null
  && [...document.querySelectorAll('[data-testid=area-map]')].every((map) => map.querySelector('canvas, svg') !== null)`;

/** Polls, because the pages' content security policy forbids a waiting script. */
const untilReady = async (page: Page): Promise<void> => {
  const deadline = Date.now() + 30_000;
  while (!(await page.evaluate<boolean>(IS_READY))) {
    if (Date.now() > deadline) throw new Error('The screen was not ready within 30 s');
    await pause(50);
  }
};

/** Dismisses ringing notices until no more appear. */
const dismissNotices = async (page: Page): Promise<void> => {
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

/** One signed-in account in one browser window, which takes one screenshot after the other. */
class PhotoSession {
  private page: Page | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    private readonly app: Screenshot['app'],
    private readonly login: string | null,
    private readonly look: Looks,
    private readonly language: 'zh-CN' | 'en',
  ) {}

  private async signedInPage(): Promise<Page> {
    if (this.page !== null) return this.page;
    const context = await openContext(this.browser, this.look);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => console.error(`${this.login ?? ''}: ${String(error)}`));
    if (this.login !== null) {
      await signInAt(page, this.origin, this.login);
      if (this.app === 'console') await passSoundCheck(page);
    }
    this.page = page;
    return page;
  }

  async take({ path, act, rings = false, wall = false, language }: Screenshot, file: string): Promise<void> {
    const page = await this.signedInPage();
    await page.evaluate(`localStorage.setItem('rainstorm-language', '${language ?? this.language}')`).catch(() => undefined);
    await page.goto(`${this.origin}${path}`);
    await page
      .locator(this.login === null ? '#login, form button' : '#content > *')
      .first()
      .waitFor();
    // A page may play sound only after a user gesture.
    if (this.login !== null) await page.mouse.click(1, 1);
    await untilReady(page);
    if (this.app === 'console' && this.login !== null && !rings) await dismissNotices(page);
    await act?.(page);
    await page.screenshot({ path: file, fullPage: !rings && !wall && act === undefined, animations: 'disabled' });
  }

  async close(): Promise<void> {
    await this.page?.context().close();
  }
}

interface Wanted {
  readonly folder: string;
  /** Parts of the names of sizes. */
  readonly sizes: readonly string[];
  readonly language: 'zh-CN' | 'en';
}
const take = async (browser: Browser, stage: Stage, all: readonly Screenshot[], { folder, sizes, language }: Wanted): Promise<void> => {
  for (const [size, look] of [...looks, ...walls].filter(([name]) => sizes.some((part) => name.includes(part)))) {
    const shots = all.filter(({ wall = false }) => wall === walls.some(([name]) => name === size));
    if (shots.length === 0) continue;
    const sittings = new Map<string, PhotoSession>();
    for (const shot of shots) {
      const key = `${shot.app} ${shot.login ?? ''}`;
      const origin = shot.app === 'desk' ? stage.instance.dispatcherUrl : stage.instance.consoleUrl;
      const sitting = sittings.get(key) ?? new PhotoSession(browser, origin, shot.app, shot.login, look, language);
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

const startsAt = new Date('2021-07-19T13:00:00Z');

type Choose = (shots: readonly Screenshot[]) => readonly Screenshot[];

/** The city as it is shipped: quiet, in an exercise, and on a busy night. */
const takeCity = async (browser: Browser, wanted: Choose, how: Wanted): Promise<void> => {
  const cityDirectory = join(projectRoot, 'config', 'zhengzhou');
  const cities = mkdtempSync(join(tmpdir(), 'rainstorm-city-'));
  const configDir = writeCityWithLeaders(cityDirectory, cities);
  const station = await CapStation.start();
  station.writeSource(join(cities, 'zhengzhou'));
  const stage = await Stage.prepare({ city: 'zhengzhou', cityDirectory, configDir, startsAt });
  try {
    await stage.instance.start();
    await take(browser, stage, wanted(quietScreenshots), how);
    const exercise = await createExercise(stage);
    await take(browser, stage, wanted(exerciseScreenshots(exercise)), how);
    await abortExercise(stage, exercise);
    const night = await playBusyNight(stage);
    await playLeaderCalls(stage);
    await publishCountySignals(station, stage);
    await take(browser, stage, wanted(busyScreenshots(night)), how);
  } finally {
    await stage.close();
    await station.stop();
    rmSync(cities, { recursive: true, force: true });
  }
};

/** The city with its sixteen districts. */
const takeDistricts = async (browser: Browser, shots: readonly Screenshot[], how: Wanted): Promise<void> => {
  const city = 'zhengzhou-districts';
  const stage = await Stage.prepare({ city, cityDirectory: join(projectRoot, 'config', city), startsAt });
  try {
    await stage.instance.start();
    await playDistricts(stage);
    await take(browser, stage, shots, how);
  } finally {
    await stage.close();
  }
};

const run = async (): Promise<void> => {
  const { options } = readOptions(process.argv.slice(2), [
    { name: 'only', value: 'NAMES', says: 'only screens whose name contains one of these, separated by commas' },
    { name: 'to', value: 'FOLDER', says: 'target folder (default docs/screens)' },
    { name: 'sizes', value: 'NAMES', says: 'only these of desktop, tablet and phone, light and dark, 1080p and 4k' },
    { name: 'language', value: 'LANGUAGE', says: 'zh-CN (default) or en' },
    { name: 'chromium', value: 'VERSION', says: `an old Chromium: ${oldChromiums.join(' or ')}` },
  ]);
  const old = oldChromiums.find((version) => String(version) === options['chromium']);
  if (options['chromium'] !== undefined && old === undefined) throw new BadUsage(`--chromium takes ${oldChromiums.join(' or ')}`);
  const { language = 'zh-CN' } = options;
  if (language !== 'zh-CN' && language !== 'en') throw new BadUsage('--language takes zh-CN or en');
  const folder = String(options['to'] ?? join(projectRoot, 'docs', 'screens'));
  mkdirSync(folder, { recursive: true });
  const only = String(options['only'] ?? '').split(',');
  const how = { folder, sizes: String(options['sizes'] ?? '').split(','), language } as const;
  const wanted = (shots: readonly Screenshot[]): readonly Screenshot[] =>
    shots.filter(({ name }) => only.some((part) => name.includes(part)));
  const browser = await (old === undefined ? launchBrowser() : launchOldBrowser(old));
  try {
    // Not for the screens of the districts alone.
    if (!only.every((part) => part.startsWith('districts'))) await takeCity(browser, wanted, how);
    if (wanted(districtScreenshots).length > 0) await takeDistricts(browser, wanted(districtScreenshots), how);
  } finally {
    await browser.close();
  }
};

try {
  await run();
} catch (error) {
  if (!(error instanceof BadUsage)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
