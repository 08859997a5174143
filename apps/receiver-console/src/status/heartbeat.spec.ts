import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { until } from '@rainstorm/harness/until';
import { ConsoleHeartbeat } from './heartbeat.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('the console is heard as soon as it starts, and no more once it has stopped', async () => {
  const roles = async () => (await bureau.ledger.presences.heartbeats()).map((heard) => heard.roles);
  const heartbeat = new ConsoleHeartbeat(bureau.ledger);
  heartbeat.start();
  await until(async () => (await roles()).length === 1);
  expect(await roles()).toEqual([['console']]);
  await heartbeat.stop();
  expect(await roles()).toEqual([]);
});
