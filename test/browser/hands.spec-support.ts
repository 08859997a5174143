import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { desktop, phone, type Looks } from '@rainstorm/harness/browser';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { focused, tabTo } from './room.spec-support.js';

/** The same way through the pages, with one means alone. */
export interface Hands {
  readonly name: string;
  readonly looks: Looks;
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  choose(target: Locator): Promise<void>;
  /** At the end: nothing is left in the air. */
  rest(page: Page): Promise<void>;
}

/** Somebody who sees only the focus must see where it is, and it must be somewhere. */
const focusIsSeen = async (page: Page): Promise<void> => {
  const found = await page.evaluate<string>(`(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'the focus is lost';
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? '' : 'no focus is seen on ' + at.outerHTML.slice(0, 160);
  })()`);
  expect(found).toBe('');
};

/** What was done last is done with, and the focus has come to rest somewhere. */
const atRest = async (page: Page): Promise<void> => {
  await page.locator(':focus:not(:disabled)').waitFor();
  await focusIsSeen(page);
};

const goTo = async (target: Locator): Promise<void> => {
  await target.first().waitFor();
  await atRest(target.page());
  await tabTo(target);
  await focusIsSeen(target.page());
};

export const keyboardAlone: Hands = {
  name: 'with the keyboard alone',
  looks: desktop,
  press: async (target) => {
    await goTo(target);
    await target.page().keyboard.press('Enter');
  },
  write: async (target, text) => {
    await goTo(target);
    await target.page().keyboard.press('Control+A');
    await target.page().keyboard.type(text);
  },
  choose: async (target) => {
    if ((await target.getAttribute('type')) !== 'radio') {
      await goTo(target);
      await target.page().keyboard.press('Space');
      return;
    }
    // Of a group of radio buttons the Tab key comes to one; the arrows choose among them.
    await goTo(target.page().locator(`input[type=radio][name="${(await target.getAttribute('name')) ?? ''}"]`));
    for (let presses = 0; presses < 10 && !(await target.isChecked()); presses += 1) await target.page().keyboard.press('ArrowDown');
    await focused(target);
  },
  rest: atRest,
};

export const touchAlone: Hands = {
  name: 'by touch, at the width of a phone',
  looks: phone,
  press: async (target) => {
    await target.tap();
    const { scrollWidth, innerWidth } = await target
      .page()
      .evaluate<{ scrollWidth: number; innerWidth: number }>(`({ scrollWidth: document.scrollingElement.scrollWidth, innerWidth })`);
    expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
  },
  write: async (target, text) => {
    await target.tap();
    await target.fill(text);
  },
  choose: async (target) => target.tap(),
  rest: async () => Promise.resolve(),
};

/** Signs in by these means; nothing is clicked. */
export const signInWith = async (hands: Hands, page: Page, origin: string, login: string): Promise<void> => {
  await page.goto(origin);
  await hands.write(page.locator('#login'), login);
  await hands.write(page.locator('#password'), DEMO_PASSWORD);
  await hands.press(page.getByRole('button', { name: '登录' }));
  await page.locator('#content').waitFor();
};
