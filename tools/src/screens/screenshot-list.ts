import type { Page } from 'playwright-core';
import type { BusyNightIds } from '@rainstorm/harness/busy-night';
import type { ExerciseIds } from './create-exercise.js';

/** One screenshot: the account, the page, and what is done before it is taken. */
export interface Screenshot {
  readonly name: string;
  readonly app: 'desk' | 'console';
  readonly login: string | null;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
  /** Shows the ringing notice. Otherwise the notice is dismissed with Escape. */
  readonly rings?: boolean;
  readonly language?: 'en';
  /** For a wall display: taken at wall sizes instead of desktop and phone sizes. */
  readonly wall?: boolean;
}

const click =
  (selector: string) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).first().click();

export const quietScreenshots: readonly Screenshot[] = [
  { name: 'desk-sign-in', app: 'desk', login: null, path: '/' },
  { name: 'console-sign-in', app: 'console', login: null, path: '/' },
  { name: 'desk-now-quiet', app: 'desk', login: 'lin.yubao', path: '/' },
  { name: 'duty-inbox-quiet', app: 'console', login: 'zhou.zhiban', path: '/' },
  { name: 'board-roll-call-quiet', app: 'console', login: 'fang.zhiban', path: '/roll-call' },
  { name: 'desk-not-yours', app: 'desk', login: 'lin.yubao', path: '/not-yours' },
  { name: 'desk-help', app: 'desk', login: 'lin.yubao', path: '/help' },
  { name: 'desk-roster', app: 'desk', login: 'lin.yubao', path: '/roster' },
  {
    name: 'desk-roster-edit',
    app: 'desk',
    login: 'lin.yubao',
    path: '/roster',
    act: async (page) => {
      await page.getByTestId('edit-roster').click();
      await page.getByTestId('add-person').click();
      await page.getByTestId('roster-editor').locator('input').first().fill('演示·林预报');
    },
  },
  { name: 'desk-me', app: 'desk', login: 'lin.yubao', path: '/me' },
  { name: 'duty-help', app: 'console', login: 'zhou.zhiban', path: '/help' },
  { name: 'duty-me', app: 'console', login: 'zhou.zhiban', path: '/me' },
  { name: 'duty-not-found', app: 'console', login: 'zhou.zhiban', path: '/nowhere' },
];

/** Taken while only an exercise is running. */
export const exerciseScreenshots = ({ bulletinId, draftId }: ExerciseIds): readonly Screenshot[] => [
  { name: 'exercise-desk-now', app: 'desk', login: 'lin.yubao', path: '/' },
  { name: 'exercise-desk-bulletin', app: 'desk', login: 'lin.yubao', path: `/bulletins/${bulletinId}` },
  {
    name: 'exercise-desk-publish',
    app: 'desk',
    login: 'lin.yubao',
    path: `/bulletins/${draftId}`,
    act: async (page) => {
      await page.locator('[data-testid=publish-alone]').click();
      await page.locator('dialog[open] li').first().waitFor();
    },
  },
  { name: 'exercise-desk-list', app: 'desk', login: 'hao.shouxi', path: '/exercises' },
  { name: 'exercise-desk-print', app: 'desk', login: 'lin.yubao', path: `/print/${bulletinId}` },
  { name: 'exercise-duty-wake', app: 'console', login: 'zhou.zhiban', path: '/', rings: true },
  { name: 'exercise-duty-inbox', app: 'console', login: 'zhou.zhiban', path: '/' },
  { name: 'exercise-board-roll-call', app: 'console', login: 'fang.zhiban', path: '/roll-call' },
];

