import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Items } from '@rainstorm/harness/api-json';
import type { Page } from 'playwright-core';
import { focused, Room } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

const bulletins = async (state: string): Promise<readonly { headline: string }[]> =>
  (await room.world.chief.get<Items<{ headline: string }>>(`/bulletins?state=${state}`)).items;

/** A red signal, written, but for its last press. */
const writeSignal = async (headline: string): Promise<Page> => {
  const lin = await room.atDesk('lin.yubao');
  await lin.goto(`${room.deskUrl}/urgent`);
  await lin.getByRole('radio', { name: '红色' }).check();
  await lin.getByLabel('金水区').check();
  await lin.getByLabel('标题').fill(headline);
  await lin.getByLabel('正文').fill('预计未来3小时金水区降雨量将达100毫米以上。');
  return lin;
};

it('does not publish while a key is held down, and keeps one draft however often the publication is cancelled', async () => {
  const lin = await writeSignal('按住回车的红色信号');
  const confirm = lin.getByTestId('confirm-publish');
  await lin.getByLabel('标题').focus();
  // The first press is meant, and opens the confirmation. What the key repeats is not.
  await lin.keyboard.down('Enter');
  await lin.getByRole('dialog', { name: '确认发布' }).getByText('4 个单位').waitFor();
  await focused(confirm);
  for (let repeats = 0; repeats < 30; repeats += 1) await lin.keyboard.down('Enter');
  await lin.keyboard.up('Enter');
  // A press of its own, on another button: whatever the key had begun would be under way before it.
  await lin.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await lin.getByLabel('正文').fill('预计未来3小时金水区降雨量将达120毫米以上。');
  await lin.getByTestId('publish-now').click();
  await lin.getByRole('dialog', { name: '确认发布' }).getByText('120毫米').waitFor();
  expect(await bulletins('published')).toEqual([]);
  expect(await bulletins('draft')).toHaveLength(1);

  await focused(confirm);
  // What is published is what was signed, and nothing that somebody made of it meanwhile.
  const sent = lin.waitForRequest((request) => request.url().endsWith('/publish'));
  await lin.keyboard.press('Enter');
  await lin.getByTestId('roll-call').waitFor();
  expect((await sent).headers()['if-match']).toMatch(/^"[^"]+"$/);
  expect(await bulletins('published')).toMatchObject([{ headline: '按住回车的红色信号' }]);
  expect(await bulletins('draft')).toEqual([]);
});

it('presses nothing with the second half of a double click that its first half did not press', async () => {
  const lin = await writeSignal('双击的红色信号');
  await lin.getByTestId('publish-now').click();
  const confirm = lin.getByTestId('confirm-publish');
  await lin.getByRole('dialog', { name: '确认发布' }).getByText('4 个单位').waitFor();
  const { x = 0, y = 0, width = 0, height = 0 } = (await confirm.boundingBox()) ?? {};
  await lin.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  const before = (await bulletins('published')).length;
  // A button that opens the confirmation lies where the confirming button will: the slowest answer lies between the two clicks.
  await lin.evaluate(`document.querySelector('[data-testid=publish-now]').style.cssText =
    'position: fixed; z-index: 9; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px'`);
  await lin.mouse.move(x + width / 2, y + height / 2);
  await lin.mouse.down({ clickCount: 1 });
  await lin.mouse.up({ clickCount: 1 });
  await lin.getByRole('dialog', { name: '确认发布' }).getByText('4 个单位').waitFor();
  const under = `document.elementFromPoint(${x + width / 2}, ${y + height / 2}).closest('button')?.dataset.testid`;
  expect(await lin.evaluate(under)).toBe('confirm-publish');
  await lin.mouse.down({ clickCount: 2 });
  await lin.mouse.up({ clickCount: 2 });
  await lin.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  expect(await bulletins('published')).toHaveLength(before);
});

it('leaves a number and a choice alone when the page is scrolled over them', async () => {
  const lin = await writeSignal('滚轮');
  const hours = lin.getByLabel('有效时长（小时）');
  const before = await hours.inputValue();
  await hours.click();
  for (let turns = 0; turns < 5; turns += 1) await lin.mouse.wheel(0, 120);
  await hours.and(lin.locator(':not(:focus)')).waitFor();
  expect(await hours.inputValue()).toBe(before);
});
