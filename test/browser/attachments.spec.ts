import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPicture } from '@rainstorm/harness/a-picture';
import { phone } from '@rainstorm/harness/browser';
import { until } from '@rainstorm/harness/until';
import type { Page } from 'playwright-core';
import { escapeWhatComes, Room } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

const png = (name: string, seed: number) => ({ name, mimeType: 'image/png', buffer: aPicture({ width: 320, height: 200, seed }) });
const csv = { name: '分区雨量.csv', mimeType: 'text/csv', buffer: Buffer.from('区县,雨量\n金水区,112\n') };

const aDraft = async (): Promise<string> => {
  const { id } = await room.world.forecaster.post<{ id: string }>('/express', {
    hazard: 'rainstorm',
    productCode: 'rain-express',
    areas: [{ areaCode: '410105' }],
    headline: '金水区出现短时强降水',
    description: '金水区过去1小时降雨量达62毫米。',
    instruction: '1. 注意防范城市内涝。',
    expires: await room.world.fromNow(4 * 3_600_000),
  });
  return id;
};
const attached = async (id: string): Promise<readonly { fileName: string; altText: string }[]> =>
  (await room.world.chief.get<{ bulletin: { attachments: readonly { fileName: string; altText: string }[] } }>(`/bulletins/${id}`)).bulletin
    .attachments;
const names = async (id: string): Promise<readonly string[]> => (await attached(id)).map(({ fileName }) => fileName);
/** A file that is dropped or pasted, as the browser gives it to the page. */
const give = async (page: Page, kind: 'drop' | 'paste', name: string, content: Buffer): Promise<void> => {
  await page.evaluate(
    ([event, fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName ?? '', { type: 'image/png' }));
      const target = event === 'drop' ? document.querySelector('[data-testid=attachment-editor]') : document.body;
      target?.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [kind, name, content.toString('base64')] as const,
  );
};
/** Whether the browser has drawn what stands there. */
const isDrawn = async (page: Page, alt: string | RegExp): Promise<boolean> =>
  page
    .getByAltText(alt)
    .first()
    .evaluate((picture) => (picture as HTMLImageElement).complete && (picture as HTMLImageElement).naturalWidth > 0);

it('attaches what is chosen, dropped and pasted, in the order and with the words that the forecaster gives', async () => {
  const id = await aDraft();
  const page = await room.atDesk('lin.yubao');
  await page.goto(`${room.deskUrl}/bulletins/${id}`);
  const editor = page.getByTestId('attachment-editor');
  const items = editor.getByTestId('attachment');
  await editor.getByLabel('选择文件').setInputFiles([png('雨量图.png', 1), csv]);
  await items.nth(1).waitFor();
  await give(page, 'drop', '雷达图.png', png('', 9).buffer);
  await items.nth(2).waitFor();
  await give(page, 'paste', 'image.png', png('', 17).buffer);
  await items.nth(3).waitFor();
  expect(await names(id)).toEqual(['雨量图.png', '分区雨量.csv', '雷达图.png', '粘贴的图片.png']);
  await until(async () => isDrawn(page, '雨量图.png'));

  await editor.getByRole('button', { name: '上移：雷达图.png' }).click();
  await editor.getByRole('button', { name: '移除附件：粘贴的图片.png' }).click();
  await until(async () => JSON.stringify(await names(id)) === JSON.stringify(['雨量图.png', '雷达图.png', '分区雨量.csv']));

  // Without words for the pictures nothing is submitted.
  await page.getByTestId('submit').click();
  await page.getByText('图片没有文字说明').first().waitFor();
  await items.nth(0).getByRole('textbox').fill('3小时雨量图，金水区100至150毫米');
  // The text beside it is saved by itself meanwhile; neither takes anything from the other.
  await page.getByLabel('正文').fill('金水区过去1小时降雨量达65毫米。');
  await items.nth(1).getByRole('textbox').fill('20时雷达图');
  await page.getByTestId('submit').click();
  await page.getByTestId('state').filter({ hasText: '审核中' }).waitFor();
  expect((await attached(id)).map(({ altText }) => altText)).toEqual(['3小时雨量图，金水区100至150毫米', '20时雷达图', '']);
  const { bulletin } = await room.world.chief.get<{ bulletin: { description: string } }>(`/bulletins/${id}`);
  expect(bulletin.description).toBe('金水区过去1小时降雨量达65毫米。');

  // Who reviews and signs sees them, and nothing can be changed any more.
  const hao = await room.atDesk('hao.shouxi');
  await hao.goto(`${room.deskUrl}/bulletins/${id}`);
  await until(async () => isDrawn(hao, '3小时雨量图，金水区100至150毫米'));
  expect(await hao.getByTestId('attachment-editor').count()).toBe(0);
  await hao.getByTestId('approve').click();
  await hao.getByTestId('sign').click();
  await hao.getByTestId('confirm-publish').click();
  await hao.getByTestId('roll-call').waitFor();
  await until(async () => isDrawn(hao, '20时雷达图'));
  await hao.getByRole('link', { name: '分区雨量.csv' }).waitFor();

  // At the duty desk, also on a telephone; and in print.
  for (const looks of [undefined, phone]) {
    const zhou = await room.onDuty('zhou.zhiban', looks);
    await escapeWhatComes(zhou);
    const picture = zhou.getByAltText('3小时雨量图，金水区100至150毫米').first();
    await picture.scrollIntoViewIfNeeded();
    await until(async () => isDrawn(zhou, '3小时雨量图，金水区100至150毫米'));
    const wider = await zhou.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);
  }
  await hao.goto(`${room.deskUrl}/print/${id}`);
  await hao.getByText('附件：1. 3小时雨量图，金水区100至150毫米；2. 20时雷达图；3. 分区雨量').waitFor();
  await until(async () => isDrawn(hao, '20时雷达图'));
});

it('says why a file is not taken, and goes on with the next one', async () => {
  const id = await aDraft();
  const page = await room.atDesk('lin.yubao');
  await page.goto(`${room.deskUrl}/bulletins/${id}`);
  const editor = page.getByTestId('attachment-editor');
  await editor
    .getByLabel('选择文件')
    .setInputFiles([{ name: '通报.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') }]);
  await editor.getByText('不收此类文件').first().waitFor();
  await editor.getByLabel('选择文件').setInputFiles([csv]);
  await editor.getByTestId('attachment').waitFor();
  expect(await editor.getByText('不收此类文件').count()).toBe(0);
});