export const busyScreenshots = ({ episodeId, draftId, inReviewId, signalId, handledId, linkPath }: BusyNightIds): readonly Screenshot[] => [
  { name: 'desk-now', app: 'desk', login: 'lin.yubao', path: '/' },
  { name: 'desk-episode', app: 'desk', login: 'hao.shouxi', path: `/episodes/${episodeId}` },
  {
    name: 'desk-revise-onset',
    app: 'desk',
    login: 'hao.shouxi',
    path: `/episodes/${episodeId}`,
    act: async (page) => {
      await page.getByText('修订开始时间').first().click();
      await page.locator('dialog[open] .flatpickr-input').first().fill('2021-07-20 04:00');
      await page.locator('dialog[open] input:not([type])').first().fill('回波移速加快');
      await page.locator('[data-testid=revise]').click();
      await page.locator('dialog[open] table').waitFor();
    },
  },
  {
    name: 'desk-exercise-report',
    app: 'desk',
    login: 'hao.shouxi',
    path: '/exercises',
    act: async (page) => {
      await page.getByRole('button', { name: '小结' }).first().click();
      await page.locator('dialog[open] section').first().waitFor();
    },
  },
  {
    name: 'desk-publish',
    app: 'desk',
    login: 'lin.yubao',
    path: '/urgent',
    act: async (page) => {
      await page.getByLabel('红色').check();
      await page.getByLabel('金水区').check();
      await page.getByLabel('有效时长（小时）').fill('6');
      await page.getByLabel('正文').fill('预计未来3小时金水区降雨量将达100毫米以上，请注意防范。');
      await page.locator('[data-testid=publish-now]').click();
      await page.locator('dialog[open] li').first().waitFor();
    },
  },
  { name: 'desk-new-episode', app: 'desk', login: 'lin.yubao', path: '/episodes/new' },
  { name: 'desk-editor', app: 'desk', login: 'lin.yubao', path: `/bulletins/${draftId}` },
  { name: 'desk-review', app: 'desk', login: 'hao.shouxi', path: `/bulletins/${inReviewId}` },
  { name: 'desk-published', app: 'desk', login: 'lin.yubao', path: `/bulletins/${signalId}` },
  { name: 'desk-print', app: 'desk', login: 'lin.yubao', path: `/print/${signalId}` },
  { name: 'desk-urgent', app: 'desk', login: 'lin.yubao', path: '/urgent' },
  { name: 'desk-bulletins', app: 'desk', login: 'lin.yubao', path: '/bulletins' },
  { name: 'desk-foreign', app: 'desk', login: 'lin.yubao', path: '/foreign' },
  {
    name: 'desk-foreign-over',
    app: 'desk',
    login: 'lin.yubao',
    path: '/foreign',
    act: async (page) => {
      await page.getByRole('radio', { name: '已失效、解除和演练' }).check();
      await page.getByText('【演练】').first().waitFor();
    },
  },
  { name: 'desk-offices', app: 'desk', login: 'guan.liyuan', path: '/offices' },
  { name: 'desk-readiness', app: 'desk', login: 'lin.yubao', path: '/readiness' },
  { name: 'desk-accounts', app: 'desk', login: 'guan.liyuan', path: '/accounts' },
  { name: 'desk-audit', app: 'desk', login: 'shen.jiyuan', path: '/audit' },
  { name: 'duty-wake', app: 'console', login: 'wei.zhishou', path: '/', rings: true },
  { name: 'duty-sound', app: 'console', login: 'wei.zhishou', path: '/', act: click('[data-testid=sound]') },
  { name: 'duty-inbox', app: 'console', login: 'wei.zhishou', path: '/' },
  { name: 'duty-follow-up', app: 'console', login: 'zhou.zhiban', path: '/' },
  {
    name: 'duty-withdraw',
    app: 'console',
    login: 'zhou.zhiban',
    path: '/',
    act: click('[data-testid=withdraw]'),
  },
  { name: 'duty-calls', app: 'console', login: 'zhou.zhiban', path: '/calls' },
  { name: 'duty-history', app: 'console', login: 'zhou.zhiban', path: '/history' },
  { name: 'duty-follow-up-sheet', app: 'console', login: 'zhou.zhiban', path: `/follow-ups/${handledId}` },
  { name: 'duty-handover', app: 'console', login: 'zhou.zhiban', path: '/duty' },
  { name: 'board', app: 'console', login: 'fang.zhiban', path: '/board' },
  { name: 'board-roll-call', app: 'console', login: 'fang.zhiban', path: '/roll-call' },
  {
    name: 'board-call-result',
    app: 'console',
    login: 'fang.zhiban',
    path: '/roll-call',
    act: click('[data-testid=record-call]'),
  },
  {
    name: 'board-wall-make',
    app: 'console',
    login: 'fang.zhiban',
    path: '/wall',
    act: async (page) => {
      await page.getByTestId('make-wall').click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  {
    name: 'board-wall-made',
    app: 'console',
    // Whose session ends with it, and who is on no other screen.
    login: 'shi.zhihui',
    path: '/wall',
    wall: true,
    act: async (page) => {
      await page.getByTestId('make-wall').click();
      await page.locator('#wall-name').fill('指挥部一号屏');
      await page.locator('#wall-place').fill('三楼值班室');
      await page.keyboard.press('Enter');
      await page.getByTestId('leave-wall').waitFor();
    },
  },
  { name: 'board-duty', app: 'console', login: 'fang.zhiban', path: '/duty' },
  { name: 'board-wall', app: 'console', login: 'fang.zhiban', path: '/wall', wall: true },
  { name: 'board-map', app: 'console', login: 'fang.zhiban', path: '/map' },
  { name: 'board-decisions', app: 'console', login: 'fang.zhiban', path: '/decisions' },
  { name: 'leader-calls', app: 'console', login: 'zhou.zhiban', path: '/leader-calls' },
  {
    name: 'leader-calls-mine',
    app: 'console',
    login: 'fang.zhiban',
    path: '/leader-calls',
    act: async (page) => {
      // Whoever has taken a row for the picture before still has it.
      const [take, taken] = [page.getByTestId('take-next'), page.getByTestId('outcome-answered')];
      await take.or(taken).first().waitFor();
      if (await take.isVisible()) await take.click();
      await taken.waitFor();
    },
  },
  {
    name: 'board-decide',
    app: 'console',
    login: 'fang.zhiban',
    path: '/decisions',
    act: async (page) => {
      await page.getByRole('button', { name: '登记响应决定' }).first().click();
      await page.locator('form select').first().waitFor();
    },
  },
  { name: 'link-page', app: 'console', login: null, path: linkPath },
  { name: 'en-desk-now', app: 'desk', login: 'lin.yubao', path: '/', language: 'en' },
  { name: 'en-desk-published', app: 'desk', login: 'lin.yubao', path: `/bulletins/${signalId}`, language: 'en' },
  { name: 'en-desk-audit', app: 'desk', login: 'shen.jiyuan', path: '/audit', language: 'en' },
  { name: 'en-duty-inbox', app: 'console', login: 'wei.zhishou', path: '/', language: 'en' },
  { name: 'en-board-roll-call', app: 'console', login: 'fang.zhiban', path: '/roll-call', language: 'en' },
  { name: 'en-board-decisions', app: 'console', login: 'fang.zhiban', path: '/decisions', language: 'en' },
];

/** Of the city with its sixteen districts. */
export const districtScreenshots: readonly Screenshot[] = [
  { name: 'districts-wake', app: 'console', login: 'erqi.zhishou', path: '/', rings: true },
  { name: 'districts-board', app: 'console', login: 'fang.zhiban', path: '/units' },
  { name: 'districts-below', app: 'console', login: 'feng.zhishou', path: '/below' },
  { name: 'districts-own', app: 'console', login: 'erqi.zhishou', path: '/units' },
  {
    name: 'districts-respond',
    app: 'console',
    login: 'erqi.zhishou',
    path: '/units',
    act: async (page) => {
      await page.getByTestId('respond').first().click();
      await page.getByTestId('response-form').waitFor();
    },
  },
  { name: 'districts-silence', app: 'console', login: 'fang.zhiban', path: '/roll-call' },
];
