import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('marks an exercise with a frame, in the title and on every button, at the desk and on the board', async () => {
  const { world } = room;
  const [zhou, fang] = await Promise.all([room.onDuty('zhou.zhiban'), room.onDuty('fang.zhiban')]);
  const episodeId = await world.openExercise(3 * HOUR + 20 * MINUTE);
  const { bulletin } = await world.publish((await world.sign(await world.slot(episodeId, 'H3'))).id);
  expect(bulletin.number).toMatch(/^【演练】/);

  await zhou.getByTestId('wake').getByRole('button', { name: '【演练】签收' }).waitFor();
  expect(await zhou.getByTestId('wake').innerText()).toContain('【演练】');
  await escapeAll(zhou);
  await zhou.getByText('正在演练：本页内容均为演练，不是真实预警。').waitFor();
  await zhou.getByRole('button', { name: /^【演练】签收/ }).waitFor();
  expect(await zhou.title()).toContain('【演练】');

  const { dispatch } = await world.case(bulletin.id, 'duty-office');
  await world.advanceTo(new Date(Date.parse(dispatch.receiptDueAt) + 1_000));
  await saying(fang, 'wake', '【演练】').waitFor();
  // Four offices are silent, and the signal waits for a decision.
  await saying(fang, 'wake-count', '5 项等待处理').waitFor();
  await escapeAll(fang);
  await fang.getByText('正在演练：本页内容均为演练，不是真实预警。').waitFor();
  expect(await fang.title()).toContain('【演练】');
  await fang.getByRole('link', { name: /^叫应督办/ }).click();
  await fang.getByTestId('answer').nth(3).waitFor();
  const answers = await fang.getByTestId('answer').allInnerTexts();
  expect(answers).toHaveLength(4);
  expect(new Set(answers)).toEqual(new Set(['【演练】已知悉，处置中']));
});

it('removes the frame when an actual bulletin arrives during an exercise', async () => {
  const { world } = room;
  const page = await room.onDuty('shen.zhishou');
  await page.getByText('正在演练：本页内容均为演练，不是真实预警。').waitFor();
  const { bulletin } = await world.signal('red', { headline: '真实的信号' });
  await page.getByText('正在演练：本页内容均为演练，不是真实预警。').waitFor({ state: 'hidden' });
  const real = saying(page, 'waiting', bulletin.headline);
  await real.waitFor();
  expect(await real.innerText()).not.toContain('演练');
});

it("shows a colleague's proposal, its confirmation and its end on the page of exercises without reloading", async () => {
  const { world } = room;
  const page = await room.atDesk('hao.shouxi');
  await page.goto(`${room.deskUrl}/exercises`);
  await page.getByRole('main').waitFor();
  const onset = await world.fromNow(6 * HOUR);
  const { id } = await world.forecaster.post<{ id: string }>('/exercises', {
    hazard: 'rainstorm',
    title: '同事发起的演练',
    areas: ['410102'],
    onset,
    endsAt: new Date(onset.getTime() + 6 * HOUR),
  });
  const card = page.locator('article', { hasText: '同事发起的演练' });
  await card.getByRole('button', { name: '确认' }).waitFor();
  await world.chief.post(`/exercises/${id}/confirm`);
  await card.getByRole('link').waitFor();
  await world.forecaster.post(`/exercises/${id}/abort`, { reason: '试验结束' });
  await card.getByText('试验结束').waitFor();

  // The page confirms and aborts what it shows, and nothing that somebody has made of it meanwhile.
  const end = new Date(onset.getTime() + 6 * HOUR);
  const proposed = { hazard: 'rainstorm', title: '另一次演练', areas: ['410102'], onset, endsAt: end };
  const other = await world.forecaster.post<{ id: string }>('/exercises', proposed);
  const next = page.locator('article', { hasText: '另一次演练' });
  const confirmed = page.waitForRequest((request) => request.url().endsWith(`${other.id}/confirm`));
  await next.getByRole('button', { name: '确认开始' }).click();
  expect((await confirmed).headers()['if-match']).toMatch(/^"[^"]+"$/);
  await next.getByRole('link').waitFor();
  const aborted = page.waitForRequest((request) => request.url().endsWith(`${other.id}/abort`));
  await next.getByRole('button', { name: '中止' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByRole('textbox').fill('到此为止');
  await dialog.locator('button[type=submit]').click();
  expect((await aborted).headers()['if-match']).toMatch(/^"[^"]+"$/);
  await next.getByText('到此为止').waitFor();
});
