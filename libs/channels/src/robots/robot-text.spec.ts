import { describe, expect, it } from '@jest/globals';
import { aMessage } from '../contract/a-message.js';
import { feishu } from './feishu.js';
import { RateWindow } from '../gateway/rate-window.js';
import { robotText, shorten } from './robot-text.js';
import { wecom } from './wecom.js';

const long = (text: string, times: number) => {
  const { bulletin } = aMessage();
  return aMessage({ bulletin: bulletin === null ? null : { ...bulletin, description: text.repeat(times) } });
};

describe('the text of a robot', () => {
  it.each([1, 2, 3, 4, 5, 7])('is cut at whole characters, whatever its length (%i)', (shift) => {
    const text = robotText(long(`${'x'.repeat(shift)}雨🌧`, 500), wecom);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    expect(Buffer.byteLength(text)).toBeGreaterThan(2_000);
    expect(text.endsWith('…（未完，全文见链接）')).toBe(true);
    // A lone half of a surrogate pair cannot be written in UTF-8 and comes back as another character.
    expect(Buffer.from(text).toString()).toBe(text);
    expect(text).not.toContain('\u{fffd}');
  });

  it('keeps kind, colour, areas, deadline and link where even the first sentence is too long', () => {
    const message = aMessage({ status: 'exercise', lead: { zh: '请签收'.repeat(600), en: '' } });
    const text = robotText(message, wecom);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2_048);
    for (const kept of ['【演练】', '橙色暴雨 中原区、二七区 05:10前签收', '时限：', 'https://console.example/', message.idempotencyKey])
      expect(text).toContain(kept);
  });

  it('is whole where it fits', () => {
    expect(robotText(aMessage(), wecom)).toContain('2. 转移低洼地带人员。');
    expect(robotText(aMessage(), wecom)).not.toContain('未完');
  });

  it('calls nobody by what a bulletin says', () => {
    const { body } = feishu.request(
      { status: 'actual', url: 'https://open.feishu.cn/open-apis/bot/v2/hook/x', secret: null },
      { text: '<at user_id="all">所有人</at>', mentions: [], key: 'dlv-1' },
      new Date(),
    );
    expect(body).not.toContain('<at');
  });

  it('is empty where not even the mark fits', () => {
    expect(shorten('雨雨雨', (text) => text.length < 3)).toBe('');
  });
});

describe('what a messenger allows', () => {
  it('is never exceeded in any minute, and a part is kept for the gravest', () => {
    const window = new RateWindow([{ count: 20, perMs: 60_000 }]);
    const sent: number[] = [];
    for (let now = 0; now < 600_000; now += 500)
      if (window.waitMs(now, now % 1_500 === 0) === 0) {
        window.take(now);
        sent.push(now);
      }
    for (const at of sent) expect(sent.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(20);
    const flood = new RateWindow([{ count: 20, perMs: 60_000 }]);
    for (let index = 0; index < 15; index += 1) flood.take(index);
    expect([flood.waitMs(100, false), flood.waitMs(100, true)]).toEqual([59_900, 0]);
  });
});
