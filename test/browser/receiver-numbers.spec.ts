import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { phone } from '@rainstorm/harness/browser';
import { Ledger } from '@rainstorm/ledger';
import { Inspection } from './inspection.spec-support.js';
import { escapeAll, escapeWhatComes, Room, saying } from './room.spec-support.js';

/** 本单位收文序号: an office sees a gap in what it got, and the bureau hears of it. */
let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('names a gap until the office has spoken of it, and the desk sees what did not come until it has looked after it', async () => {
  const { world } = room;
  const inspection = new Inspection();
  const first = await world.signal('red', { headline: '第一份信号' });
  const ledger = await Ledger.open({ url: world.stage.databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
  const { series } = await world.officer('duty-office').get<{ series: { status: 'actual'; year: number; last: number }[] }>('/inbox');
  expect(series).toMatchObject([{ status: 'actual', last: 1 }]);
  await ledger.transaction(async (tx) => tx.receiverSeries.skip('actual', series[0]?.year ?? 0, 2));
  await ledger.close();
  const second = await world.signal('orange', { headline: '恢复后的信号', areas: [{ areaCode: '410102', colour: 'orange' }] });

  const zhou = await room.onDuty('zhou.zhiban', phone);
  await escapeAll(zhou);
  await escapeWhatComes(zhou);
  const gap = zhou.getByTestId('number-gap');
  await gap.getByText('收文序号有断号：第2至3号').waitFor();
  await saying(zhou, 'waiting', second.bulletin.headline).getByTestId('receiver-number').getByText('收文4号').waitFor();
  await inspection.look(zhou, 'a gap in the numbers');
  await gap.getByTestId('numbers-missing').click();
  await gap.waitFor({ state: 'detached' });

  await zhou.goto(`${room.url}/history`);
  await zhou.getByTestId('gap').getByText('第2至3号不在本系统中').waitFor();
  await zhou.getByTestId('report-numbers-open').click();
  const form = zhou.getByTestId('report-numbers');
  await form.getByLabel('从第几号').fill('9');
  await form.getByTestId('report-numbers-save').click();
  await form.getByRole('alert').filter({ hasText: '贵单位的收文序号目前只到第4号' }).waitFor();
  await form.getByLabel('从第几号').fill('1');
  await form.getByLabel('说明').fill('邮箱没有收到');
  await form.getByTestId('report-numbers-save').click();
  await form.getByTestId('numbers-reported').getByRole('link', { name: first.bulletin.headline }).waitFor();
  await inspection.look(zhou, 'a number that did not come');

  const lin = await room.atDesk('lin.yubao');
  const reports = lin.getByTestId('number-reports');
  await reports.getByText('收文第2至3号未收到').waitFor();
  const one = reports.locator('form').filter({ hasText: '收文第1号未收到' });
  await one.getByText('邮箱没有收到').waitFor();
  await inspection.look(lin, 'numbers that offices lack');
  await one.getByRole('textbox').fill('已电话补发');
  await one.getByTestId('number-handled').click();
  await one.waitFor({ state: 'detached' });
  expect(await reports.locator('form').count()).toBe(1);
  expect(inspection.faults).toEqual([]);
});
