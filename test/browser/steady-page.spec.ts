import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { desktop, phone, signInAt } from '@rainstorm/harness/browser';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { escapeAll, escapeWhatComes, Room, saying } from './room.spec-support.js';

/** Nothing moves under the finger, and nothing opens where nobody sees it. */
let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Its place on the screen, where the finger is. The browser keeps it within half a pixel when something above it goes. */
const placeOf = async (target: Locator): Promise<Box> => {
  const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
  return { x, y, width, height };
};
const expectSamePlaces = (now: readonly Box[], before: readonly Box[]): void => {
  const moved = now.map(({ x, y, width, height }, index) => {
    const was = before[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    return Math.max(...[x - was.x, y - was.y, width - was.width, height - was.height].map(Math.abs));
  });
  expect(moved.map((pixels) => pixels < 1)).toEqual(before.map(() => true));
};

const edgesOf = async (target: Locator): Promise<{ readonly top: number; readonly bottom: number }> => {
  const { y = 0, height = 0 } = (await target.boundingBox()) ?? {};
  return { top: y, bottom: y + height };
};

it('the calendar of a date opens where it is seen, and what is in the dialog stays where it is', async () => {
  const { world } = room;
  const { episode } = await world.openEpisode(80 * HOUR, { title: '要决定的过程' });
  await world.signal('orange', { headline: '要决定的信号', episodeId: episode.id });
  for (const looks of [{ ...desktop, height: 760 }, phone]) {
    const page = await room.onDuty('shi.zhihui', looks);
    await escapeAll(page);
    await page.goto(`${room.url}/decisions`);
    await saying(page, 'episode', '要决定的过程').getByTestId('record-decision').click();
    const dialog = page.getByRole('dialog', { name: /登记响应决定/ });
    await dialog.waitFor();
    const fields = dialog.locator('.flatpickr-input');
    const count = await fields.count();
    expect(count).toBe(3);
    const buttons = dialog.locator('button');
    for (let index = 0; index < count; index += 1) {
      await fields.nth(index).scrollIntoViewIfNeeded();
      const closed = [await placeOf(buttons.first()), await placeOf(buttons.last())];
      await fields.nth(index).click();
      const box = await edgesOf(dialog.locator('.flatpickr-calendar.open'));
      expect([index, box.top >= 0, box.bottom <= looks.height]).toEqual([index, true, true]);
      expectSamePlaces([await placeOf(buttons.first()), await placeOf(buttons.last())], closed);
      // The calendar would lie over the next field.
      await page.evaluate(`document.querySelectorAll('dialog[open] .flatpickr-input').forEach((one) => one._flatpickr.close())`);
    }
    await page.context().close();
  }
});

it.each([
  ['on a phone', phone],
  ['on a desk', desktop],
])('the card of a silent office keeps its buttons where they are while somebody says that they call: %s', async (where, looks) => {
  const { world } = room;
  const { bulletin } = await world.signal('red', { headline: `沉默的信号，${where}` });
  await world.acknowledge(bulletin.id, 'urban-flood-office', 'yellow-river-office');
  const page = await room.onDuty('fang.zhiban', looks);
  await world.advance(5 * MINUTE + 1_000);
  await escapeAll(page);
  await escapeWhatComes(page);
  await page.goto(`${room.url}/roll-call`);
  const cards = saying(page, 'silent-office', `沉默的信号，${where}`);
  await cards.nth(1).getByTestId('calling').waitFor();
  const buttons = [
    cards.first().getByTestId('answer'),
    cards.first().getByTestId('record-call').first(),
    cards.nth(1).getByTestId('calling'),
    cards.nth(1).getByTestId('answer'),
  ];
  await cards.first().getByTestId('calling').scrollIntoViewIfNeeded();
  const before = await Promise.all(buttons.map(placeOf));
  const pressed = await placeOf(cards.first().getByTestId('calling'));
  await cards.first().getByTestId('calling').click();
  const called = cards.first().getByTestId('called');
  await called.getByText(/演示·方值班 正在打电话/).waitFor();
  expectSamePlaces(await Promise.all(buttons.map(placeOf)), before);
  expectSamePlaces([await placeOf(called)], [pressed]);
  await world.acknowledge(bulletin.id, 'duty-office', 'flood-control-office');
  await page.context().close();
});

it('one press says for all cases of a card that somebody calls, and one answers all, each with one request', async () => {
  const { world } = room;
  for (const title of ['第一份', '第二份', '第三份']) {
    const { bulletin } = await world.signal('red', { headline: `同一单位的${title}` });
    await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  }
  const page = await room.onDuty('fang.zhiban');
  await world.advance(5 * MINUTE + 1_000);
  await escapeAll(page);
  await escapeWhatComes(page);
  await page.goto(`${room.url}/roll-call`);
  const card = saying(page, 'silent-office', '同一单位的第三份');
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && !pathname.includes('/session')) sent.push(pathname);
  });
  await card.getByTestId('calling').click();
  await card.getByTestId('called').waitFor();
  await card.getByLabel('处置意见').fill('一并处置');
  await card.getByTestId('answer').click();
  await card.getByTestId('answer').waitFor({ state: 'detached' });
  expect(sent).toEqual(['/api/v1/escalations/callings', '/api/v1/escalations/acknowledgements']);
  const { items } = await world.command.get<{ items: readonly { answerNote: string; bulletin: { headline: string } | null }[] }>(
    '/escalations?state=answered',
  );
  const answered = items.filter(({ answerNote, bulletin }) => answerNote === '一并处置' && bulletin?.headline.startsWith('同一单位'));
  expect(answered).toHaveLength(3);
  await page.context().close();
});

it.each([
  ['at the desk of the bureau', 'hao.shouxi', () => room.deskUrl, 'next'],
  ['at a duty desk', 'zhou.zhiban', () => room.url, 'liveness'],
])('no strip comes and goes above the page after a sign-in: %s', async (_where, login, origin, seen) => {
  const page = await room.computer(phone);
  // The browser takes its time to allow the sound, as a busy computer does.
  await page.addInitScript(`{
    const { resume } = AudioContext.prototype;
    AudioContext.prototype.resume = function () { return new Promise((done) => setTimeout(done, 500)).then(() => resume.call(this)); };
    globalThis.strips = 0;
    new MutationObserver(() => { if (document.querySelector('[data-testid=locked]') !== null) globalThis.strips += 1; })
      .observe(document, { childList: true, subtree: true });
  }`);
  await signInAt(page, origin(), login);
  await page.getByTestId(seen).waitFor();
  await until(async () => page.evaluate<boolean>(`document.querySelector('[data-testid=locked]') === null`));
  expect(await page.evaluate<number>('globalThis.strips')).toBe(0);
  await page.context().close();
});
