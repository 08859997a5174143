import { join } from 'node:path';
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { desktop, launchBrowser, openContext, signInAt } from '@rainstorm/harness/browser';
import { projectRoot } from '@rainstorm/harness/processes';
import { Stage } from '@rainstorm/harness/stage';
import { publish, acknowledge, createSignedSignal } from './signals.js';

export interface ShownDelay {
  readonly p50Ms: number;
  readonly maxMs: number;
}
export interface ScrollResult {
  readonly list: string;
  readonly rows: number;
  readonly longestTaskMs: number;
  readonly longestFrameMs: number;
}

const TIMES = 20;
const ROWS = 500;
const CONCURRENCY = 2;

/** Resolves with the wall-clock instant at which the page has painted the notice with this headline. */
const waitUntilShown = async (page: Page, headline: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-testid=wake][open] h2')?.textContent !== ${JSON.stringify(headline)}) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    look();
  })`);

/** Measures the delay from the commit of a publication (by NOTIFY) to the notice on an open duty desk. */
const measureShown = async (stage: Stage, page: Page): Promise<ShownDelay> => {
  const listener = new Client({ connectionString: stage.databaseUrl });
  await listener.connect();
  await listener.query('LISTEN ledger_changes');
  const found: number[] = [];
  try {
    for (let time = 1; time <= TIMES; time += 1) {
      const headline = `暴雨红色预警信号第${time}次`;
      const ready = await createSignedSignal(stage, headline);
      await stage.settle();
      await listener.query('SELECT 1');
      const committed = new Promise<number>((resolve) => {
        listener.once('notification', () => resolve(performance.timeOrigin + performance.now()));
      });
      const shown = waitUntilShown(page, headline);
      const published = await publish(stage, ready);
      found.push((await shown) - (await committed));
      await acknowledge(stage, published);
      await page.locator('[data-testid=wake][open]').waitFor({ state: 'hidden' });
    }
  } finally {
    await listener.end();
  }
  found.sort((one, other) => one - other);
  return { p50Ms: Math.round(found[Math.floor(TIMES / 2)] ?? NaN), maxMs: Math.round(found.at(-1) ?? NaN) };
};

/** Publishes enough bulletins for every list, each acknowledged by the duty office. */
const fill = async (stage: Stage): Promise<void> => {
  let left = ROWS;
  const work = async (): Promise<void> => {
    for (let next = left--; next > 0; next = left--) {
      await acknowledge(stage, await publish(stage, await createSignedSignal(stage, `郑州市气象台发布暴雨红色预警信号（${next}）`)));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await stage.settle(300_000);
};

/** Scrolls a list with the wheel from top to bottom. The browser does not report tasks shorter than 50 ms, so they count as 0. */
const scroll = async (page: Page, list: string): Promise<ScrollResult> => {
  const rows = page.locator('main tbody tr');
  for (;;) {
    await rows.first().waitFor();
    const before = await rows.count();
    if (before >= ROWS) break;
    await page.locator('main section > button').last().click();
    await rows.nth(before).waitFor();
  }
  await page.evaluate(`{
    scrollTo(0, 0);
    globalThis.tasks = [0];
    globalThis.frames = [];
    new PerformanceObserver((noted) => tasks.push(...noted.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    let before = 0;
    const frame = (now) => { if (before > 0) frames.push(now - before); before = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  }`);
  await page.mouse.move(700, 500);
  const isAtEnd = async (): Promise<boolean> =>
    page.evaluate<boolean>(`document.scrollingElement.scrollTop + innerHeight >= document.scrollingElement.scrollHeight - 2`);
  while (!(await isAtEnd())) await page.mouse.wheel(0, 240);
  const { tasks, frames } = await page.evaluate<{ tasks: number[]; frames: number[] }>(`({ tasks, frames })`);
  return {
    list,
    rows: await rows.count(),
    longestTaskMs: Math.round(Math.max(...tasks)),
    longestFrameMs: Math.round(Math.max(...frames)),
  };
};

/** Measures how soon pages show a publication, and whether long lists scroll smoothly. */
export const measurePages = async (
  serverUrl: string,
): Promise<{ readonly shown: ShownDelay; readonly scrolled: readonly ScrollResult[] }> => {
  const browser = await launchBrowser();
  try {
    const stage = await Stage.open({
      city: 'zhengzhou',
      cityDirectory: join(projectRoot, 'config', 'zhengzhou'),
      serverUrl,
      environment: { TICK_MS: '250', LOG_LEVEL: 'warn', MOST_STREAMS_OF_ONE_CALLER: '100000' },
    });
    try {
      const { dispatcherUrl, consoleUrl } = stage.instance;
      const sit = async (origin: string, login: string): Promise<Page> => {
        const page = await (await openContext(browser, desktop)).newPage();
        await signInAt(page, origin, login);
        return page;
      };
      const duty = await sit(consoleUrl, 'zhou.zhiban');
      await duty.locator('dialog[open] .primary').click();
      const shown = await measureShown(stage, duty);
      await duty.context().close();

      await fill(stage);
      const scrolled: ScrollResult[] = [];
      for (const [list, origin, login, path] of [
        ['bulletins', dispatcherUrl, 'lin.yubao', '/bulletins'],
        ['audit', dispatcherUrl, 'shen.jiyuan', '/audit'],
        ['history', consoleUrl, 'zhou.zhiban', '/history'],
      ] as const) {
        const page = await sit(origin, login);
        if (origin === consoleUrl) await page.locator('dialog[open] .primary').click();
        await page.locator(`nav a[href="${path}"]`).click();
        scrolled.push(await scroll(page, list));
        await page.context().close();
      }
      return { shown, scrolled };
    } finally {
      await stage.close();
    }
  } finally {
    await browser.close();
  }
};
