import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { desktop, launchBrowser, launchOldBrowser, openContext } from '@rainstorm/harness/browser';
import { Bureau } from '@rainstorm/harness/bureau';
import { canRunOldChromium, oldChromiums } from '@rainstorm/harness/old-browsers';
import { sealSheet } from '@rainstorm/offline-sheet';
import { takeOfflineSheet } from '@rainstorm/operations';
import type { Browser, Page } from 'playwright-core';

const PASSPHRASE = '暴雨 时用 131631 的口令 A';

/** The sheet of a ledger that is gone by the time the file is opened. */
let folder: string;
let file: string;
beforeAll(async () => {
  const bureau = await Bureau.open();
  await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
  await bureau.stage.dispatch(await bureau.stage.bulletin({ status: 'exercise' }), 'flood-control-office');
  const { sheet } = await bureau.run(async (tx) => takeOfflineSheet(tx, bureau.city, { id: 'acc-officer000001', name: '方值班' }));
  await bureau.close();
  folder = await mkdtemp(join(tmpdir(), 'rainstorm-offline-'));
  file = join(folder, '131631.html');
  await writeFile(file, await sealSheet(sheet, PASSPHRASE));
});
afterAll(async () => rm(folder, { recursive: true }));

const browsers: readonly (readonly [name: string, launch: () => Promise<Browser>])[] = [
  ['the Chromium of today', launchBrowser],
  ...(canRunOldChromium() ? oldChromiums.map((version) => [`Chromium ${version}`, async () => launchOldBrowser(version)] as const) : []),
];

describe.each(browsers)('the offline sheet from the disk, in %s', (_name, launch) => {
  let browser: Browser;
  let page: Page;
  let asked: string[];
  beforeAll(async () => {
    browser = await launch();
    const context = await openContext(browser, desktop);
    await context.setOffline(true);
    page = await context.newPage();
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => browser.close());

  const rows = async (): Promise<readonly string[]> => page.locator('#sections tbody tr:visible').allTextContents();

  it('shows nothing before the passphrase, and nothing with a wrong one', async () => {
    expect(await page.textContent('h1')).toBe('郑州市“131631”离线应急页');
    expect(await page.locator('body').textContent()).not.toMatch(/0371-0000/);
    await page.fill('#passphrase', 'not the passphrase at all');
    await page.keyboard.press('Enter');
    await page.locator('#trouble').getByText('口令不对').waitFor();
    expect(await page.locator('#sheet').isVisible()).toBe(false);
  });

  it('opens with it, with whom to call, what is in force and what stands open', async () => {
    await page.fill('#passphrase', PASSPHRASE);
    await page.click('#open');
    await page.locator('#sheet').waitFor();
    const shown = (await rows()).join('\n');
    for (const wanted of ['0371-0000-0101', '0371-0000-0501', '0371-0000-0601', '市委市政府总值班室', '签收', '时限内'])
      expect(shown).toContain(wanted);
    expect(await page.locator('#sections td.mark').count()).toBeGreaterThan(0);
    expect(await page.locator('.receipt').count()).toBe(6);
  });

  it('finds a number however it is typed, and everything again with an empty field', async () => {
    const all = (await rows()).length;
    await page.fill('#find', '０３７１ 0000 0201');
    expect((await rows()).every((row) => row.includes('0371-0000-0201'))).toBe(true);
    expect((await rows()).length).toBeGreaterThan(0);
    await page.fill('#find', '没有这样的单位');
    expect(await rows()).toEqual([]);
    await page.fill('#find', '');
    expect((await rows()).length).toBe(all);
  });

  it('prints the forms, and not its buttons', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(await page.locator('.receipt').first().isVisible()).toBe(true);
    expect(await page.locator('.receipt').first().textContent()).toContain('签收人姓名');
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });
  });

  it('asked nobody for anything, and forgets when it is locked', async () => {
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    await page.click('#close');
    expect(await page.locator('body').textContent()).not.toMatch(/0371-0000/);
    expect(await page.inputValue('#passphrase')).toBe('');
  });
});
