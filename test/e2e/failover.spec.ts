import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPostgresPair, type PostgresPair } from '@rainstorm/harness/postgres-pair';
import { until } from '@rainstorm/harness/until';
import { OFFICES, World } from '@rainstorm/harness/world';

let pair: PostgresPair;
let world: World;
beforeAll(async () => {
  pair = await startPostgresPair('ledger');
  world = await World.open({ databaseUrl: pair.url });
}, 180_000);
afterAll(async () => {
  await world.close();
  await pair.destroy();
});

const officesMailed = (subject: RegExp): number =>
  new Set(world.mail.mails.filter((mail) => subject.test(mail.subject)).map(({ to }) => to)).size;

it('goes on by itself at the other server of DATABASE_URL when the primary is lost', async () => {
  const red = await world.signal('red');
  await world.settle();
  const mailed = officesMailed(/红色/);
  expect(mailed).toBeGreaterThanOrEqual(OFFICES.length);

  await pair.failOver();
  await until(async () => (await world.forecaster.ask('GET', '/episodes')).status === 200, 60_000);
  const orange = await world.signal('orange');
  await world.settle();

  // The first one is not lost, and the second one goes out: the queues, too, have found the new primary.
  for (const { bulletin } of [red, orange]) expect(await world.cases(bulletin.id)).toHaveLength(OFFICES.length);
  await until(async () => Promise.resolve(officesMailed(/橙色/) === mailed));
  await world.acknowledge(red.bulletin.id, 'duty-office');
  expect((await world.case(red.bulletin.id, 'duty-office')).dispatch.state).not.toBe('open');
  expect(await world.stage.verifyChain()).toMatchObject({ intact: true });
}, 180_000);
