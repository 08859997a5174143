import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MINUTE } from '@rainstorm/harness/world';
import { escapeAll, escapeWhatComes, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('draws the map within its own place at every width, and covers nothing of the page', async () => {
  await room.world.signal('red', { headline: '地图上的红色' });
  const page = await room.onDuty('fang.zhiban');
  await escapeAll(page);
  await page.getByRole('link', { name: '预警地图' }).click();
  const figure = page.getByTestId('map');
  await figure.locator('svg path').first().waitFor({ state: 'attached' });
  for (const width of [390, 700, 899, 900, 901, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const [place, drawing] = [await figure.boundingBox(), await figure.locator('svg').first().boundingBox()];
    if (place === null || drawing === null) throw new Error('The map is not drawn');
    expect(place.height).toBeGreaterThan(100);
    expect(drawing.y).toBeGreaterThanOrEqual(place.y - 1);
    expect(drawing.y + drawing.height).toBeLessThanOrEqual(place.y + place.height + 1);
    // What stands above the map can be pressed.
    await page.getByRole('link', { name: '预警地图' }).click({ trial: true });
  }
});

it('is told of one office in one card, however many bulletins it has not answered, and an answered one is not over', async () => {
  const { world } = room;
  const others = ['duty-office', 'urban-flood-office', 'yellow-river-office'] as const;
  for (const headline of ['未签收之一', '未签收之二']) {
    const { bulletin } = await world.signal('red', { headline });
    await world.acknowledge(bulletin.id, ...others);
  }
  const page = await room.onDuty('fang.zhiban');
  await page.getByRole('link', { name: '叫应督办' }).waitFor();
  await world.advance(5 * MINUTE + 1_000);
  // Four offices owe the first signal, one owes the two others; all three signals wait for a decision.
  await saying(page, 'wake-count', '9 项等待处理').waitFor();
  await escapeAll(page);
  await escapeWhatComes(page);
  await page.getByRole('link', { name: /^叫应督办/ }).click();
  const card = saying(page, 'silent-office', '市防汛抗旱指挥部办公室').filter({ hasText: '未签收之二' });
  await card.getByText('未签收之一').waitFor();
  expect(await card.count()).toBe(1);
  await card.getByTestId('answer').click();
  await card.getByText('尚未解决：对方仍未签收或办理。').first().waitFor();
  await page.locator('[data-testid=silent-office].in-hand').filter({ hasText: '未签收之二' }).waitFor();
  expect(await page.getByText('✓ 没有未回应的单位').count()).toBe(0);
});
