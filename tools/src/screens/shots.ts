import type { Page } from 'playwright-core';

/** One screen to be pictured: who looks where, and what they do first. */
export interface Shot {
  readonly name: string;
  readonly app: 'desk' | 'console';
  readonly login: string | null;
  readonly path: string;
  readonly act?: (page: Page) => Promise<void>;
  /** Left as it rings; otherwise the notice is answered with Escape. */
  readonly rings?: boolean;
}

const click =
  (selector: string) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).first().click();

export interface Known {
  readonly episodeId: string;
  readonly draftId: string;
  readonly inReviewId: string;
  readonly signalId: string;
}

export const quietShots: readonly Shot[] = [
  { name: 'desk-sign-in', app: 'desk', login: null, path: '/' },
  { name: 'console-sign-in', app: 'console', login: null, path: '/' },
  { name: 'desk-now-quiet', app: 'desk', login: 'lin.yubao', path: '/' },
  { name: 'duty-inbox-quiet', app: 'console', login: 'zhou.zhiban', path: '/' },
  { name: 'board-escalations-quiet', app: 'console', login: 'fang.zhiban', path: '/escalations' },
];

export const busyShots = ({ episodeId, draftId, inReviewId, signalId }: Known): readonly Shot[] => [
  { name: 'desk-now', app: 'desk', login: 'lin.yubao', path: '/' },
  { name: 'desk-episode', app: 'desk', login: 'hao.shouxi', path: `/episodes/${episodeId}` },
  {
    name: 'desk-revise-onset',
    app: 'desk',
    login: 'hao.shouxi',
    path: `/episodes/${episodeId}`,
    act: async (page) => {
      await page.getByText('修订开始时间').first().click();
      await page.locator('dialog[open] input[type=datetime-local]').first().fill('2021-07-20T04:00');
      await page.locator('dialog[open] input:not([type])').first().fill('回波移速加快');
      await page.locator('[data-testid=revise]').click();
      await page.locator('dialog[open] table').waitFor();
    },
  },
  { name: 'desk-new-episode', app: 'desk', login: 'lin.yubao', path: '/episodes/new' },
  { name: 'desk-editor', app: 'desk', login: 'lin.yubao', path: `/bulletins/${draftId}` },
  { name: 'desk-review', app: 'desk', login: 'hao.shouxi', path: `/bulletins/${inReviewId}` },
  { name: 'desk-published', app: 'desk', login: 'lin.yubao', path: `/bulletins/${signalId}` },
  { name: 'desk-print', app: 'desk', login: 'lin.yubao', path: `/print/${signalId}` },
  { name: 'desk-urgent', app: 'desk', login: 'lin.yubao', path: '/urgent' },
  { name: 'desk-bulletins', app: 'desk', login: 'lin.yubao', path: '/bulletins' },
  { name: 'desk-offices', app: 'desk', login: 'guan.liyuan', path: '/offices' },
  { name: 'desk-accounts', app: 'desk', login: 'guan.liyuan', path: '/accounts' },
  { name: 'desk-audit', app: 'desk', login: 'shen.jiyuan', path: '/audit' },
  { name: 'duty-wake', app: 'console', login: 'wei.zhishou', path: '/', rings: true },
  { name: 'duty-sound', app: 'console', login: 'wei.zhishou', path: '/', act: click('[data-testid=sound]') },
  { name: 'duty-inbox', app: 'console', login: 'wei.zhishou', path: '/' },
  { name: 'duty-follow-up', app: 'console', login: 'zhou.zhiban', path: '/' },
  { name: 'duty-calls', app: 'console', login: 'zhou.zhiban', path: '/calls' },
  { name: 'duty-history', app: 'console', login: 'zhou.zhiban', path: '/history' },
  { name: 'duty-handover', app: 'console', login: 'zhou.zhiban', path: '/duty' },
  { name: 'board-escalations', app: 'console', login: 'fang.zhiban', path: '/escalations' },
  { name: 'board-roll-call', app: 'console', login: 'fang.zhiban', path: '/roll-call' },
  { name: 'board-wall', app: 'console', login: 'fang.zhiban', path: '/wall' },
  { name: 'board-map', app: 'console', login: 'fang.zhiban', path: '/map' },
  { name: 'board-decisions', app: 'console', login: 'fang.zhiban', path: '/decisions' },
];
