import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeCityWithLeaders } from '@rainstorm/harness/demo-channels';
import { projectRoot } from '@rainstorm/harness/processes';
import { MINUTE, World } from '@rainstorm/harness/world';
import { Ledger } from '@rainstorm/ledger';

let folder: string;
let world: World;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-city-'));
  world = await World.open({ configDir: writeCityWithLeaders(join(projectRoot, 'config', 'zhengzhou'), folder) });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Lists {
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly counts: { readonly total: number; readonly reached: number; readonly waiting: number; readonly listed: number };
  }[];
}
const list = async (): Promise<Lists['items'][number] | undefined> => (await world.command.get<Lists>('/leader-call-rounds')).items[0];

it('lists the leaders who were not reached, and tells the command once, although every process was killed before the deadline', async () => {
  await world.signal('red');
  await world.settle();
  const before = await list();
  expect(before).toMatchObject({ state: 'running', counts: { reached: 0, listed: 0 } });
  const total = before?.counts.total ?? 0;
  expect(total).toBeGreaterThan(3);
  const { calls } = await world.command.get<{ readonly calls: readonly { readonly id: string }[] }>(
    `/leader-call-rounds/${before?.id ?? ''}`,
  );
  await world.command.post(`/leader-calls/${calls[0]?.id ?? ''}/calls`, { outcome: 'answered', note: '' });
  await world.stage.instance.process('dispatcher').kill();
  await world.stage.instance.process('receiver-console').kill();

  const ledger = await Ledger.open({ url: world.stage.databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
  const back = new Date((await ledger.now()).getTime() + 5 * MINUTE);
  expect((await ledger.moveClockTo(back)).ok).toBe(true);
  await ledger.close();
  world.forgetMails();
  await world.stage.instance.start();
  await world.settle();

  expect(await list()).toMatchObject({ state: 'overdue', counts: { total, reached: 1, waiting: 0, listed: total - 1 } });
  const told = (await world.escalations()).filter(({ cause }) => cause === 'leaders-not-reached');
  expect(told).toHaveLength(1);
  expect(Date.parse(told[0]?.raisedAt ?? '') - back.getTime()).toBeLessThan(30_000);
  expect(world.mail.mails.filter(({ subject }) => /仍有领导未叫应/.test(subject)).length).toBeGreaterThan(0);

  // The last leader ends it, and whoever was told is told.
  for (const { id } of calls.slice(1)) await world.command.post(`/leader-calls/${id}/calls`, { outcome: 'answered', note: '' });
  await world.settle();
  expect(await list()).toMatchObject({ state: 'completed', counts: { total, reached: total } });
  expect((await world.escalations()).find(({ cause }) => cause === 'leaders-not-reached')).toMatchObject({ state: 'closed' });
  expect((await world.stage.verifyChain()).intact).toBe(true);
}, 150_000);
