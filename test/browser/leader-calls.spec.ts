import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeCityWithLeaders } from '@rainstorm/harness/demo-channels';
import { projectRoot } from '@rainstorm/harness/processes';
import { MINUTE } from '@rainstorm/harness/world';
import { escapeAll, Room, saying } from './room.spec-support.js';

let folder: string;
let room: Room;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-city-'));
  room = await Room.open({ configDir: writeCityWithLeaders(join(projectRoot, 'config', 'zhengzhou'), folder) });
});
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

it('two desks share the list of leaders: each row is called by one, both see it live, and the command hears who was not reached', async () => {
  const { world } = room;
  const [fang, zhou] = await Promise.all([room.onDuty('fang.zhiban'), room.onDuty('zhou.zhiban')]);
  // Before there is a list, nothing leads to it.
  expect(await zhou.getByRole('link', { name: /领导叫应/ }).count()).toBe(0);
  await world.signal('red');
  await Promise.all([fang, zhou].map(escapeAll));
  for (const page of [fang, zhou]) {
    await page.getByRole('link', { name: /领导叫应/ }).click();
    await saying(page, 'leader-summary', /叫应中/).waitFor();
  }
  const total = await zhou.getByTestId('leader').count();
  expect(total).toBeGreaterThan(3);
  const next = zhou.getByTestId('next-leader');
  const name = (await next.locator('.who strong').innerText()).trim();

  // The duty office takes the first one: the command sees who calls, and is offered the next one.
  await next.getByTestId('take-next').click();
  await next.getByTestId('outcome-answered').waitFor();
  await fang.getByTestId('leader').filter({ hasText: name }).getByText('演示·周值班正在拨打').waitFor();
  expect((await fang.getByTestId('next-leader').locator('.who strong').innerText()).trim()).not.toBe(name);
  await next.getByTestId('outcome-answered').click();
  await fang.getByTestId('filter-reached').click();
  await fang
    .getByTestId('leader')
    .filter({ hasText: name })
    .getByText(/已叫应（人工，演示·周值班）/)
    .waitFor();
  await saying(fang, 'leader-summary', new RegExp(`✓ 已叫应\\s*1`)).waitFor();

  // One that nobody answers stays on the list; one that was a mistake comes back to it.
  await next.getByTestId('take-next').click();
  await next.getByTestId('outcome-no-answer').click();
  await zhou.getByTestId('leader').filter({ hasText: '最近：' }).filter({ hasText: '无人接听' }).waitFor();
  await fang.getByTestId('leader').filter({ hasText: name }).getByTestId('correct').click();
  await zhou.getByTestId('leader').filter({ hasText: name }).waitFor();

  // At five minutes the rest is on the list of the command, which rings.
  await world.advance(5 * MINUTE + 1_000);
  await saying(fang, 'wake', /领导未叫应/).waitFor();
  await Promise.all([fang, zhou].map(escapeAll));
  for (const page of [fang, zhou]) await saying(page, 'leader-summary', new RegExp(`✕ 未叫应（已报指挥部）\\s*${total}`)).waitFor();
  const saved = fang.waitForEvent('download');
  await fang.getByTestId('export').click();
  expect((await saved).suggestedFilename()).toMatch(/^leader-calls-ldr-[a-z0-9]+\.csv$/);
  expect(room.faults).toEqual([]);
});
