import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE } from '@rainstorm/harness/world';
import { Room, saying, untilRings } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('a new red signal rings for the command until somebody there has heard it, and again when it is undecided at its deadline', async () => {
  const { world } = room;
  const [fang, shi, zhou] = await Promise.all([room.onDuty('fang.zhiban'), room.onDuty('shi.zhihui'), room.onDuty('zhou.zhiban')]);
  const { bulletin } = await world.signal('red', { headline: '等待指挥部决定的信号' });
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'flood-control-office', 'yellow-river-office');

  const call = saying(fang, 'wake-call', '等待指挥部决定的信号');
  await call.getByText('请研判并登记响应决定').waitFor();
  await call.getByText('逾期未决定将提级督办').waitFor();
  await Promise.all([fang, shi].map(async (page) => untilRings(page, true)));
  // Whoever decides nothing hears only what asks for a receipt.
  await untilRings(zhou, false);

  await call.getByRole('button', { name: '知道了，去登记决定' }).click();
  await saying(fang, 'undecided', '等待指挥部决定的信号').waitFor();
  await untilRings(fang, false);
  await fang.reload();
  await saying(fang, 'undecided', '等待指挥部决定的信号').waitFor();
  expect(await fang.getByTestId('wake').isVisible()).toBe(false);
  // What one has heard, the other has not.
  await untilRings(shi, true);

  await world.advance(15 * MINUTE + 1_000);
  for (const page of [fang, shi]) {
    await saying(page, 'wake-call', '逾期未作响应决定').waitFor();
    // The page takes the first call away with its own clock, up to a second after the second one came.
    await saying(page, 'wake-call', '请研判并登记响应决定').waitFor({ state: 'detached' });
  }
  // The other page was loaded again, and waits for a touch before it sounds.
  await untilRings(shi, true);
});
