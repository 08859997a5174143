import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { phone } from '@rainstorm/harness/browser';
import { MINUTE } from '@rainstorm/harness/world';
import { escapeAll, escapeWhatComes, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open({ city: 'zhengzhou-districts' });
});
afterAll(async () => room.close());

it('red and no response: the board shows it live, the district is woken, decides, and the command sees the lag', async () => {
  const { world } = room;
  const [fang, feng, shi] = await Promise.all([
    room.onDuty('fang.zhiban'),
    room.onDuty('feng.zhishou'),
    room.onDuty('jinshui.zhishou', phone),
  ]);
  await world.signal('red');
  await Promise.all([fang, feng, shi].map(escapeAll));
  // Its own escalations are not what this is about.
  await Promise.all([fang, feng].map(escapeWhatComes));

  // The command sees sixteen districts, the most urgent first.
  await fang.getByRole('link', { name: /区县响应/ }).click();
  await fang.getByTestId('unit').first().getByText('待决定').waitFor();
  expect(await fang.getByTestId('unit').count()).toBe(16);
  expect(await fang.getByTestId('unit').first().getAttribute('data-unit')).toBe('jinshui-office');
  expect(await fang.getByTestId('respond').count()).toBe(1);
  await fang.getByTestId('order-unit').click();
  expect(await fang.getByTestId('unit').first().getAttribute('data-unit')).toBe('zhongyuan-office');
  await fang.getByTestId('order-urgency').click();

  // The district gives its receipt, and the office above sees it at once, as information.
  await feng.getByRole('link', { name: '下级签收' }).click();
  const seen = feng.locator('[data-office=jinshui-office]');
  await seen.getByText(/前签收/).waitFor();
  await shi.getByTestId('acknowledge').first().click();
  await seen.getByText(/✓ .*演示·施值守/).waitFor();
  await feng.getByRole('link', { name: /待办/ }).click();
  await feng.getByTestId('acknowledge').first().waitFor();

  // After 15 minutes without a decision the district's page rings, and leads to the form.
  await world.advance(15 * MINUTE + 1_000);
  const wake = shi.getByTestId('wake-call').filter({ hasText: '未登记响应决定' });
  await wake.waitFor();
  await fang.getByTestId('unit').first().getByText('未响应，已提醒').waitFor();
  await wake.getByRole('button', { name: '登记响应决定' }).click();
  expect(await shi.getByTestId('unit').count()).toBe(1);
  await shi.getByTestId('respond').click();
  const form = shi.getByTestId('response-form');
  await form.getByLabel('Ⅱ级').check();
  await form.getByLabel('决定人（姓名、职务）').fill('王区长');
  await form.getByTestId('save-response').click();
  await saying(shi, 'unit-state', '已响应').waitFor();

  // The command sees the response and how long it took.
  const row = fang.locator('[data-unit=jinshui-office]');
  await row.getByText(/✓ 已响应/).waitFor();
  // The form has whole minutes.
  await row.getByText(/^1[45]:\d\d$/).waitFor();
  await row.getByText(/王区长决定/).waitFor();
  expect(room.faults).toEqual([]);
});
