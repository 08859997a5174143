import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Ledger } from '@rainstorm/ledger';
import { MINUTE, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('handles everything that fell due during an outage of 20 minutes once, oldest first, within 30 s of the return', async () => {
  const first = await world.signal('red');
  await world.advance(MINUTE);
  const second = await world.signal('orange');
  await world.settle();
  await world.stage.instance.process('dispatcher').kill();
  await world.stage.instance.process('receiver-console').kill();

  const ledger = await Ledger.open({ url: world.stage.databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
  const back = new Date((await ledger.now()).getTime() + 20 * MINUTE);
  expect((await ledger.moveClockTo(back)).ok).toBe(true);
  await ledger.close();
  await world.stage.instance.start();
  await world.settle();

  const escalations = (await world.escalations()).filter(({ cause }) => cause === 'unacknowledged');
  expect(escalations).toHaveLength(8);
  const raised = [...escalations].sort(
    (one, other) => Date.parse(one.raisedAt) - Date.parse(other.raisedAt) || Date.parse(one.deadlineAt) - Date.parse(other.deadlineAt),
  );
  expect(raised.slice(0, 4).every(({ bulletinId }) => bulletinId === first.bulletin.id)).toBe(true);
  expect(raised.slice(4).every(({ bulletinId }) => bulletinId === second.bulletin.id)).toBe(true);
  for (const { raisedAt } of escalations) expect(Date.parse(raisedAt) - back.getTime()).toBeLessThan(30_000);
});
