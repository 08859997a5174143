import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { oldChromium, type OldChromium } from './old-browsers.js';
import { DEMO_PASSWORD } from './seed-people.js';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium on this machine, or `CHROMIUM_PATH`. Null if there is none. */
export const findChromium = (): string | null =>
  [process.env['CHROMIUM_PATH'] ?? '', ...places].find((path) => path !== '' && existsSync(path)) ?? null;

const firefoxPlaces = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Firefox on this machine, or `FIREFOX_PATH`. Null if there is none. */
export const findFirefox = (): string | null =>
  [process.env['FIREFOX_PATH'] ?? '', ...firefoxPlaces].find((path) => path !== '' && existsSync(path)) ?? null;

export class NoChromium extends Error {
  override readonly name = 'NoChromium';
  constructor() {
    super('No Chromium was found: install one (apt install chromium), or name it in CHROMIUM_PATH.');
  }
}

export interface Looks {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly touch: boolean;
}

export const desktop: Looks = { width: 1440, height: 900, theme: 'light', touch: false };
export const phone: Looks = { width: 360, height: 780, theme: 'light', touch: true };

/** `resolve`: a host name that stands for this machine, as another machine would know it. */
export const launchBrowser = async (resolve?: string): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new NoChromium();
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--force-color-profile=srgb',
      '--autoplay-policy=user-gesture-required',
      ...(resolve === undefined ? [] : [`--host-resolver-rules=MAP ${resolve} 127.0.0.1`]),
    ],
  });
};

/** A Chromium of 2020 or 2022. Today's Playwright cannot drive them; its release of 2023 can, and has the same interface. */
export const launchOldBrowser = async (version: OldChromium): Promise<Browser> => {
  const { chromium: driver } = (await import('playwright-core-of-2023')).default as unknown as typeof import('playwright-core');
  return driver.launch({ executablePath: await oldChromium(version), args: ['--no-sandbox', '--no-zygote'] });
};

/**
 * The Firefox of the distribution, driven by WebDriver BiDi. Playwright 1.62 and later send a command for the colour scheme that Firefox ESR does not
 * know.
 */
export const launchFirefox = async (): Promise<Browser> => {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox was found: install one (apt install firefox-esr), or name it in FIREFOX_PATH.');
  const { firefox } = (await import('playwright-core-for-firefox')).default as unknown as typeof import('playwright-core');
  return firefox.launch({ executablePath, channel: 'moz-firefox' });
};

export const openContext = async (browser: Browser, looks: Looks): Promise<BrowserContext> => {
  const known = { viewport: { width: looks.width, height: looks.height }, locale: 'zh-CN', timezoneId: 'America/New_York' };
  // Of Firefox, nothing more can be said.
  if (browser.browserType().name() === 'firefox') return browser.newContext({ ...known, colorScheme: null });
  return browser.newContext({
    ...known,
    colorScheme: looks.theme,
    hasTouch: looks.touch,
    isMobile: looks.touch,
    permissions: ['notifications'],
  });
};

/** Signs in with the keyboard only, and passes the sound check if there is one. */
export const signInAt = async (page: Page, origin: string, login: string, path = '/'): Promise<void> => {
  await page.goto(`${origin}${path}`);
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('#content').waitFor();
};

/** Waits until the focus is there. */
export const focused = async (target: Locator): Promise<void> => target.and(target.page().locator(':focus')).waitFor();

/** The focus is on 声音正常 already. What waits is shown instead of it. */
export const passSoundCheck = async (page: Page): Promise<void> => {
  const heard = page.getByRole('button', { name: '声音正常' });
  const wake = page.locator('dialog.wake[open]');
  await heard.or(wake).first().waitFor();
  if (await wake.isVisible()) return;
  await focused(heard);
  await page.keyboard.press('Enter');
  await heard.waitFor({ state: 'hidden' });
};
