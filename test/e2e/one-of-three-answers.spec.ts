import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it("keeps the receipt of one office separate from another's", async () => {
  const { bulletin } = await world.signal('red');
  await world.acknowledge(bulletin.id, 'duty-office', 'flood-control-office');
  await world.advance(5 * MINUTE + 1_000);
  const escalations = await world.escalations();
  expect(escalations.map(({ officeId }) => officeId).sort()).toEqual(['urban-flood-office', 'yellow-river-office']);
  expect((await world.case(bulletin.id, 'duty-office')).dispatch.state).toBe('acknowledged');
});
