import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { phone } from '@rainstorm/harness/browser';
import { until } from '@rainstorm/harness/until';
import { escapeAll, focused, Room, saying, tabTo, untilRings } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

it('can be used with the keyboard only: sign in, get an alarm, acknowledge, record the follow-up', async () => {
  const page = await room.computer();
  await page.goto(room.url);
  await focused(page.locator('#login'));
  await page.keyboard.type('zhou.zhiban');
  await page.keyboard.press('Tab');
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: '上岗声音检查' }).waitFor();
  const { bulletin } = await room.world.signal('red');

  // A red that waits is not hidden behind the sound check: its ringing is one.
  const wake = page.getByTestId('wake');
  await wake.getByRole('heading', { name: bulletin.headline }).waitFor();
  await page.getByRole('dialog', { name: '上岗声音检查' }).waitFor({ state: 'hidden' });
  expect(await page.getByTestId('locked').count()).toBe(0);
  await focused(wake.getByRole('button', { name: '签收', exact: true }));
  await page.keyboard.press('Enter');
  await wake.waitFor({ state: 'hidden' });
  const followUp = saying(page, 'follow-up', '演示·周值班');
  await followUp.waitFor();
  expect(await page.getByTestId('waiting').count()).toBe(0);

  await tabTo(followUp.getByLabel('运转给谁'));
  await page.keyboard.type('市委办公厅值班领导');
  await page.keyboard.press('Enter');
  await followUp.waitFor({ state: 'hidden' });

  const { dispatch, receipt, followUp: done } = await room.world.case(bulletin.id, 'duty-office');
  expect(receipt).toMatchObject({ givenByName: '演示·周值班', way: 'console', lateByMs: 0 });
  expect(done).toMatchObject({ kind: 'handled', toWhom: '市委办公厅值班领导' });
  expect(dispatch.state).toBe('acknowledged');
  await page.context().close();
});

it('is told calmly that a red signal is lifted: 已解除, no colour of a danger', async () => {
  const { bulletin: red } = await room.world.signal('red');
  await room.world.acknowledge(red.id, 'duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  const page = await room.onDuty('zhou.zhiban');
  const draft = await room.world.forecaster.post<{ id: string }>(`/bulletins/${red.id}/revisions`, {
    kind: 'lift',
    headline: '郑州市气象台解除暴雨红色预警信号',
    description: '降雨减弱，解除暴雨红色预警信号。',
  });
  await room.world.forecaster.post(`/bulletins/${draft.id}/submit`);
  await room.world.reviewer.post(`/bulletins/${draft.id}/review`, { approve: true });
  await room.world.chief.post(`/bulletins/${draft.id}/sign`, { release: 'by-hand' });
  const { bulletin: lifted } = await room.world.publish(draft.id);

  const wake = page.getByTestId('wake');
  await wake.getByText('【解除】已解除，请签收确认').waitFor();
  expect(await wake.getAttribute('class')).toContain('calm');
  const { dispatch } = await room.world.case(lifted.id, 'duty-office');
  expect(Date.parse(dispatch.receiptDueAt) - Date.parse(dispatch.publishedAt)).toBe(30 * 60_000);
  await wake.getByRole('button', { name: '先看全文（停止响铃）' }).click();
  await wake.waitFor({ state: 'hidden' });
  const card = saying(page, 'waiting', lifted.headline);
  expect(await card.getByTestId('revision-mark').innerText()).toBe('【解除】');
  expect(await card.getAttribute('class')).not.toMatch(/\bred\b/);
  await room.world.acknowledge(lifted.id, 'duty-office', 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
  await page.context().close();
});

it('acknowledges the first dispatch by the key Q, but not while somebody types', async () => {
  const first = await room.world.signal('red', { headline: '第一个信号' });
  await room.world.acknowledge(first.bulletin.id, 'urban-flood-office');
  const second = await room.world.signal('red', { headline: '第二个信号' });
  const page = await room.onDuty('wei.zhishou');
  const notes = page.getByLabel('情况说明').first();
  await escapeAll(page);
  const waiting = await page.getByTestId('waiting').count();
  expect(waiting).toBeGreaterThan(0);

  await tabTo(notes);
  await page.keyboard.type('qQ');
  expect(await notes.inputValue()).toBe('qQ');
  expect((await room.world.case(second.bulletin.id, 'urban-flood-office')).receipt).toBeNull();

  await page.keyboard.press('Tab');
  await page.keyboard.press('q');
  await page
    .getByTestId('waiting-count')
    .getByText(String(waiting - 1), { exact: true })
    .waitFor();
  await page.context().close();
});

it('never rings without its notice, however fast Escape is pressed', async () => {
  const page = await room.onDuty('shen.zhishou');
  await room.world.signal('red', { headline: '连按两次之一' });
  await room.world.signal('red', { headline: '连按两次之二' });
  await saying(page, 'wake-count', /\d+ 项等待处理/).waitFor();
  await untilRings(page, true);
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Escape');
  await until(async () => page.evaluate<boolean>(`(globalThis.tones > 0) === (document.querySelector('dialog.wake[open]') !== null)`));
  await until(async () => {
    await page.keyboard.press('Escape');
    return page.evaluate<boolean>(`globalThis.tones === 0 && document.querySelector('dialog.wake[open]') === null`);
  });
  await page.context().close();
});

it('shows all that waits on one screen, each in its colour with areas and text, and is silenced once, also over a reload', async () => {
  const { world } = room;
  const areas = (colour: string) => [{ areaCode: '410105', colour }];
  await world.signal('red', { headline: '并列的红色', areas: areas('red') });
  await world.signal('orange', { headline: '并列的橙色', description: '预计未来3小时金水区有大暴雨。', areas: areas('orange') });
  const page = await room.onDuty('wei.zhishou');
  const orange = saying(page, 'wake-call', '并列的橙色');
  await orange.waitFor();
  const red = saying(page, 'wake-call', '并列的红色');
  await red.waitFor();
  expect(await orange.getAttribute('class')).toMatch(/\borange\b/);
  expect(await red.getAttribute('class')).toMatch(/\bred\b/);
  const said = await orange.innerText();
  for (const part of ['橙色', '预警信号', '金水区', '预计未来3小时金水区有大暴雨。']) expect(said).toContain(part);
  const titles = await page.getByTestId('wake').getByRole('heading').allInnerTexts();
  expect(titles.indexOf('并列的红色')).toBeLessThan(titles.indexOf('并列的橙色'));

  await page.keyboard.press('Escape');
  await page.getByTestId('wake').waitFor({ state: 'hidden' });
  await untilRings(page, false);
  await page.reload();
  await saying(page, 'waiting', '并列的橙色').waitFor();
  expect(await page.locator('dialog.wake[open]').count()).toBe(0);
  await page.context().close();
});

it('keeps the address that somebody opened over the sign-in', async () => {
  const page = await room.computer();
  await page.goto(`${room.url}/history`);
  await page.locator('#login').fill('zhou.zhiban');
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '历史' }).waitFor({ state: 'attached' });
  expect(new URL(page.url()).pathname).toBe('/history');
  await page.context().close();
});

