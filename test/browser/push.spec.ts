import { createECDH } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { desktop, launchBrowser, openContext, signInAt } from '@rainstorm/harness/browser';
import { PushService } from '@rainstorm/harness/push-service';
import { until } from '@rainstorm/harness/until';
import { HOUR, World } from '@rainstorm/harness/world';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { passSoundCheck } from './room.spec-support.js';

/** Pushes on a real browser: its service worker shows them and says that they came. The push service is simulated, because no browser of a test reaches its maker's. */
const pair = createECDH('prime256v1');
pair.generateKeys();
const PUBLIC_KEY = pair.getPublicKey('base64url');
const service = new PushService();
let world: World;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let devtools: CDPSession;
let registrationId: string;
let origin: string;
beforeAll(async () => {
  await service.start();
  world = await World.open({
    environment: {
      WEB_PUSH_PUBLIC_KEY: PUBLIC_KEY,
      WEB_PUSH_PRIVATE_KEY: pair.getPrivateKey('base64url'),
      WEB_PUSH_SUBJECT: 'mailto:zhiban@zhengzhou.example',
      WEB_PUSH_ALLOWED: '127.0.0.1',
    },
  });
  origin = world.stage.instance.consoleUrl;
  browser = await launchBrowser();
  context = await openContext(browser, desktop);
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await signInAt(page, origin, 'zhou.zhiban');
  await passSoundCheck(page);
});
afterAll(async () => {
  await context.close();
  await browser.close();
  await world.close();
  await service.stop();
});

const deliver = async (payload: unknown): Promise<void> => {
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(payload) });
};
const shown = async (): Promise<readonly { readonly title: string; readonly body: string; readonly silent: boolean }[]> =>
  page.evaluate(async () => {
    const found = await (await navigator.serviceWorker.ready).getNotifications();
    return found.map(({ title, body, silent }) => ({ title, body, silent: silent === true }));
  });
const state = () => page.getByTestId('push-state');

it('a browser that cannot reach its push service is told so, and counts as no device', async () => {
  await page.goto(`${origin}/me`);
  await page.getByTestId('push-on').click();
  await page.getByText('推送服务不可达，本设备关闭页面后不会响').waitFor({ timeout: 40_000 });
  expect(await state().count()).toBe(0);
});

it('a test that comes proves the device, and is shown as one', async () => {
  devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  registrationId = await registered;
  const status = await page.evaluate(async (subscription) => {
    const { csrfToken } = (await (await fetch('/api/v1/session')).json()) as { readonly csrfToken: string };
    const answer = await fetch('/api/v1/push/devices/current', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
      body: JSON.stringify(subscription),
    });
    return answer.status;
  }, service.subscribe(PUBLIC_KEY));
  expect(status).toBe(200);
  const { payload } = await service.until((push) => push.payload['kind'] === 'test');
  await state().getByText('正在验证').or(state()).first().waitFor();
  await deliver(payload);
  await page.getByText('刚刚验证成功').waitFor();
  expect(await shown()).toEqual([expect.objectContaining({ title: '【测试】测试，不是预警', silent: true })]);
  // It goes away by itself.
  await until(async () => (await shown()).length === 0);
});

it('a press on a push brings the open page to the bulletin, without loading it anew', async () => {
  const { slots } = await world.openEpisode(3 * HOUR);
  expect(slots.length).toBeGreaterThan(0);
  await page.evaluate('globalThis.stillThere = true');
  const message = { v: 1, kind: 'message', id: 'dlv-1', tag: 'one', proof: null, isUrgent: true, body: '05:10前签收' };
  await deliver({ ...message, title: '【演练】橙色暴雨 中原区', url: 'https://elsewhere.example/?dispatch=dsp-20210720h3000001' });
  await until(async () => (await shown()).length === 1);
  await deliver({ ...message, title: '【演练】红色暴雨 中原区', url: 'https://elsewhere.example/?dispatch=dsp-20210720h3000002' });
  await until(async () => (await shown())[0]?.title === '【演练】红色暴雨 中原区');
  expect(await shown()).toHaveLength(1);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(`(async () => {
    const [notification] = await self.registration.getNotifications();
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  })()`);
  await page.waitForURL(`${origin}/?dispatch=dsp-20210720h3000002`);
  expect(await page.evaluate('globalThis.stillThere')).toBe(true);
  await until(async () => (await shown()).length === 0);
});

it('what it cannot read still leads to the console', async () => {
  await deliver('nonsense');
  await until(async () => (await shown()).length === 1);
  expect(await shown()).toEqual([expect.objectContaining({ title: '值守台有新的信息', body: '请打开值守台查看' })]);
});
