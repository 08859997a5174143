import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { Room, saying, untilRings } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('rings when a bulletin is due, rings again when it is missing, and stops once it is published', async () => {
  const { world } = room;
  const { episode } = await world.openEpisode(72 * HOUR + 20 * MINUTE, { title: '无人起草的过程' });
  const [lin, hao, auditor] = [await room.atDesk('lin.yubao'), await room.atDesk('hao.shouxi'), await room.atDesk('shen.jiyuan')];
  expect(await lin.getByTestId('locked').count()).toBe(0);
  await lin.getByRole('link', { name: '信息查询' }).click();
  const slot = await world.slot(episode.id, 'D3');
  await untilRings(lin, false);

  await world.advanceTo(new Date(slot.dueAt));
  for (const page of [lin, hao]) {
    await page.getByTestId('alarm').waitFor();
    await untilRings(page, true);
  }
  await saying(lin, 'alarm', '到时未发：无人起草的过程').waitFor();
  // The first page says it in its card, and not four times.
  await saying(hao, 'next', '起草').waitFor();
  expect(await hao.getByTestId('alarms').count()).toBe(0);
  expect(await hao.getByTestId('alarm').innerText()).not.toContain('无人起草的过程');
  await until(async () => (await lin.title()).startsWith('🔔'));
  expect(await lin.title()).toContain('131631 业务台');
  // Whoever said that they know is left alone; the other page goes on.
  await lin.getByRole('button', { name: '知道了（停止响铃）' }).click();
  await untilRings(lin, false);
  await lin.getByTestId('alarm').waitFor({ state: 'hidden' });
  await untilRings(hao, true);

  await world.advanceTo(new Date(slot.graceUntil));
  await saying(lin, 'alarm', '逾期未发').waitFor();
  await untilRings(lin, true);
  // Whoever cannot write it hears no alarm, but is never told that there is nothing to do.
  await saying(auditor, 'next', '已逾期，尚未发布').waitFor();
  expect(await auditor.getByTestId('next').getByRole('button').count()).toBe(0);
  expect(await auditor.getByTestId('alarm').count()).toBe(0);
  await untilRings(auditor, false);

  await world.publish((await world.sign(await world.slot(episode.id, 'D3'))).id);
  for (const page of [lin, hao]) {
    await page.getByTestId('alarm').waitFor({ state: 'hidden' });
    await untilRings(page, false);
  }
  await until(async () => (await lin.title()) === '131631 业务台');

  // A page that was loaded anew may not sound before it is touched, and says so.
  await lin.reload();
  await lin.getByTestId('locked').click();
  await lin.getByRole('dialog', { name: '声音检查' }).getByRole('button', { name: '声音正常' }).click();
  await lin.getByTestId('locked').waitFor({ state: 'hidden' });
});

it('has one bar for several alarms, and its button opens the draft of the gravest', async () => {
  const { world } = room;
  const onset = 72 * HOUR + 20 * MINUTE;
  await world.openEpisode(onset, { title: '同时到时之一' });
  const { episode } = await world.openEpisode(onset, { title: '同时到时之二' });
  const lin = await room.atDesk('lin.yubao');
  await lin.getByRole('link', { name: '信息查询' }).click();
  await world.advanceTo(new Date((await world.slot(episode.id, 'D3')).dueAt));
  const bar = lin.getByTestId('alarm');
  await bar.getByText(/另有 \d+ 项告警/).waitFor();
  expect(await bar.count()).toBe(1);
  await lin.getByTestId('alarm-go').click();
  await saying(lin, 'state', '草稿').waitFor();
  // What is silenced stays silent over a reload.
  await lin.getByRole('button', { name: '知道了（停止响铃）' }).click();
  await bar.waitFor({ state: 'hidden' });
  await lin.reload();
  await saying(lin, 'state', '草稿').waitFor();
  await untilRings(lin, false);
  expect(await bar.count()).toBe(0);
});