it('never covers a headline on a phone with the button that signs it', async () => {
  const page = await room.onDuty('wei.zhishou', phone);
  await room.world.signal('red', { headline: '手机上不能未读先签', description: '预计未来3小时有特大暴雨。\n'.repeat(30) });
  await escapeAll(page);
  const card = saying(page, 'waiting', '手机上不能未读先签');
  await card.waitFor();
  const covered = await page.evaluate<readonly number[]>(`(() => {
    const found = [];
    const card = [...document.querySelectorAll('[data-testid=waiting]')].find((one) => one.innerText.includes('手机上不能未读先签'));
    for (let top = 0; top < document.scrollingElement.scrollHeight; top += 40) {
      window.scrollTo(0, top);
      const at = (one) => card.querySelector(one).getBoundingClientRect();
      const [button, headline] = [at('[data-testid=acknowledge]'), at('.headline')];
      if (button.top < headline.bottom) found.push(top);
      if (button.bottom <= innerHeight && headline.top > innerHeight) found.push(top);
    }
    return found;
  })()`);
  expect(covered).toEqual([]);
  await page.context().close();
});

it('works by touch at the width of a phone', async () => {
  const page = await room.computer(phone);
  await page.goto(room.url);
  await page.locator('#login').fill('feng.zhishou');
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).tap();
  const { bulletin } = await room.world.signal('red', { headline: '手机上的信号' });
  // All that waits is on one screen, each with its own answer.
  const mine = saying(page, 'wake-call', bulletin.headline);
  await mine.getByRole('button', { name: '签收', exact: true }).tap();
  await mine.waitFor({ state: 'hidden' });
  await page.getByTestId('wake-quiet').tap();
  const followUp = page.getByTestId('follow-up').filter({ hasText: bulletin.headline });
  await followUp.getByLabel('上报给谁').fill('市防指带班副指挥长');
  await followUp.getByRole('button', { name: '登记已上报' }).tap();
  await followUp.waitFor({ state: 'hidden' });
  const { receipt, followUp: done } = await room.world.case(bulletin.id, 'flood-control-office');
  expect(receipt).toMatchObject({ givenByName: '演示·冯值守', way: 'console' });
  expect(done).toMatchObject({ kind: 'reported', toWhom: '市防指带班副指挥长' });
});
