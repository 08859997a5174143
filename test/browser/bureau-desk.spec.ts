import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { phone } from '@rainstorm/harness/browser';
import { OFFICES } from '@rainstorm/harness/world';
import { Room } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

const numbers = async (): Promise<readonly (string | null)[]> =>
  (await room.world.chief.get<{ items: readonly { number: string | null; state: string }[] }>('/bulletins?state=published')).items.map(
    ({ number }) => number,
  );

it('leads a rainstorm from its forecast onset to a published bulletin at every office', async () => {
  const lin = await room.atDesk('lin.yubao');
  await lin.getByRole('link', { name: '新建过程' }).first().click();
  await lin.getByLabel('名称').fill('试验暴雨过程');
  // The list and the map show the same choice, and either changes it.
  const map = lin.getByTestId('area-map');
  await lin.getByLabel('登封市').check();
  await map.getByText('金水').click();
  await map.getByText('✓').nth(1).waitFor();
  expect(await lin.getByLabel('金水区').isChecked()).toBe(true);
  await map.getByText('登封').click();
  await map.getByText('✓').nth(1).waitFor({ state: 'detached' });
  expect(await lin.getByLabel('登封市').isChecked()).toBe(false);
  await lin.getByRole('button', { name: '新建', exact: true }).click();

  const track = lin.getByTestId('track').filter({ hasText: '试验暴雨过程' });
  await track.waitFor();
  expect(await track.locator('.step').count()).toBe(5);
  const { items } = await room.world.chief.get<{ items: readonly { title: string; areas: readonly string[] }[] }>('/episodes');
  expect(items.find(({ title }) => title === '试验暴雨过程')?.areas).toEqual(['410105']);

  await lin.getByTestId('next').getByRole('button', { name: '起草' }).click();
  await lin.getByLabel('标题').fill('明日夜间我市将有一次暴雨过程');
  await lin.getByLabel('正文').fill('预计明日夜间我市有暴雨。');
  await lin.getByLabel('防御指引').fill('1. 加强值班值守。');
  await lin.getByTestId('submit').click();
  await lin.getByTestId('state').filter({ hasText: '审核中' }).waitFor();

  const hao = await room.atDesk('hao.shouxi');
  await hao.getByTestId('next').filter({ hasText: '请审核' }).getByRole('button').click();
  await hao.getByTestId('approve').click();
  await hao.getByTestId('sign').click();
  const dialog = hao.getByRole('dialog', { name: '确认发布' });
  await dialog.getByText('4 个单位').waitFor();
  await dialog.getByTestId('confirm-publish').click();
  await hao.getByTestId('roll-call').waitFor();

  expect(await numbers()).toHaveLength(1);
  // The author's page, which nobody touched, has it too.
  await lin.getByTestId('state').filter({ hasText: '已发布' }).waitFor();
  await lin.getByRole('link', { name: '当前待办' }).click();
  await track.getByText(`签收 0/${OFFICES.length}`).waitFor();
});

it('publishes a red signal with two clicks after its text is written, also on a phone', async () => {
  const page = await room.atDesk('lin.yubao', phone);
  await page.getByRole('link', { name: '信号 / 快报' }).click();
  // Nothing is chosen beforehand, and what has to be is named; the texts are those of the template.
  await page.getByText(/^请先选择：预警颜色、.*、有效时长（小时）。$/).waitFor();
  expect(await page.getByRole('radio', { name: /色/, checked: true }).count()).toBe(0);
  await page.getByRole('radio', { name: '红色' }).check();
  await page.getByLabel('金水区').check();
  // The validity of the colour, which the forecaster may change.
  expect(await page.getByLabel('有效时长（小时）').inputValue()).toBe('3');
  await page.getByLabel('有效时长（小时）').fill('6');
  expect(await page.getByLabel('标题').inputValue()).toMatch(/^郑州市气象台.*发布暴雨红色预警信号$/);
  expect(await page.getByLabel('正文').inputValue()).toContain(
    '〔发布时间〕发布暴雨红色预警信号：预计未来3小时内，郑州市金水区所辖乡镇及街道（待填：预计量）',
  );
  expect(await page.getByLabel('防御指引').inputValue()).toContain('1.政府及相关部门按照职责做好防暴雨应急和抢险工作');
  await page.getByLabel('正文').fill('预计未来3小时金水区降雨量将达100毫米以上。');
  await page.getByTestId('publish-now').click();
  const dialog = page.getByRole('dialog', { name: '确认发布' });
  for (const shown of ['红色', '金水区', '有效至', '预计未来3小时金水区降雨量将达100毫米以上。'])
    await dialog.getByText(shown).first().waitFor();
  expect(await dialog.getByTestId('empty').count()).toBe(0);
  await page.getByTestId('confirm-publish').click();
  await page.getByTestId('roll-call').waitFor();
  expect((await numbers()).filter((number) => /暴雨信号/.test(number ?? ''))).toHaveLength(1);
});

