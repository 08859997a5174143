import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { capClock, CapStation, referenceOf, stationMessage } from '@rainstorm/harness/cap-station';
import { projectRoot } from '@rainstorm/harness/processes';
import { Inspection } from './inspection.spec-support.js';
import { Room } from './room.spec-support.js';

let folder: string;
let station: CapStation;
let room: Room;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-city-'));
  station = await CapStation.start();
  const city = join(folder, 'zhengzhou');
  cpSync(join(projectRoot, 'config', 'zhengzhou'), city, { recursive: true });
  station.writeSource(city);
  room = await Room.open({ configDir: folder });
});
afterAll(async () => {
  await (room as Room | undefined)?.close();
  await station.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('shows the signals of a county beside our own, takes one as a draft that cannot be submitted as it is, and hears of its end', async () => {
  const { world } = room;
  const inspection = new Inspection();
  const first = { identifier: '41018141600000_20210720160100_0', sent: new Date((await world.now()).getTime() - 600_000) };
  station.publish('1.xml', stationMessage(first));
  const drill = { identifier: 'drill', sent: first.sent, status: 'Exercise' };
  station.publish('2.xml', stationMessage(drill));

  const lin = await room.atDesk('lin.yubao');
  const panel = lin.getByTestId('foreign-in-force');
  await panel.getByText('巩义市气象台发布暴雨红色预警信号').waitFor({ timeout: 40_000 });
  expect(await panel.getByRole('listitem').count()).toBe(2);
  await inspection.look(lin, 'signals of other stations on the first page');
  await panel.getByRole('link', { name: '查看全部' }).click();
  const cards = lin.getByTestId('foreign-message');
  await cards.getByText('区域：巩义市').waitFor();
  expect(await cards.count()).toBe(1);
  await lin.getByTestId('cap-sources').getByText(/正常/).waitFor();
  await inspection.look(lin, 'signals of other stations');

  // A drill of the county is marked, and stands apart.
  await lin.getByRole('radio', { name: '已失效、解除和演练' }).check();
  await cards.getByText('【演练】巩义市气象台发布暴雨红色预警信号').waitFor();
  expect(await lin.getByTestId('take-signal').count()).toBe(0);
  await lin.getByRole('radio', { name: '生效中' }).check();

  // A file with a wrong time is refused with its element, a good one is kept.
  const form = lin.getByTestId('upload-foreign');
  const uploaded = stationMessage({ identifier: 'by-hand', sent: first.sent, colour: '橙色' });
  const file = (text: string) => ({ name: 'gongyi.xml', mimeType: 'text/xml', buffer: Buffer.from(text) });
  const choose = async (text: string): Promise<void> => {
    await form.getByLabel('文件').setInputFiles(file(text));
    await form.getByRole('button', { name: '上传并校验' }).click();
  };
  await choose(uploaded.replace(`${capClock(first.sent)}</sent>`, `${capClock(first.sent).slice(0, 19)}</sent>`));
  await form.getByRole('alert').filter({ hasText: 'alert/sent 不是带秒和时区的时间' }).waitFor();
  await inspection.look(lin, 'a refused file of a station');
  await choose(uploaded);
  await form.getByRole('status').filter({ hasText: '已收入：巩义市气象台发布暴雨橙色预警信号' }).waitFor();
  await cards.nth(1).waitFor();

  await cards.filter({ hasText: '红色' }).getByTestId('take-signal').click();
  await lin.waitForURL(/\/bulletins\/bul-/);
  await lin.getByLabel('正文').waitFor();
  expect(await lin.getByLabel('正文').inputValue()).toMatch(/^（待填：核对并改写，原文出自巩义市气象台/);
  await lin.getByTestId('submit').click();
  await lin
    .getByText(/未填写：核对并改写/)
    .first()
    .waitFor();

  // The county lifts it: the page that is open hears of it. Nothing of all that was published.
  await lin.goto(`${room.deskUrl}/foreign`);
  await cards
    .filter({ hasText: '红色' })
    .getByText(/演示·林预报 已取作草稿/)
    .waitFor();
  const sent = new Date(first.sent.getTime() + 300_000);
  station.publish('3.xml', stationMessage({ identifier: 'end', sent, msgType: 'Cancel', references: referenceOf(first) }));
  await cards.filter({ hasText: '红色' }).waitFor({ state: 'detached', timeout: 40_000 });
  const { items } = await world.chief.get<{ items: readonly unknown[] }>('/bulletins?state=published');
  expect(items).toEqual([]);

  // A station that fails is named; the page goes on.
  station.fault = (_request, response) => response.writeHead(502).end();
  await lin
    .getByTestId('cap-sources')
    .getByRole('alert')
    .getByText(/巩义市气象台：服务器返回错误/)
    .waitFor({ timeout: 40_000 });
  await inspection.look(lin, 'a station that fails');
  expect([inspection.faults, room.faults]).toEqual([[], []]);
}, 240_000);
