import { afterAll, beforeAll, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desktop, phone } from '../../tools/src/stage/browser.js';
import { DEMO_PASSWORD } from '../../tools/src/stage/seed-people.js';
import { MINUTE } from '../support/world.js';
import { escapeAll, passSoundCheck, Room } from './room.spec-support.js';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const looks = [desktop, phone].flatMap(({ width, height }) => (['light', 'dark'] as const).map((theme) => ({ width, height, theme })));

let room: Room;
beforeAll(async () => {
  room = await Room.open();
  const { world } = room;
  // Something of every kind: to acknowledge (late), to follow up, to call, escalated, on the roll call, in the history.
  const followed = await world.signal('orange', { headline: '待办理的信号', areas: [{ areaCode: '410102', colour: 'orange' }] });
  await world.acknowledge(followed.bulletin.id, 'duty-office');
  const silent = await world.signal('red', { headline: '没有回应的信号' });
  await world.acknowledge(silent.bulletin.id, 'urban-flood-office');
  await world.advance(5 * MINUTE + 1_000);
});
afterAll(async () => room.close());

/** What axe calls serious or critical, at both sizes and in both themes. */
const faultsOf = async (page: Page, screen: string): Promise<readonly string[]> => {
  await page.evaluate(`typeof axe === 'object' || (() => { ${axe.source} })()`);
  const faults: string[] = [];
  for (const { width, height, theme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.locator(theme === 'dark' ? 'html.dark' : 'html:not(.dark)').waitFor();
    const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(`axe.run(document, { resultTypes: ['violations'] })`);
    for (const { id, nodes } of violations.filter((found) => ['serious', 'critical'].includes(found.impact)))
      for (const { html, failureSummary } of nodes)
        faults.push(`${screen} ${width} ${theme}: ${id} ${html.slice(0, 160)} ${failureSummary}`);
  }
  return faults;
};

/** Text of double size on a narrow page: what does not fit may scroll within itself, never the whole page sideways. */
const overflowOf = async (page: Page, screen: string): Promise<readonly string[]> => {
  await page.setViewportSize({ width: phone.width, height: phone.height });
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
  const widest = await page.evaluate<string | null>(`(() => {
    if (document.scrollingElement.scrollWidth <= innerWidth) return null;
    const wide = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
    return document.scrollingElement.scrollWidth + ': ' + wide.slice(0, 6).map((each) => each.outerHTML.slice(0, 120)).join(' | ');
  })()`);
  await page.evaluate(`document.documentElement.style.fontSize = ''`);
  return widest === null ? [] : [`${screen} is wider than the page: ${widest}`];
};

/** By the link, as a person goes; the last word of the screen is waited for. */
const goTo = async (page: Page, path: string, ready: string): Promise<void> => {
  await page.setViewportSize({ width: desktop.width, height: desktop.height });
  await page.locator(`nav a[href="${path}"], main a[href="${path}"]`).first().click();
  await page.locator(ready).first().waitFor();
};

it('has no serious fault of accessibility on any screen of the duty desk, and fits with text of double size', async () => {
  const page = await room.computer();
  await page.goto(room.url);
  await page.locator('#login').waitFor();
  const faults = [...(await faultsOf(page, 'sign-in'))];
  await page.locator('#login').fill('zhou.zhiban');
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  faults.push(...(await faultsOf(page, 'sound check')));
  await passSoundCheck(page);
  await page.getByTestId('wake').waitFor();
  faults.push(...(await faultsOf(page, 'notice')));
  await escapeAll(page);
  for (const part of ['waiting', 'follow-up', 'phone-task']) await page.getByTestId(part).first().waitFor();
  faults.push(...(await faultsOf(page, 'inbox')), ...(await overflowOf(page, 'inbox')));
  await goTo(page, '/calls', '[data-testid=phone-task]');
  faults.push(...(await faultsOf(page, 'calls')), ...(await overflowOf(page, 'calls')));
  await page.setViewportSize(desktop);
  await page.getByRole('button', { name: '登记通话结果' }).first().click();
  await page.getByRole('dialog').waitFor();
  faults.push(...(await faultsOf(page, 'record of a call')));
  await page.keyboard.press('Escape');
  await goTo(page, '/history', 'table');
  faults.push(...(await faultsOf(page, 'history')), ...(await overflowOf(page, 'history')));
  expect(faults).toEqual([]);
});

it('has no serious fault of accessibility on any screen of the command board, and fits with text of double size', async () => {
  const page = await room.onDuty('fang.zhiban');
  await page.getByTestId('wake').waitFor();
  const faults = [...(await faultsOf(page, 'notice of an escalation'))];
  await escapeAll(page);
  await page.getByTestId('escalation').first().waitFor();
  faults.push(...(await faultsOf(page, 'escalations')), ...(await overflowOf(page, 'escalations')));
  await goTo(page, '/map', 'h1');
  faults.push(...(await faultsOf(page, 'map')), ...(await overflowOf(page, 'map')));
  await goTo(page, '/roll-call', '[data-testid=roll-call]');
  faults.push(...(await faultsOf(page, 'roll call')), ...(await overflowOf(page, 'roll call')));
  await goTo(page, '/wall', '[data-testid=roll-call]');
  faults.push(...(await faultsOf(page, 'wall')));
  expect(faults).toEqual([]);
});
