import { expect, it } from '@jest/globals';
import { phone, signInAt } from '@rainstorm/harness/browser';
import { until } from '@rainstorm/harness/until';
import { MAIL, MINUTE } from '@rainstorm/harness/world';
import type { Page } from 'playwright-core';
import { escapeAll, saying, untilRings, type Room } from './room.spec-support.js';

/** The map has a height, and its districts are drawn within it. */
const untilDrawn = async (page: Page, testId: string): Promise<void> => {
  const place = page.getByTestId(testId);
  await until(async () => (await place.locator('svg path').count()) >= 12);
  const { width = 0, height = 0 } = (await place.boundingBox()) ?? {};
  expect(height).toBeGreaterThan(width * 0.3);
};

/** What every supported browser must do, from the draft of a signal to its receipt and its escalation. `isHeard`: it can play without a sound device. */
export const runsTheMainFlow = (room: () => Room, isHeard = true): void => {
  it('a forecaster opens an episode with the map, writes and publishes a red signal', async () => {
    const lin = await room().atDesk('lin.yubao');
    await lin.getByRole('link', { name: '新建过程' }).first().click();
    await untilDrawn(lin, 'area-map');
    await lin.getByLabel('名称').fill('旧浏览器过程');
    await lin.getByLabel('金水区').check();
    await lin.getByRole('button', { name: '新建', exact: true }).click();
    await saying(lin, 'track', '旧浏览器过程').waitFor();
    await lin.getByRole('link', { name: '信号 / 快报' }).click();
    await lin.getByRole('radio', { name: '红色' }).check();
    await lin.getByLabel('金水区').check();
    await lin.getByLabel('正文').fill('预计未来3小时金水区降雨量将达100毫米以上。');
    await lin.getByTestId('publish-now').click();
    await lin.getByTestId('confirm-publish').click();
    await lin.getByTestId('roll-call').waitFor();
    const { items } = await room().world.chief.get<{ items: readonly { id: string }[] }>('/bulletins?state=published');
    await room().world.acknowledge(items[0]?.id ?? '', 'duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  });

  it('an officer is woken over the whole screen, and acknowledges', async () => {
    const { bulletin } = await room().world.signal('orange', { headline: '旧浏览器橙色' });
    const page = await room().onDuty('zhou.zhiban');
    const wake = saying(page, 'wake', '旧浏览器橙色');
    await wake.waitFor();
    if (isHeard) await untilRings(page, true);
    const box = await wake.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 1440, height: 900 });
    await wake.getByRole('button', { name: '签收' }).click();
    await wake.waitFor({ state: 'hidden' });
    await until(async () => (await room().world.case(bulletin.id, 'duty-office')).dispatch.state === 'acknowledged');
    await untilRings(page, false);
  });

  it('the command sees its map and answers an escalation', async () => {
    const { bulletin } = await room().world.signal('red', { headline: '旧浏览器无人签收' });
    const fang = await room().onDuty('fang.zhiban');
    await room().world.advance(5 * MINUTE + 1_000);
    // That the signal waits for a decision rings before the silence of the offices does.
    await saying(fang, 'wake', '有单位未响应，请处置').waitFor();
    await escapeAll(fang);
    await fang.goto(`${room().url}/roll-call`);
    const card = saying(fang, 'silent-office', '旧浏览器无人签收').first();
    await card.getByLabel('处置意见').fill('已派人上门');
    await card.getByTestId('answer').click();
    await fang
      .getByText(/演示·方值班 于 .*已知悉，处置中/)
      .first()
      .waitFor();
    expect((await room().world.case(bulletin.id, 'duty-office')).dispatch.state).toBe('escalated');
    await fang.goto(`${room().url}/map`);
    await untilDrawn(fang, 'map');
  });

  it('the link of a mail gives the receipt, and its page needs nothing newer', async () => {
    const { bulletin } = await room().world.signal('orange', { headline: '旧浏览器邮件链接' });
    const address = MAIL['urban-flood-office'][0];
    const { link } = await room().world.mail.find(
      (mail) => mail.to === address && mail.link !== null && mail.text.includes('旧浏览器邮件链接'),
    );
    const page = await room().computer(phone);
    await page.goto(link ?? '');
    await page.getByRole('button', { name: /签收/ }).click();
    await until(async () => (await room().world.case(bulletin.id, 'urban-flood-office')).receipt?.way === 'email-link');
  });

  it('the pages open where the browser allows no storage', async () => {
    const page = await room().computer();
    await page.addInitScript(`for (const kind of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, kind, { get() { throw new DOMException('denied', 'SecurityError'); } });`);
    await signInAt(page, room().deskUrl, 'lin.yubao');
  });
};
