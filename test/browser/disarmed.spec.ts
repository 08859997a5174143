import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ledger } from '@rainstorm/ledger';
import { startApp } from '@rainstorm/harness/processes';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('shows on every page that the ledger is a restored copy, and what is overdue, until it is armed', async () => {
  const { databaseUrl } = room.world.stage;
  const { bulletin } = await room.world.signal('red');
  await room.world.settle();
  const ledger = await Ledger.open({ url: databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
  // As after a restore of a physical copy.
  await ledger.transaction(async (tx) => tx.sql('TRUNCATE ledger_arming'));
  await ledger.close();
  await room.world.stage.moveTo(await room.world.fromNow(6 * 60_000));

  const [zhou, lin] = [await room.onDuty('zhou.zhiban'), await room.atDesk('lin.yubao')];
  const words = /数据库由备份恢复，尚未启用：不发送、不督办。逾期 4 项，待发 \d+ 条。.*npm run arm/;
  for (const page of [zhou, lin]) await saying(page, 'disarmed', words).waitFor();
  await escapeAll(zhou);
  await saying(zhou, 'waiting', bulletin.headline).getByTestId('acknowledge').click();
  await saying(zhou, 'follow-up', /演示·周值班 于 .* 签收/).waitFor();
  await saying(lin, 'disarmed', /逾期 3 项/).waitFor();
  expect(await room.world.escalations()).toEqual([]);

  const arm = startApp({
    name: 'arm',
    script: 'apps/cli/dist/main.js',
    arguments: ['arm', '--by', '王运维', '--last-numbers', 'none', '--yes'],
    environment: { DATABASE_URL: databaseUrl, CLOCK: 'movable' },
  });
  expect(await arm.ended).toBe(0);
  for (const page of [zhou, lin]) await page.getByTestId('disarmed').waitFor({ state: 'hidden' });
  await room.world.settle();
  expect(await room.world.escalations()).toHaveLength(3);
});
