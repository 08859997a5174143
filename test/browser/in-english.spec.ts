import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { phone } from '@rainstorm/harness/browser';
import { MINUTE } from '@rainstorm/harness/world';
import type { Page } from 'playwright-core';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

/** Chosen before; the pages remember it. */
const inEnglish = async (page: Page): Promise<void> => {
  await page.evaluate(`localStorage.setItem('rainstorm-language', 'en')`);
};

it('names criteria and posts in English', async () => {
  const lin = await room.atDesk('lin.yubao');
  await inEnglish(lin);
  await lin.goto(`${room.deskUrl}/urgent`);
  await lin.getByText('100 mm or more of rain within 3 hours').waitFor();
  expect(await lin.getByRole('radiogroup').or(lin.locator('.colours')).last().innerText()).not.toMatch(/\p{Script=Han}/u);

  const { bulletin } = await room.world.signal('red', { headline: 'Silent signal' });
  await room.world.acknowledge(bulletin.id, 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  const fang = await room.onDuty('fang.zhiban');
  await escapeAll(fang);
  await inEnglish(fang);
  await fang.goto(`${room.url}/roll-call`);
  const card = saying(fang, 'silent-office', 'General Duty Office of the Municipal Party Committee and Government');
  await card.getByText('Duty officer of the general duty office').waitFor();
});

it('breaks no word of a button, and has no Chinese punctuation around English words', async () => {
  await room.world.advance(5 * MINUTE + 1_000);
  const page = await room.onDuty('shi.zhihui', phone);
  await escapeAll(page);
  await inEnglish(page);
  await page.goto(`${room.url}/roll-call`);
  await page.getByTestId('answer').first().waitFor();
  const broken = await page.evaluate<readonly string[]>(`(() => {
    const found = [];
    for (const button of document.querySelectorAll('main button, main a.btn')) {
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const { index, 0: word } of node.data.matchAll(/[A-Za-z]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
    }
    return found;
  })()`);
  expect(broken).toEqual([]);
  const said = await page.locator('body').innerText();
  expect(said.match(/[A-Za-z] ?[，、。；：（）【】]|[，、。；：（）【】] ?[A-Za-z]/g) ?? []).toEqual([]);
});

it('shows whole numbers on a phone: times, document numbers and telephone numbers, each in one piece', async () => {
  const page = await room.onDuty('fang.zhiban', phone);
  await escapeAll(page);
  await page.getByText('北京时间').first().waitFor();
  for (const path of ['/roll-call', '/board', '/decisions', '/duty']) {
    await page.goto(`${room.url}${path}`);
    await page.locator('main .figures').first().waitFor();
    const cut = await page.evaluate<readonly string[]>(`(() => {
      const found = [];
      for (const one of document.querySelectorAll('main a[href^="tel:"], header time, main [role=timer]')) {
        const box = one.getBoundingClientRect();
        if (box.width === 0) continue;
        const line = parseFloat(getComputedStyle(one).lineHeight);
        if (box.right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow === 'hidden') found.push(one.innerText);
        const range = document.createRange();
        range.selectNodeContents(one);
        if (range.getBoundingClientRect().height > line * 1.6) found.push(one.innerText);
      }
      if (document.scrollingElement.scrollWidth > innerWidth) found.push('the page is ' + document.scrollingElement.scrollWidth + ' wide');
      return found;
    })()`);
    expect([path, cut]).toEqual([path, []]);
  }
});

it('has the fields of a search in one line, dates too', async () => {
  const page = await room.atDesk('shen.jiyuan');
  await page.goto(`${room.deskUrl}/audit`);
  const fields = page.locator('.filters .input, .filters > .btn');
  await fields.nth(5).waitFor();
  const places = await page.evaluate<readonly { readonly top: number; readonly width: number }[]>(
    `[...document.querySelectorAll('.filters .input, .filters > .btn')].map((one) => one.getBoundingClientRect()).map(({ top, width }) => ({ top: Math.round(top), width: Math.round(width) }))`,
  );
  expect(new Set(places.map(({ top }) => top)).size).toBe(1);
  expect(new Set(places.slice(0, 5).map(({ width }) => width)).size).toBe(1);
});
