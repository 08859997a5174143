import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signInAt } from '@rainstorm/harness/browser';
import { passSoundCheck, Room } from './room.spec-support.js';

let room: Room;
let desk: Page;
beforeAll(async () => {
  room = await Room.open();
  desk = await room.computer();
  await signInAt(desk, room.world.stage.instance.dispatcherUrl, 'guan.liyuan');
  await desk.getByRole('link', { name: '账号与令牌' }).click();
});
afterAll(async () => room.close());

/** As the field of the browser takes it, in the city's time. */
const toBeijing = (now: Date, ms: number): string => new Date(now.getTime() + ms + 8 * 3_600_000).toISOString().slice(0, 16);
const fillIn = async (page: Page, login: string, password: string): Promise<void> => {
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.keyboard.press('Enter');
};
/** Replaces a password that the administrator set. */
const changePassword = async (page: Page, current: string, next: string): Promise<void> => {
  await page.getByText('关管理员').waitFor();
  await page.getByLabel('当前密码').fill(current);
  await page.getByLabel('新密码', { exact: true }).fill(next);
  await page.getByLabel('再输一遍新密码').fill(next);
  await page.keyboard.press('Enter');
};
const rowOf = (name: string) => desk.getByTestId('account').filter({ hasText: name });

it('creates an account with which an officer signs in at the console, until it is disabled', async () => {
  await desk.getByRole('button', { name: '新建账号' }).click();
  const making = desk.getByRole('dialog', { name: '新建账号' });
  await making.getByLabel('姓名').fill('秦值班');
  await making.getByLabel('登录名').fill('qin.zhiban');
  await making.getByLabel('单位值班员').check();
  await making.getByLabel('单位', { exact: true }).selectOption({ label: '市委市政府总值班室' });
  await making.getByTestId('make-account').click();
  const password = await making.getByTestId('secret').locator('code').last().innerText();
  await making.getByRole('button', { name: '已记下，关闭' }).click();
  await rowOf('秦值班').getByText('✓ 启用').waitFor();

  const officer = await room.computer();
  await officer.goto(room.url);
  await fillIn(officer, 'qin.zhiban', password);
  await changePassword(officer, password, 'nine umbrellas in july');
  await passSoundCheck(officer);
  await officer.getByRole('button', { name: '秦值班' }).waitFor();
  await officer.getByText('没有待签收的信息').waitFor();

  await rowOf('秦值班').getByRole('button', { name: '停用' }).click();
  await desk.getByRole('dialog', { name: '停用账号：秦值班' }).getByTestId('confirm').click();
  await rowOf('秦值班').getByText('✕ 已停用').waitFor();
  await officer.reload();
  await fillIn(officer, 'qin.zhiban', password);
  await officer.getByRole('alert').waitFor();
  expect(await officer.locator('#content').count()).toBe(0);
});

it('sets a new password for a locked account, or unlocks it', async () => {
  const officer = await room.computer();
  await officer.goto(room.url);
  for (let tries = 0; tries < 5; tries += 1) {
    const answered = officer.waitForResponse(
      (response) => response.url().endsWith('/api/v1/session') && response.request().method() === 'POST',
    );
    await fillIn(officer, 'wu.daiban', 'wrong password');
    await answered;
  }
  await desk.reload();
  const row = rowOf('吴带班');
  await row.getByText('! 有设备已锁定至').waitFor();
  await row.getByRole('button', { name: '解锁' }).click();
  await row.getByText('✓ 启用').waitFor();

  await row.getByRole('button', { name: '重设密码' }).click();
  const dialog = desk.getByRole('dialog', { name: /^重设密码/ });
  await dialog.getByTestId('set-password').click();
  const password = await dialog.getByTestId('secret').locator('code').last().innerText();
  await dialog.getByRole('button', { name: '已记下，关闭' }).click();
  await fillIn(officer, 'wu.daiban', password);
  await changePassword(officer, password, 'ten umbrellas in july');
  await officer.locator('#content').waitFor();
});