it('shows two editors of a draft each other, and never overwrites without asking', async () => {
  const draft = await room.world.forecaster.post<{ id: string }>('/express', {
    hazard: 'rainstorm',
    productCode: 'rain-express',
    areas: [{ areaCode: '410105' }],
    headline: '金水区出现短时强降水',
    description: '甲',
    instruction: '',
    expires: await room.world.fromNow(4 * 3_600_000),
  });
  const [lin, su] = [await room.atDesk('lin.yubao'), await room.atDesk('su.yubao')];
  await lin.goto(`${room.deskUrl}/bulletins/${draft.id}`);
  await su.goto(`${room.deskUrl}/bulletins/${draft.id}`);
  await su.getByText('也在修改这份草稿').waitFor();
  await lin.getByLabel('正文').fill('乙');
  await lin.getByTestId('saved').waitFor();
  await su.getByLabel('正文').fill('丙');
  const conflict = su.getByRole('alert').filter({ hasText: '他人已修改了这份草稿' });
  await conflict.waitFor();
  expect(await su.getByLabel('正文').inputValue()).toBe('丙');
  await conflict.getByRole('button', { name: '用他人的版本' }).click();
  expect(await su.getByLabel('正文').inputValue()).toBe('乙');
});

it('shows what an onset revision changes before it is confirmed', async () => {
  const { episode } = await room.world.openEpisode(30 * 3_600_000, { title: '修订过程' });
  const page = await room.atDesk('lin.yubao');
  await page.goto(`${room.deskUrl}/episodes/${episode.id}`);
  await page.getByRole('button', { name: '修订开始时间' }).click();
  const dialog = page.getByRole('dialog', { name: '修订开始时间' });
  const later = new Date(Date.parse(episode.onset) + (12 + 8) * 3_600_000).toISOString().slice(0, 16);
  await dialog.getByLabel('预计开始（北京时间）').fill(later);
  await dialog.getByLabel('预计结束（北京时间）').fill(new Date(Date.parse(`${later}:00Z`) + 12 * 3_600_000).toISOString().slice(0, 16));
  await dialog.getByLabel('修订原因').fill('系统移速减慢');
  await dialog.getByTestId('revise').click();
  await dialog.getByRole('columnheader', { name: '修订后' }).waitFor();
  await dialog.getByRole('button', { name: '确认修订' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const now = await room.world.chief.get<{ episode: { onset: string; revision: number } }>(`/episodes/${episode.id}`);
  expect(now.episode).toMatchObject({ revision: 1, onset: new Date(Date.parse(`${later}:00+08:00`)).toISOString() });
});

it('takes another product for a step with a second click, and keeps what was typed', async () => {
  const { episode } = await room.world.openEpisode(25 * 3_600_000, { title: '选产品过程' });
  const { slots } = await room.world.chief.get<{ slots: readonly { id: string; step: string; state: string }[] }>(
    `/episodes/${episode.id}`,
  );
  const slotId = slots.find(({ step, state }) => step === 'D1' && state === 'open')?.id ?? '';
  const draft = await room.world.forecaster.post<{ id: string }>('/bulletins', { slotId });
  const page = await room.atDesk('lin.yubao');
  await page.goto(`${room.deskUrl}/bulletins/${draft.id}`);
  const text = page.getByLabel('正文');
  const typed = (await text.inputValue()).replace(/（待填：[^）]*）/, '低涡切变线');
  await text.fill(typed);
  await page.getByLabel('产品').selectOption({ label: '《重要天气预警报告》' });
  await page.getByRole('button', { name: '换用此产品' }).click();
  await page.getByRole('heading', { name: /《重要天气预警报告》/ }).waitFor();
  expect(await text.inputValue()).toContain('受低涡切变线影响');
  const before = page.getByTestId('carried-over');
  await before.getByText('此前写的文字').waitFor();
  expect(await before.innerText()).toContain('低涡切变线');
});

it('revises the areas of an episode, and says that an update is owed', async () => {
  const { episode } = await room.world.openEpisode(30 * 3_600_000, { title: '南移过程', areas: ['410105'] });
  const page = await room.atDesk('lin.yubao');
  await page.goto(`${room.deskUrl}/episodes/${episode.id}`);
  await page.getByRole('button', { name: '修订影响范围' }).click();
  const dialog = page.getByRole('dialog', { name: '修订影响范围' });
  expect(await dialog.getByTestId('revise-areas').isDisabled()).toBe(true);
  await dialog.getByLabel('新郑市').check();
  await dialog.getByLabel('修订原因').fill('雨区南移');
  await dialog.getByTestId('revise-areas').click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('金水区 → 金水区、新郑市。雨区南移').waitFor();
  const now = await room.world.chief.get<{ episode: { areas: readonly string[] } }>(`/episodes/${episode.id}`);
  expect(now.episode.areas).toEqual(['410105', '410184']);
});

it('leads with Tab from one unfilled place to the next, and names each where a draft is submitted with them', async () => {
  const draft = await room.world.forecaster.post<{ id: string }>('/express', {
    hazard: 'rainstorm',
    productCode: 'rain-express',
    areas: [{ areaCode: '410105' }],
    headline: '暴雨实况快报：（待填：实况）',
    description: '实况：（待填：实况）\n预计（待填：发展趋势）。',
    instruction: '1. 加强值班值守。',
    expires: await room.world.fromNow(4 * 3_600_000),
  });
  const lin = await room.atDesk('lin.yubao');
  await lin.goto(`${room.deskUrl}/bulletins/${draft.id}`);
  await lin.getByTestId('submit').click();
  const refusal = lin.getByRole('alert').filter({ hasText: '内容不符合要求' });
  await refusal.waitFor();
  expect(await refusal.getByRole('listitem').allInnerTexts()).toEqual(['标题未填写：实况', '正文未填写：实况', '正文未填写：发展趋势']);

  await lin.getByLabel('标题').focus();
  await lin.getByLabel('标题').press('Home');
  for (const words of ['金水区1小时62毫米', '金水区1小时62毫米', '未来1小时雨势维持']) {
    await lin.keyboard.press('Tab');
    expect(await lin.evaluate('document.getSelection().toString()')).toContain('待填');
    await lin.keyboard.type(words);
  }
  await lin.keyboard.press('Tab');
  expect(await lin.locator(':focus').inputValue()).toBe('1. 加强值班值守。');
  expect(await lin.getByLabel('正文').inputValue()).toBe('实况：金水区1小时62毫米\n预计未来1小时雨势维持。');
});

it('drafts a revision only after it was chosen and confirmed', async () => {
  const { bulletin } = await room.world.signal('orange');
  const page = await room.atDesk('lin.yubao');
  await page.goto(`${room.deskUrl}/bulletins/${bulletin.id}`);
  const drafts = async (): Promise<number> =>
    (await room.world.chief.get<{ items: readonly unknown[] }>('/bulletins?state=draft')).items.length;
  const before = await drafts();
  await page.getByTestId('revise-menu').click();
  const dialog = page.getByRole('dialog', { name: '更新、更正、解除' });
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await dialog.getByRole('radio').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await drafts()).toBe(before);

  await page.getByTestId('revise-menu').click();
  await dialog.getByRole('radio', { name: /^延长有效期/ }).check();
  await dialog.getByTestId('draft-revision').click();
  await page.getByTestId('state').filter({ hasText: '草稿' }).waitFor();
  expect(await drafts()).toBe(before + 1);
});
