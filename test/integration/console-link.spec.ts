import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { FORM_VALID_MS } from '../../apps/receiver-console/src/acknowledgement/receipt-form.js';
import { formValueOf } from './console-client.spec-support.js';
import { minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const receipts = async (dispatchId: string) => console_.ledger.read(async (tx) => tx.receipts.find({ dispatchId: dispatchId as never }));
const hasButton = (page: string): boolean => page.includes('<form') && page.includes('<button');

describe('the link in an e-mail', () => {
  it('acknowledges only by its button, not by GET or HEAD, however often a scanner requests it', async () => {
    const { stage, nobody } = console_;
    const bulletin = await stage.bulletin();
    const dispatch = await stage.dispatch(bulletin, 'duty-office');
    const token = await stage.link(dispatch);
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD'] as const) expect((await nobody.page(token, method)).status).toBe(200);
    expect(await receipts(dispatch.id)).toEqual([]);

    const page = await nobody.page(token);
    expect(hasButton(page.text)).toBe(true);
    for (const text of [bulletin.number ?? '?', bulletin.headline, '签收时限', '还剩', '郑州市气象局', '市委市政府总值班室', 'Acknowledge'])
      expect(page.text).toContain(text);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; img-src 'self'; style-src 'sha256-[^']+'; form-action 'self';/,
    );
    const style = /<style>([\s\S]*?)<\/style>/.exec(page.text)?.[1] ?? '';
    expect(page.headers.get('content-security-policy')).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).not.toMatch(/<script/i);

    const pressed = await nobody.page(token, 'POST');
    expect(pressed.status).toBe(200);
    expect(pressed.text).toContain('已签收');
    const [receipt, ...others] = await receipts(dispatch.id);
    expect(others).toEqual([]);
    const contact = dispatch.policy.contacts[0];
    expect(receipt).toMatchObject({
      way: 'email-link',
      proof: 'link-holder',
      givenBy: `contact:${contact?.id}`,
      givenByName: contact?.name,
    });
  });

  it.each(['.', '。', ')', '）', '>', ',', '，', ';', "'", '"', ' ', '\u00a0', '\u200b', '\n市城防办'])(
    'opens and acknowledges with what a mail program took into it: %j',
    async (behind) => {
      const { stage, nobody } = console_;
      const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
      const address = `${await stage.link(dispatch)}${encodeURIComponent(behind)}`;
      expect((await nobody.page(address, 'HEAD')).status).toBe(200);
      expect((await nobody.page(address, 'POST')).text).toContain('已签收');
      expect(await receipts(dispatch.id)).toHaveLength(1);
    },
  );

  it('that was used says so, and does not acknowledge again', async () => {
    const { stage, nobody } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const token = await stage.link(dispatch);
    const both = await Promise.all([nobody.page(token, 'POST'), nobody.page(token, 'POST')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    for (const method of ['GET', 'POST'] as const) {
      const page = await nobody.page(token, method);
      expect(page.text).toContain('此链接已用过');
      expect(page.text).toContain('This link has been used');
      expect(hasButton(page.text)).toBe(false);
    }
    expect(await receipts(dispatch.id)).toHaveLength(1);

    await (await console_.as('zhou')).post(`/dispatches/${dispatch.id}/withdrawal`, { reason: '误点' });
    const withdrawn = await nobody.page(token, 'POST');
    expect(withdrawn.status).toBe(410);
    expect(withdrawn.text).toContain('后来被撤回');
    expect(await receipts(dispatch.id)).toHaveLength(1);
  });

  it('that is opened after somebody else answered names who answered', async () => {
    const { stage, nobody } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const [mine, forwarded] = [await stage.link(dispatch, 0), await stage.link(dispatch, 1)];
    await nobody.page(mine, 'POST');
    const page = await nobody.page(forwarded, 'POST');
    expect(page.text).toContain(`本单位已由 ${dispatch.policy.contacts[0]?.name} 于`);
    expect(page.text).toContain('Your office has acknowledged already');
    expect(await receipts(dispatch.id)).toHaveLength(1);
  });

  it('of a superseded bulletin points to the newer one', async () => {
    const { stage, nobody } = console_;
    const newer = await stage.bulletin({ headline: '暴雨橙色预警升级' });
    const next = await stage.dispatch(newer, 'duty-office');
    const old = await stage.dispatch(await stage.bulletin(), 'duty-office', 0, { state: 'superseded', supersededBy: next.id });
    const page = await nobody.page(await stage.link(old), 'POST');
    expect(page.status).toBe(410);
    expect(page.text).toContain('暴雨橙色预警升级');
    expect(page.text).toContain('请签收新的一份');
    expect(await receipts(old.id)).toEqual([]);
  });

  it('that has expired or does not exist says what to do', async () => {
    const { stage, nobody } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const expired = await nobody.page(await stage.link(dispatch, 0, -1_000), 'POST');
    expect(expired.status).toBe(410);
    expect(expired.text).toContain('失效');
    expect(expired.text).toContain('请登录值守台');
    for (const token of [randomBytes(32).toString('base64url'), 'short', '%00', `${'a'.repeat(43)}'--`]) {
      const forged = await nobody.page(token, 'POST');
      expect(forged.status).toBe(404);
      expect(forged.text).toContain('没有任何信息因此被签收');
    }
    expect(await receipts(dispatch.id)).toEqual([]);
  });

  it('shows a late office how late it is, and still accepts the receipt', async () => {
    const { stage, nobody } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(13));
    const escalation = await stage.escalation(dispatch);
    const token = await stage.link(dispatch);
    expect((await nobody.page(token)).text).toMatch(/已超时 3:\d\d/);
    expect((await nobody.page(token, 'POST')).text).toMatch(/迟签 3:\d\d/);
    expect(await console_.ledger.read(async (tx) => tx.escalations.first({ id: escalation.id }))).toMatchObject({ state: 'closed' });
  });

  it('shows every text of a bulletin as text', async () => {
    const { stage, nobody } = console_;
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'&`;
    const bulletin = await stage.bulletin({ headline: evil, description: evil, instruction: evil, sender: evil });
    const page = await nobody.page(await stage.link(await stage.dispatch(bulletin, 'duty-office')));
    expect(page.text).not.toMatch(/<script|<img/i);
    expect(page.text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)).toHaveLength(
      4,
    );
  });

  it('of an exercise is clearly marked, and an actual one is not', async () => {
    const { stage, nobody } = console_;
    const exercise = await stage.dispatch(await stage.bulletin({ status: 'exercise' }), 'duty-office');
    const page = (await nobody.page(await stage.link(exercise))).text;
    expect(page).toMatch(/<title>【演练】/);
    expect(page).toContain('class="exercise"');
    expect(page).toContain('【演练】签收');
    const actual = await stage.dispatch(await stage.bulletin(), 'duty-office');
    expect((await nobody.page(await stage.link(actual))).text).not.toContain('演练】');
  });

  it('cannot be guessed because tries are limited, while valid links still open', async () => {
    const { stage, nobody } = console_;
    const token = await stage.link(await stage.dispatch(await stage.bulletin(), 'duty-office'));
    const statuses: number[] = [];
    for (let tries = 0; tries < 25; tries += 1) statuses.push((await nobody.page(randomBytes(32).toString('base64url'))).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await nobody.page(token)).status).toBe(200);
  });

  it('gives no receipt to a machine that never loaded the page, nor with the value of another page', async () => {
    const { stage, nobody } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const [mine, other] = [await stage.link(dispatch, 0), await stage.link(dispatch, 1)];
    const othersValue = formValueOf((await nobody.page(other)).text);
    const forged = `${(await console_.ledger.now()).getTime()}.${randomBytes(32).toString('base64url')}`;
    for (const value of ['', '1', othersValue, forged]) {
      const pressed = await nobody.press(mine, value);
      expect([pressed.status, hasButton(pressed.text)]).toEqual([403, true]);
      expect(pressed.text).toContain('尚未签收');
    }
    expect(await receipts(dispatch.id)).toEqual([]);
    // The page that it got has a button that counts.
    const shown = await nobody.press(mine, '');
    expect((await nobody.press(mine, formValueOf(shown.text))).text).toContain('已签收');
    expect(await receipts(dispatch.id)).toHaveLength(1);
  });

  it('is pressed once more when its page lay open for too long', async () => {
    const { stage, nobody, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const token = await stage.link(dispatch);
    const value = formValueOf((await nobody.page(token)).text);
    await ledger.moveClockTo(new Date((await ledger.now()).getTime() + FORM_VALID_MS + 1_000));
    const late = await nobody.press(token, value);
    expect([late.status, await receipts(dispatch.id)]).toEqual([403, []]);
    expect((await nobody.press(token, formValueOf(late.text))).status).toBe(200);
  });

  it('gives no receipt to a page of another site', async () => {
    const { stage, nobody } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const token = await stage.link(dispatch);
    const value = formValueOf((await nobody.page(token)).text);
    const headers: readonly Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const foreign of headers) {
      const refused = await nobody.press(token, value, foreign);
      expect([refused.status, hasButton(refused.text)]).toEqual([403, false]);
    }
    expect(await receipts(dispatch.id)).toEqual([]);
    expect((await nobody.press(token, value, { origin: console_.base, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('records from which address and with which program the receipt was given', async () => {
    const { stage, nobody, ledger } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office');
    const token = await stage.link(dispatch);
    await nobody.press(token, formValueOf((await nobody.page(token)).text), { 'user-agent': 'Mozilla/5.0 (a test)' });
    const [entry] = await ledger.read(async (tx) => tx.auditEntries.find({ subjectId: dispatch.id, act: 'receipt-given' }));
    expect(entry?.details).toMatchObject({ from: { remoteAddress: expect.stringContaining('127.0.0.1'), client: 'Mozilla/5.0 (a test)' } });
  });
});
