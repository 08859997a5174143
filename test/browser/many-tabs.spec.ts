import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Items } from '@rainstorm/harness/api-json';
import { until } from '@rainstorm/harness/until';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('goes on in eight tabs of one browser, over HTTP/1.1 with its six connections', async () => {
  const { world } = room;
  const first = await room.onDuty('zhou.zhiban');
  // Each mail has a link to the desk, which opens one more tab.
  for (let tab = 0; tab < 7; tab += 1) {
    const page = await first.context().newPage();
    await page.goto(room.url);
    await saying(page, 'liveness', /^实时$/).waitFor();
  }
  const { bulletin } = await world.signal('red', { headline: '八个标签页时发布的信号' });
  await saying(first, 'wake', bulletin.headline).waitFor();
  await escapeAll(first);
  await saying(first, 'waiting', bulletin.headline).getByTestId('acknowledge').click();
  await saying(first, 'follow-up', bulletin.headline).waitFor();
  expect((await world.case(bulletin.id, 'duty-office')).receipt).toMatchObject({ givenByName: '演示·周值班' });
});

it('does not count a page that stands still while its stream stays open', async () => {
  const { world } = room;
  const page = await room.onDuty('wei.zhishou');
  const office = 'urban-flood-office';
  const delivered = async (id: string): Promise<string | undefined> =>
    (await world.case(id, office)).deliveries.find(({ channel }) => channel === 'console')?.state;
  const { bulletin } = await world.signal('red', { headline: '有人值守时的信号' });
  await until(async () => (await delivered(bulletin.id)) === 'delivered');
  const devtools = await page.context().newCDPSession(page);
  // As a frozen page: nothing of it runs. (The browser that tests control keeps pages awake, so that it cannot be frozen itself.)
  await devtools.send('Debugger.enable');
  await devtools.send('Debugger.pause');
  const present = async (): Promise<number | undefined> => {
    const { items } = await world.chief.get<Items<{ id: string; officersPresent: number }>>('/offices');
    return items.find(({ id }) => id === office)?.officersPresent;
  };
  await until(async () => (await present()) === 0, 60_000);
  const later = await world.signal('red', { headline: '页面停住时的信号', areas: [{ areaCode: '410102', colour: 'red' }] });
  await until(async () => (await delivered(later.bulletin.id)) === 'failed-temporarily');
  await devtools.send('Debugger.resume');
  await saying(page, 'wake', later.bulletin.headline).waitFor();
  await until(async () => (await delivered(later.bulletin.id)) === 'delivered');
});
