import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('shows the second officer of an office at once, without a click, that the first has acknowledged', async () => {
  const { bulletin } = await room.world.signal('red');
  const [zhou, wu] = await Promise.all([room.onDuty('zhou.zhiban'), room.onDuty('wu.daiban')]);
  await Promise.all([zhou, wu].map(async (page) => saying(page, 'wake', bulletin.headline).waitFor()));

  await zhou.getByTestId('wake').getByRole('button', { name: '签收', exact: true }).click();

  await wu.getByTestId('wake').waitFor({ state: 'hidden' });
  await saying(wu, 'follow-up', /演示·周值班 于 .* 签收/).waitFor();
  expect(await wu.getByTestId('waiting').count()).toBe(0);
});

it('changes the words at the switch to English, and keeps the choice for the next time', async () => {
  const page = await room.onDuty('shen.zhishou');
  await escapeAll(page);
  await page.getByRole('heading', { name: /^待签收/ }).waitFor();
  await page.getByRole('button', { name: /^演示·沈值守/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: /^To acknowledge/ }).waitFor();
  await page.getByRole('link', { name: 'History' }).waitFor();
  await page.getByText('Duty desk · Municipal Yellow River Flood Control and Drought Relief Office').first().waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');

  await page.reload();
  await page.getByRole('heading', { name: /^To acknowledge/ }).waitFor();
  // What nobody has acknowledged calls again after a reload, in the language that was chosen.
  await page.getByTestId('wake').getByRole('button', { name: 'Acknowledge', exact: true }).waitFor();
});