it('shows the token of a machine once, and revokes it', async () => {
  const ask = async (token: string): Promise<number> =>
    (await fetch(`${room.world.stage.instance.dispatcherUrl}/api/v1/dispatches`, { headers: { authorization: `Bearer ${token}` } })).status;
  await desk.getByRole('button', { name: '新建令牌' }).click();
  const making = desk.getByRole('dialog', { name: '新建令牌' });
  await making.getByLabel('用于哪个系统').fill('大屏');
  await making.getByLabel('查看分发与签收').check();
  await making.getByLabel('由谁负责').selectOption({ label: '演示·林预报 (lin.yubao)' });
  await making.getByLabel('有效至（北京时间）').fill(toBeijing(await room.world.now(), 24 * 3_600_000));
  await making.getByTestId('make-token').click();
  const token = await making.getByTestId('secret').locator('code').innerText();
  await making.getByRole('button', { name: '已记下，关闭' }).click();
  expect(await ask(token)).toBe(200);
  const row = desk.getByTestId('tokens').getByRole('row').filter({ hasText: '大屏' });
  await row.getByText('✓ 有效').waitFor();
  expect(await desk.content()).not.toContain(token);
  await row.getByRole('button', { name: '撤销' }).click();
  await desk.getByRole('dialog', { name: '撤销令牌：大屏' }).getByTestId('confirm').click();
  await row.getByText('已撤销').waitFor();
  expect(await ask(token)).toBe(401);
});

it('gives the own system of an office a token, with which it acknowledges for the office and no other', async () => {
  const { world } = room;
  await desk.getByRole('button', { name: '新建令牌' }).click();
  const making = desk.getByRole('dialog', { name: '新建令牌' });
  await making.getByLabel('用于哪个系统').fill('收文系统');
  // What only an account may do is not offered to an office.
  await making.getByLabel('管理账号与令牌').check();
  await making.getByLabel('某个单位的系统').check();
  expect(await making.getByLabel('管理账号与令牌').count()).toBe(0);
  await making.getByLabel('单位', { exact: true }).selectOption({ label: '市委市政府总值班室' });
  for (const scope of ['查看单位待办', '签收']) await making.getByLabel(scope).first().check();
  await making.getByLabel('有效至（北京时间）').fill(toBeijing(await world.now(), 24 * 3_600_000));
  await making.getByTestId('make-token').click();
  const token = await making.getByTestId('secret').locator('code').innerText();
  await making.getByRole('button', { name: '已记下，关闭' }).click();
  const row = desk.getByTestId('tokens').getByRole('row').filter({ hasText: '收文系统' });
  await row.getByText('单位：市委市政府总值班室').waitFor();
  expect(await desk.content()).not.toContain(token);

  const { bulletin, dispatches } = await world.signal('red');
  const give = async (office: string): Promise<{ readonly status: number; readonly receipt?: unknown }> => {
    const { id = '' } = dispatches.find(({ officeId }) => officeId === office) ?? {};
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${room.url}/api/v1/dispatches/${id}/receipt`, { method: 'POST', headers });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  expect(await give('duty-office')).toMatchObject({
    status: 201,
    receipt: { officeId: 'duty-office', givenByName: '收文系统', way: 'system', proof: 'office-token' },
  });
  expect((await give('flood-control-office')).status).toBeGreaterThanOrEqual(400);
  const page = await room.computer();
  await signInAt(page, world.stage.instance.dispatcherUrl, 'lin.yubao');
  await page.goto(`${world.stage.instance.dispatcherUrl}/bulletins/${bulletin.id}`);
  await page
    .getByTestId('roll-call')
    .getByText(/收文系统 .*接口系统/)
    .waitFor();

  await row.getByRole('button', { name: '撤销' }).click();
  await desk.getByRole('dialog', { name: '撤销令牌：收文系统' }).getByTestId('confirm').click();
  await row.getByText('已撤销').waitFor();
  expect((await give('duty-office')).status).toBe(401);
});

it('is only for the administrator', async () => {
  const page = await room.computer();
  const origin = room.world.stage.instance.dispatcherUrl;
  await signInAt(page, origin, 'hao.shouxi');
  await page.getByRole('link', { name: '信息查询' }).waitFor();
  expect(await page.getByRole('link', { name: '账号与令牌' }).count()).toBe(0);
  await page.goto(`${origin}/accounts`);
  await page.getByText('您的账号不能使用这个页面').waitFor();
});

it('changes the roles of an account, which ends its sessions wherever they are', async () => {
  const officer = await room.onDuty('feng.zhishou');
  const name = (await officer.locator('.menu-button').innerText()).replace(/ ▾$/, '');
  await rowOf(name).getByRole('button', { name: '调整岗位' }).click();
  const dialog = desk.getByRole('dialog', { name: `调整岗位：${name}` });
  // Nothing is changed yet, so there is nothing to save.
  expect(await dialog.getByTestId('change-roles').isDisabled()).toBe(true);
  await dialog.getByLabel('单位', { exact: true }).selectOption({ label: '市委市政府总值班室' });
  await dialog.getByTestId('change-roles').click();
  await dialog.waitFor({ state: 'hidden' });
  await rowOf(name).getByText('市委市政府总值班室').waitFor();
  await officer.getByTestId('session-ended').waitFor();
});
