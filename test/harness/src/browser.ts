import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
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

export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new NoChromium();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--force-color-profile=srgb', '--autoplay-policy=user-gesture-required'],
  });
};

export const openContext = async (browser: Browser, looks: Looks): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: looks.width, height: looks.height },
    colorScheme: looks.theme,
    hasTouch: looks.touch,
    isMobile: looks.touch,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    permissions: ['notifications'],
  });

/** Signs in with the keyboard only, and passes the sound check if there is one. */
export const signInAt = async (page: Page, origin: string, login: string, path = '/'): Promise<void> => {
  await page.goto(`${origin}${path}`);
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('#content').waitFor();
};
