import { Ledger } from '@rainstorm/ledger';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { until } from '@rainstorm/harness/until';
import { MINUTE } from '@rainstorm/harness/world';
import { copyRow } from '../integration/copy-row.spec-support.js';
import { Room } from './room.spec-support.js';

/** More than one page of escalations, and of silent offices. */
const OFFICES = 60;

let room: Room;
beforeAll(async () => {
  room = await Room.open();
  const { world } = room;
  const { bulletin } = await world.signal('red');
  // That it waits for a decision would ring besides.
  const { waiting } = await world.command.get<{ waiting: readonly { clock: { id: string } }[] }>('/decisions');
  for (const { clock } of waiting) await world.command.post(`/decision-clocks/${clock.id}/closing`, { reason: '另有决定' });
  await world.acknowledge(bulletin.id, 'duty-office', 'urban-flood-office', 'yellow-river-office');
  await world.advance(5 * MINUTE + 1_000);
  await until(async () => (await world.escalations()).length === 1);
  const ledger = await Ledger.open({ url: world.stage.databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
  await ledger.transaction(async (tx) => {
    const [escalation] = await tx.escalations.find({ state: 'open' });
    const { id = '', dispatchId = '' } = escalation ?? {};
    const all = { from: 2, to: OFFICES };
    await tx.sql('SET LOCAL session_replication_role = replica');
    await copyRow(tx, 'dispatches', dispatchId ?? '', all, { office_id: `'office-' || n` });
    await copyRow(tx, 'escalations', id, all, { dispatch_id: `'${dispatchId ?? ''}-' || n`, office_id: `'office-' || n` });
  });
  await ledger.close();
});
afterAll(async () => room.close());

it('rings for every silent office, shows the first ones, and the others when they are asked for', async () => {
  const page = await room.onDuty('fang.zhiban');
  const ringing = page.getByTestId('wake-count');
  await ringing.filter({ hasText: String(OFFICES) }).waitFor();
  // All are counted; the gravest are drawn, and a button leads to all.
  await until(async () => (await page.getByTestId('wake-call').count()) === 20);
  await page.getByText(`另有 ${OFFICES - 20} 项未在此显示`).waitFor();
  await page.getByTestId('wake-list').click();
  await page.getByTestId('wake').waitFor({ state: 'hidden' });
  expect(new URL(page.url()).pathname).toBe('/roll-call');
  await page.goto(`${room.url}/board`);

  await page
    .getByTestId('board-escalations')
    .getByRole('heading', { name: `督办事项 ${OFFICES}` })
    .waitFor();
  await page.getByText('另有 10 个单位或事项').waitFor();

  await page.getByRole('link', { name: /^叫应督办/ }).click();
  await page.getByRole('heading', { name: `叫应督办 ${OFFICES}` }).waitFor();
  const cards = page.getByTestId('silent-office');
  await until(async () => (await cards.count()) === 50);
  const more = page.getByTestId('more-silent');
  await more.getByText(`${OFFICES}`).waitFor();
  await more.getByRole('button', { name: '继续加载' }).click();
  await until(async () => (await cards.count()) === OFFICES);
  await more.waitFor({ state: 'detached' });
  // Each can be answered, whichever page it came with.
  expect(await cards.getByTestId('answer').count()).toBe(OFFICES);
});

it('shows a few of them as notices of the browser, and the number of the others in one', async () => {
  const page = await room.onDuty('fang.zhiban');
  await page.addInitScript(`{
    globalThis.shown = [];
    globalThis.Notification = class {
      static permission = 'granted';
      constructor(title) { globalThis.shown.push(title); }
      close() {}
    };
  }`);
  await page.reload();
  await page
    .getByTestId('wake-count')
    .filter({ hasText: String(OFFICES) })
    .waitFor();
  const shown = await page.evaluate<readonly string[]>('globalThis.shown');
  expect(shown.length).toBe(4);
  expect(shown[3]).toBe(`另有 ${OFFICES - 3} 项待办，请打开页面查看`);
});
