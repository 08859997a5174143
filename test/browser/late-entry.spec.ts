import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { phone } from '@rainstorm/harness/browser';
import { MINUTE } from '@rainstorm/harness/world';
import { Inspection } from './inspection.spec-support.js';
import { escapeAll, escapeWhatComes, Room, saying } from './room.spec-support.js';

/** 纸质补录: what was signed on paper while the system was away. */
let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

/** `2021-07-20 08:00`, Beijing time. */
const typed = (instant: Date): string => new Date(instant.getTime() + 8 * 60 * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

it('an officer enters a receipt from paper, and the command sees that it was given in time', async () => {
  const { world } = room;
  const { bulletin } = await world.signal('red', { headline: '停电期间的信号' });
  await world.acknowledge(bulletin.id, 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  const signedAt = new Date(Math.ceil((await world.now()).getTime() / MINUTE) * MINUTE);
  await world.advance(6 * MINUTE);
  const fang = await room.onDuty('fang.zhiban');
  await escapeAll(fang);
  await escapeWhatComes(fang);
  await fang.goto(`${room.url}/roll-call`);
  const card = saying(fang, 'silent-office', '停电期间的信号');
  await card.getByRole('link', { name: '纸质补录' }).waitFor();

  const zhou = await room.onDuty('zhou.zhiban', phone);
  await escapeWhatComes(zhou);
  const { dispatch } = await world.case(bulletin.id, 'duty-office');
  await zhou.goto(`${room.url}/follow-ups/${dispatch.id}`);
  await zhou.getByTestId('enter-late').click();
  const form = zhou.getByTestId('late-entry-form');
  await form.getByLabel('实际签收人').fill('王纸笔');
  await form.getByLabel('单据编号').fill('值班记录本第 12 页');
  await form.getByLabel('纸质', { exact: true }).check();
  const at = form.getByLabel('实际签收时间');
  await at.fill(typed(new Date(signedAt.getTime() + 60 * MINUTE)));
  // Who typed the time needs no calendar, which would lie over the button.
  expect(await form.locator('.flatpickr-calendar.open').count()).toBe(0);
  await form.getByTestId('save-late-entry').click();
  await form.getByRole('alert').waitFor();
  expect(await form.getByRole('alert').innerText()).not.toMatch(/登录|received/);
  const inspection = new Inspection();
  await inspection.look(zhou, 'form of a late entry');
  await at.fill(typed(signedAt));
  await form.getByTestId('save-late-entry').click();
  await form.waitFor({ state: 'hidden' });
  const row = zhou.getByTestId('late-entry');
  await row.getByText('即为签收').waitFor();
  await row.getByText('王纸笔').waitFor();
  // The sheet is as wide as the phone, also with an act that could be corrected.
  await zhou.getByLabel('呈报给谁').fill('市委办公厅值班领导');
  await zhou.getByRole('button', { name: '登记', exact: true }).click();
  await zhou.getByTestId('follow-up-entry').waitFor();
  await inspection.look(zhou, 'late entry');
  // Its tables are stacked there: nothing is to be found by scrolling sideways.
  expect(
    await zhou.evaluate<number>(`[...document.querySelectorAll('main .scroll')].filter((one) => one.scrollWidth > one.clientWidth).length`),
  ).toBe(0);

  await card.waitFor({ state: 'detached' });
  const { receipt } = await world.case(bulletin.id, 'duty-office');
  expect(receipt).toMatchObject({ givenByName: '王纸笔', way: 'paper', givenAt: signedAt.toISOString(), lateByMs: 0 });
  expect(inspection.faults).toEqual([]);
});
