import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeAliyunVoiceGateway, readAllowedReceivers, type VoiceCredentials } from '@rainstorm/channels';
import { desktop, launchBrowser, openContext } from '@rainstorm/harness/browser';
import { demoVoice } from '@rainstorm/harness/demo-channels';
import { freePort } from '@rainstorm/harness/free-port';
import { GatewayPage } from '@rainstorm/harness/gateway-page';
import type { Status } from '@rainstorm/warning-model';
import type { Browser, Page } from 'playwright-core';

/** The page of `npm start` on which a newcomer answers the telephone. */

let gateways: GatewayPage;
let browser: Browser;
let page: Page;
let voice: ReturnType<typeof makeAliyunVoiceGateway>;
beforeAll(async () => {
  gateways = await GatewayPage.start(await freePort());
  const set = demoVoice(gateways.url, (account) => gateways.ivr.open(account));
  const credentialsOf = <Of extends Status>(status: Of): VoiceCredentials<Of> => ({
    status,
    url: gateways.url,
    keyId: set['VOICE_ACCESS_KEY_ID'] ?? '',
    keySecret: set['VOICE_ACCESS_KEY_SECRET'] ?? '',
    showNumber: set['VOICE_SHOW_NUMBER'] ?? '',
    startCode: set['VOICE_TEMPLATE_CODE'] ?? '',
    confirmCode: set['VOICE_CONFIRM_TEMPLATE_CODE'] ?? '',
  });
  const allowed = readAllowedReceivers('127.0.0.0/8');
  voice = makeAliyunVoiceGateway({ credentialsOf, now: () => new Date(), ...(allowed === null ? {} : { allowed }) });
  browser = await launchBrowser();
  page = await (await openContext(browser, desktop)).newPage();
  await page.goto(gateways.url);
});
afterAll(async () => {
  await browser.close();
  await voice.close();
  await gateways.stop();
});

const ring = async (phone: string): Promise<void> => {
  const words = { prompt: '收到请按1。', confirmation: '已签收，谢谢。' };
  const call = { callId: `b6c5c2e0-5f0e-4c0e-a000-0${phone}`, phone, status: 'actual' as const, speech: '橙色暴雨，金水区。', key: '1' };
  expect(await voice.place({ ...call, ...words, urgency: { deadlineAt: null, gravity: 3 } })).toMatchObject({ result: 'sent' });
};
const phoneCard = (phone: string) => page.locator('section', { has: page.getByRole('heading', { name: phone }) });

it('shows a phone that rings with its text, and takes what somebody presses', async () => {
  await ring('10000000101');
  const card = phoneCard('10000000101');
  await card.getByText('来电 Ringing: 037100001234').waitFor();
  await card.getByRole('button', { name: '接听' }).click();
  await card.getByText('橙色暴雨，金水区。收到请按1。').waitFor();
  await card.getByRole('button', { name: '2', exact: true }).click();
  await card.getByRole('button', { name: '1', exact: true }).click();
  await card.getByText('已签收，谢谢。').waitFor();
  expect(gateways.ivr.calls[0]?.keys).toBe('21');
  await card.getByText('按键 keys: 21').waitFor();
});

it('lets somebody hang up or refuse a call, and shows what became of it', async () => {
  await ring('10000000102');
  const talking = phoneCard('10000000102');
  await talking.getByRole('button', { name: '接听' }).click();
  await talking.getByRole('button', { name: '挂断' }).click();
  await talking.getByText('已挂断').waitFor();
  await ring('10000000201');
  const card = phoneCard('10000000201');
  await card.getByRole('button', { name: '拒接' }).click();
  await card.getByText('无人接听').waitFor();
  expect(gateways.ivr.calls.at(-1)).toMatchObject({ state: 'over', end: 'no-answer', keys: '' });
});
