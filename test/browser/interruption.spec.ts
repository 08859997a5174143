import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Items } from '@rainstorm/harness/api-json';
import { HOUR } from '@rainstorm/harness/world';
import { escapeAll, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
  room.expectInterruptions();
});
afterAll(async () => room.close());

it('shows that its server is down, keeps a receipt until it is confirmed, and reconnects with all that it missed', async () => {
  const { world } = room;
  const { bulletin } = await world.signal('red', { headline: '断线前的信号' });
  const page = await room.onDuty('zhou.zhiban');
  await escapeAll(page);
  await saying(page, 'liveness', '实时').waitFor();

  await world.stage.instance.process('receiver-console').kill();
  await saying(page, 'lost', '与服务器失去联系').waitFor();
  await saying(page, 'liveness', '未实时').waitFor();

  const card = saying(page, 'waiting', bulletin.headline);
  await card.getByTestId('acknowledge').click();
  await card.getByRole('alert').filter({ hasText: '签收尚未得到服务器确认，正在第 2 次重试' }).waitFor();
  expect((await world.case(bulletin.id, 'duty-office')).receipt).toBeNull();
  const missed = await world.signal('orange', { headline: '断线时发布的信号', areas: [{ areaCode: '410102', colour: 'orange' }] });

  await world.stage.instance.startConsole();
  await page.getByTestId('lost').waitFor({ state: 'hidden' });
  await saying(page, 'liveness', /^实时$/).waitFor();
  await saying(page, 'wake', missed.bulletin.headline).waitFor();
  await saying(page, 'follow-up', bulletin.headline).waitFor();

  const { receipt } = await world.case(bulletin.id, 'duty-office');
  expect(receipt).toMatchObject({ givenByName: '演示·周值班', way: 'console' });
  expect(await receiptsNoted(bulletin.id)).toBe(1);
});

it('warns that nothing is reminded or escalated while the dispatcher is down, and still accepts receipts', async () => {
  const { world } = room;
  const { bulletin, dispatches } = await world.signal('red', { headline: '调度停止前的信号' });
  const page = await room.onDuty('wei.zhishou');
  await escapeAll(page);
  await saying(page, 'dispatcher', '调度正常').waitFor();

  await world.stage.instance.process('dispatcher').kill();
  // Heartbeats may stay away for 10 s, and the page asks every 5.
  await saying(page, 'dispatcher-silent', '没有心跳').waitFor();
  await saying(page, 'dispatcher', '调度无心跳').waitFor();

  await saying(page, 'waiting', bulletin.headline).getByTestId('acknowledge').click();
  await saying(page, 'follow-up', /演示·卫值守 于 .* 签收/).waitFor();
  expect(dispatches).toHaveLength(4);

  await world.stage.instance.startDispatcher();
  await page.getByTestId('dispatcher-silent').waitFor({ state: 'hidden' });
  expect((await world.case(bulletin.id, 'urban-flood-office')).receipt).toMatchObject({ givenByName: '演示·卫值守' });
});

it('keeps what a forecaster types while the server of the desk is down, and saves it afterwards', async () => {
  const { world } = room;
  const draft = await world.forecaster.post<{ id: string }>('/express', {
    hazard: 'rainstorm',
    productCode: 'rain-express',
    areas: [{ areaCode: '410105' }],
    headline: '金水区出现短时强降水',
    description: '断线前的正文。',
    instruction: '',
    expires: await world.fromNow(4 * HOUR),
  });
  const saved = async (): Promise<string> =>
    (await world.chief.get<{ bulletin: { description: string } }>(`/bulletins/${draft.id}`)).bulletin.description;
  const lin = await room.atDesk('lin.yubao');
  await lin.goto(`${room.deskUrl}/bulletins/${draft.id}`);
  await saying(lin, 'liveness', /^实时$/).waitFor();
  const text = lin.getByLabel('正文');
  await text.fill('断线前写的。');
  await lin.getByTestId('saved').waitFor();

  await world.stage.instance.process('dispatcher').kill();
  await saying(lin, 'lost', '与服务器失去联系').waitFor();
  await text.press('End');
  await lin.keyboard.type('断线时写的。');
  await lin.getByText('尚未保存').waitFor();
  await lin.getByRole('alert').filter({ hasText: '服务器没有回答' }).waitFor();
  // Away to another page and back, without a server: the words are still there.
  await lin.getByRole('link', { name: '信号 / 快报' }).click();
  await lin.getByRole('heading', { level: 1, name: '发布预警信号或快报' }).waitFor();

  await world.stage.instance.startDispatcher();
  await lin.getByTestId('lost').waitFor({ state: 'hidden' });
  await lin.goBack();
  await lin.getByTestId('saved').waitFor();
  expect(await text.inputValue()).toBe('断线前写的。断线时写的。');
  expect(await saved()).toBe('断线前写的。断线时写的。');

  // And without leaving: autosave goes on by itself.
  await world.stage.instance.process('dispatcher').kill();
  await saying(lin, 'lost', '与服务器失去联系').waitFor();
  await text.press('End');
  await lin.keyboard.type('再次断线时写的。');
  await lin.getByText('尚未保存').waitFor();
  await world.stage.instance.startDispatcher();
  await lin.getByTestId('saved').waitFor();
  expect(await saved()).toBe('断线前写的。断线时写的。再次断线时写的。');
  expect(await lin.getByRole('alert').filter({ hasText: '服务器没有回答' }).count()).toBe(0);
});

/** The chain notes each receipt that was given, so a second one would show. */
const receiptsNoted = async (bulletinId: string): Promise<number> => {
  const { dispatch } = await room.world.case(bulletinId, 'duty-office');
  const auditor = room.world.stage.desk('shen.jiyuan');
  const { items } = await auditor.get<Items<unknown>>(`/audit?act=receipt-given&subjectId=${dispatch.id}`);
  return items.length;
};
