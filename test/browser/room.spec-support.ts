import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import {
  desktop,
  launchBrowser,
  launchFirefox,
  launchOldBrowser,
  openContext,
  passSoundCheck,
  signInAt,
  type Looks,
} from '@rainstorm/harness/browser';
import type { OldChromium } from '@rainstorm/harness/old-browsers';
import { projectRoot } from '@rainstorm/harness/processes';
import { until } from '@rainstorm/harness/until';
import { World } from '@rainstorm/harness/world';

export { focused, passSoundCheck } from '@rainstorm/harness/browser';

/** What the browser itself reports when a server has gone: expected where a test stops one. */
const GONE = /Failed to load resource|net::ERR_|ERR_CONNECTION/;
/** A refusal is told on the page; the browser notes it besides: not signed in (401), somebody was faster (409), not complete (422), locked or disabled (423). */
const REFUSED = /status of (401|409|412|422|423)/;
/** Over plain http under a name, browsers say that they ignore this header. Firefox says that a page without pictures gets no icon. */
const IGNORED = /Cross-Origin-Opener-Policy header has been ignored|favicon\.ico because it violates/;

/** What a page really sounds: tones that were started and not stopped. */
const COUNT_TONES = `{
  globalThis.tones = 0;
  const { start } = OscillatorNode.prototype;
  const { stop } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (...at) { globalThis.tones += 1; return start.apply(this, at); };
  AudioScheduledSourceNode.prototype.stop = function (...at) { globalThis.tones -= 1; return stop.apply(this, at); };
}`;
/** Waits until the page rings, or until it is silent. */
export const untilRings = async (page: Page, rings: boolean): Promise<void> => {
  await until(async () => page.evaluate<boolean>(`(globalThis.tones > 0) === ${rings}`));
};

interface RoomBrowser {
  readonly old?: OldChromium;
  readonly resolve?: string;
  readonly firefox?: boolean;
  /** A folder of the configuration in place of the usual one. */
  readonly configDir?: string;
  /** Another city of the configuration, by the name of its folder. */
  readonly city?: string;
}

/** The whole product, and a browser before which people sit down. */
export class Room {
  /** What went wrong on any of the pages without anybody being told. */
  readonly faults: string[] = [];
  private readonly contexts: BrowserContext[] = [];
  private serverMayGo = false;

  private constructor(
    readonly world: World,
    private readonly browser: Browser,
  ) {}

  /** `old`: with a Chromium of that version instead of today's; `firefox`: with that. `resolve`: a host name that stands for this machine. */
  static async open({ old, resolve, firefox = false, configDir, city }: RoomBrowser = {}): Promise<Room> {
    const browser = await (firefox ? launchFirefox() : old === undefined ? launchBrowser(resolve) : launchOldBrowser(old));
    try {
      const other = city === undefined ? {} : { city, cityDirectory: join(projectRoot, 'config', city) };
      return new Room(await World.open({ ...(configDir === undefined ? {} : { configDir }), ...other }), browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get url(): string {
    return this.world.stage.instance.consoleUrl;
  }
  get deskUrl(): string {
    return this.world.stage.instance.dispatcherUrl;
  }

  /** From here on a page may fail to reach its server. */
  expectInterruptions(): void {
    this.serverMayGo = true;
  }

  /** An empty page of a browser of its own: cookies and choices are not shared. */
  async computer(looks: Looks = desktop): Promise<Page> {
    const context = await openContext(this.browser, looks);
    context.setDefaultTimeout(20_000);
    this.contexts.push(context);
    const page = await context.newPage();
    await page.addInitScript(COUNT_TONES);
    page.on('pageerror', (error) => {
      if (!IGNORED.test(String(error))) this.faults.push(String(error));
    });
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() !== 'error' || REFUSED.test(text) || IGNORED.test(text) || (this.serverMayGo && GONE.test(text))) return;
      this.faults.push(`${text} ${message.location().url}`.trim());
    });
    return page;
  }

  /** Somebody who has signed in and heard the sound check. */
  async onDuty(login: string, looks: Looks = desktop): Promise<Page> {
    const page = await this.computer(looks);
    await signInAt(page, this.url, login);
    await passSoundCheck(page);
    return page;
  }

  /** Somebody of the bureau, at the desk. */
  async atDesk(login: string, looks: Looks = desktop): Promise<Page> {
    const page = await this.computer(looks);
    await signInAt(page, this.deskUrl, login);
    return page;
  }

  /** Fails where a page had a fault that no other check saw. */
  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    await this.browser.close();
    await this.world.close();
    expect(this.faults).toEqual([]);
  }
}

/** With the Tab key alone; fails when the place is not on the way. */
export const tabTo = async (target: Locator): Promise<void> => {
  // Tab passes over what is disabled: while the act before is on its way, it still is.
  await target.and(target.page().locator(':not(:disabled)')).first().waitFor();
  const onIt = target.and(target.page().locator(':focus'));
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await onIt.count()) > 0) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${target.toString()}`);
};

/** "I have seen it", to all that waits, and to what comes meanwhile. A key counts only when the notice has stood for a moment. */
export const escapeAll = async (page: Page): Promise<void> => {
  const wake = page.getByTestId('wake');
  await wake.waitFor();
  await until(async () => {
    if (await wake.isVisible()) await page.keyboard.press('Escape');
    return !(await wake.isVisible());
  });
};

/** The same before each act, from now on: for a test in which a call may come late, and is not what it is about. */
export const escapeWhatComes = async (page: Page): Promise<void> => {
  await page.addLocatorHandler(page.getByTestId('wake'), async () => escapeAll(page));
};

export const saying = (page: Page, testId: string, words: string | RegExp): Locator => page.getByTestId(testId).filter({ hasText: words });
