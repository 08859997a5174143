import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';
import { HOUR, MAIL, MINUTE } from '@rainstorm/harness/world';
import { Inspection } from './inspection.spec-support.js';
import { escapeAll, passSoundCheck, Room } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
  const { world } = room;
  // Something of every kind: to acknowledge (late), to follow up, to call, escalated, on the roll call, on the map, to decide.
  const { episode } = await world.openEpisode(80 * HOUR, { title: '有决定的过程' });
  const followed = await world.signal('orange', { headline: '待办理的信号', areas: [{ areaCode: '410102', colour: 'orange' }] });
  await world.acknowledge(followed.bulletin.id, 'duty-office');
  const silent = await world.signal('red', { headline: '没有回应的信号', episodeId: episode.id });
  await world.command.post(`/episodes/${episode.id}/decisions`, {
    track: 'emergency-response',
    suggested: null,
    chosen: 'IV',
    decidedAt: await world.now(),
    announcedAt: null,
    effectiveAt: null,
    answers: [silent.bulletin.id],
    planVersion: null,
    decidedBy: '指挥长',
    note: '提前部署',
  });
  await world.acknowledge(silent.bulletin.id, 'urban-flood-office');
  await world.advance(5 * MINUTE + 1_000);
});
afterAll(async () => room.close());

/** By the link, as a person goes; the last word of the screen is waited for. */
const goTo = async (page: Page, path: string, ready: string): Promise<void> => {
  await page.locator(`nav a[href="${path}"], main a[href="${path}"]`).first().click();
  await page.locator(ready).first().waitFor();
};

it('has no serious accessibility fault on any screen of the duty desk, also with text of double size', async () => {
  const inspection = new Inspection();
  const page = await room.computer();
  await page.goto(room.url);
  await page.locator('#login').waitFor();
  await inspection.look(page, 'sign-in');
  await page.locator('#login').fill('zhou.zhiban');
  await page.locator('#password').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByTestId('wake').waitFor();
  await inspection.look(page, 'notice');
  await escapeAll(page);
  await page.getByTestId('sound').click();
  await page.getByRole('dialog', { name: '上岗声音检查' }).waitFor();
  await inspection.look(page, 'sound check');
  await passSoundCheck(page);
  for (const part of ['waiting', 'follow-up', 'phone-task']) await page.getByTestId(part).first().waitFor();
  await inspection.look(page, 'inbox');
  await page.getByRole('button', { name: /^演示·周值班/ }).click();
  await inspection.look(page, 'menu');
  await goTo(page, '/calls', '[data-testid=phone-task]');
  await inspection.look(page, 'calls');
  await page.getByRole('button', { name: '登记通话结果' }).first().click();
  await page.getByRole('dialog').waitFor();
  await inspection.look(page, 'record of a call');
  await page.keyboard.press('Escape');
  await goTo(page, '/history', 'table');
  await inspection.look(page, 'history');
  await goTo(page, '/duty', 'main h1');
  await inspection.look(page, 'handover');
  await goTo(page, '/roster', '[data-testid=roster-table]');
  await inspection.look(page, 'roster');
  expect(inspection.faults).toEqual([]);
});

it('has no serious accessibility fault on any screen of the command board, also with text of double size', async () => {
  const inspection = new Inspection();
  const page = await room.onDuty('fang.zhiban');
  await page.getByTestId('wake').waitFor();
  await inspection.look(page, 'notice of an escalation');
  await escapeAll(page);
  for (const [path, ready] of [
    ['/board', '[data-testid=board-escalations]'],
    ['/map', 'main svg'],
    ['/decisions', '[data-testid=decision]'],
    ['/duty', 'main h1'],
    ['/roll-call', '[data-testid=silent-office]'],
  ] as const) {
    await goTo(page, path, ready);
    await inspection.look(page, path);
  }
  await goTo(page, '/decisions', '[data-testid=record-decision]');
  await page.getByTestId('record-decision').first().click();
  await page.getByTestId('decision-form').waitFor();
  await inspection.look(page, 'decision form');
  await page.keyboard.press('Escape');
  await goTo(page, '/roll-call', '[data-testid=roll-call]');
  await goTo(page, '/wall', '[data-testid=roll-call]');
  await inspection.look(page, 'wall');
  await page.goto(`${room.url}/nowhere`);
  await page.getByText('没有这个页面').waitFor();
  await inspection.look(page, 'not found, sound locked');
  expect(inspection.faults).toEqual([]);
});

it('has no serious accessibility fault on the page behind the link in an e-mail: open, given, unknown', async () => {
  const inspection = new Inspection();
  const page = await room.computer();
  const mail = await room.world.mail.find(({ to, link }) => to === MAIL['flood-control-office'][0] && link !== null);
  await page.goto(mail.link ?? '');
  await page.getByRole('button').first().waitFor();
  await inspection.look(page, 'link, open');
  await page.getByRole('button').first().click();
  await page.getByText('已签收').first().waitFor();
  await inspection.look(page, 'link, given');
  room.expectInterruptions();
  await page.goto(`${room.url}/r/unknown-token`);
  await inspection.look(page, 'link, unknown');
  expect(inspection.faults).toEqual([]);
});
