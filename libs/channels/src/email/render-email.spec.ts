import { describe, expect, it } from '@jest/globals';
import { aMessage } from '../contract/a-message.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { asOneLine, renderEmail } from './render-email.js';

const bulletin = aMessage().bulletin!;
const linesOf = (message: OutgoingMessage): readonly string[] => renderEmail(message).text.split('\n');
const placeOf = (text: string, part: string): number => {
  expect(text).toContain(part);
  return text.indexOf(part);
};

describe('the subject', () => {
  it('gives the deadline in local time first, then number, hazard and colour in words', () => {
    expect(renderEmail(aMessage()).subject).toBe('橙色暴雨 中原区、二七区 05:10前签收 郑气预报〔2021〕7号 暴雨橙色预警');
  });

  it('begins with the exercise mark', () => {
    expect(renderEmail(aMessage({ status: 'exercise' })).subject).toBe(
      '【演练】橙色暴雨 中原区、二七区 05:10前签收 郑气预报〔2021〕7号 暴雨橙色预警',
    );
  });

  it('asks for a receipt only when one is owed', () => {
    const subject = { zh: '【提级督办】总值班室未签收', en: 'Escalation' };
    expect(renderEmail(aMessage({ purpose: 'escalation', subject })).subject).toBe(
      '【提级督办】橙色暴雨 中原区、二七区 05:10前答复 总值班室未签收',
    );
    expect(renderEmail(aMessage({ deadlineAt: null })).subject).toBe('橙色暴雨 中原区、二七区 郑气预报〔2021〕7号 暴雨橙色预警');
  });

  it('ends with the number in the series of the office, also when it is shortened; the text says which one came before it', () => {
    const numbered = aMessage({ receiverNumber: { year: 2021, number: 12, previous: 11 } });
    expect(renderEmail(numbered).subject).toBe('橙色暴雨 中原区、二七区 05:10前签收 郑气预报〔2021〕7号 暴雨橙色预警（收文12号）');
    expect(linesOf(numbered)).toEqual(
      expect.arrayContaining(['贵单位2021年收文第12号（上一号为第11号）', 'Your message no. 12 of 2021 (the one before is no. 11)']),
    );
    const { subject } = renderEmail({ ...numbered, subject: { zh: '雨'.repeat(500), en: '' } });
    expect([subject.endsWith('雨（收文12号）'), [...subject].length]).toEqual([true, 180]);
    expect(renderEmail({ ...numbered, status: 'exercise' }).text).toContain('贵单位2021年演练收文第12号');
  });

  it('keeps its mark and deadline when it is shortened, and splits no character', () => {
    const { subject } = renderEmail(aMessage({ status: 'exercise', subject: { zh: '🌧'.repeat(500), en: '' } }));
    expect([...subject]).toHaveLength(180);
    expect(subject).toMatch(/^【演练】橙色暴雨 中原区、二七区 05:10前签收 🌧+$/u);
  });

  it.each(['a\r\nBcc: x@y.example', 'a\nb', 'a\rb', 'a\0b', 'a\u0085b', 'a\u2028b', 'a\u202eb', 'a\u001bb'])(
    'makes one line of %j',
    (zh) => {
      const { subject } = renderEmail(aMessage({ subject: { zh, en: '' } }));
      expect(subject).toMatch(/^橙色暴雨 中原区、二七区 05:10前签收 a [\w: @.]+$/);
    },
  );
});

describe('a list of mails', () => {
  it('shows kind, colour, hazard, area and deadline within the first characters, in the subject and in the preview', () => {
    const marked = aMessage({
      bulletin: {
        ...aMessage().bulletin!,
        mark: { zh: '【解除】', en: '' },
        glance: { zh: '红色暴雨 金水区', en: 'Red rainstorm, Jinshui' },
      },
    });
    const escalation = aMessage({ ...marked, purpose: 'escalation', subject: { zh: '【提级督办】总值班室未签收', en: '' } });
    const reminder = aMessage({
      purpose: 'office-reminder',
      bulletin: { ...aMessage().bulletin!, glance: { zh: '红色暴雨 金水区', en: 'Red rainstorm, Jinshui' } },
    });
    for (const message of [marked, escalation, reminder]) {
      const { subject, html, text } = renderEmail(message);
      expect(subject.indexOf('红色')).toBeLessThanOrEqual(10);
      expect(subject.slice(0, 32)).toMatch(/红色暴雨 金水区 05:10前(签收|答复)/);
      expect(/<div style="display:none[^>]*>([^<]+)</.exec(html)?.[1]).toMatch(/^【?.{0,10}红色暴雨 金水区 05:10前.+请市委/);
      expect(text).toMatch(/^【?.{0,10}红色暴雨 金水区 05:10前/);
      expect(text).toMatch(/^.{0,14}Red rainstorm, Jinshui, (acknowledge|answer) by 05:10 \(.+\)$/m);
    }
  });

  it('shows the words of a message that is not about what the bulletin says before anything of the bulletin', () => {
    const subject = { zh: '演练中止：郑气预报〔2021〕7号 等演练信息作废', en: '' };
    const { subject: seen, html, text } = renderEmail(aMessage({ purpose: 'exercise-aborted', status: 'exercise', subject }));
    expect(seen).toBe(`【演练】${subject.zh}`);
    expect(html).not.toContain('display:none');
    expect(text.split('\n')[2]).toBe(aMessage().lead.zh);
  });
});

describe('the content of a mail', () => {
  it('begins with what to do and by when, in Chinese, then in English', () => {
    expect(linesOf(aMessage()).slice(0, 3)).toEqual(['橙色暴雨 中原区、二七区 05:10前签收', aMessage().lead.zh, aMessage().lead.en]);
  });

  it.each(['text', 'html'] as const)('continues with the button, the facts, the bulletin, and the English facts (%s)', (part) => {
    const body = renderEmail(aMessage())[part];
    const places = [
      '在05:10前签收',
      'acknowledge by 05:10',
      '签收 Acknowledge',
      '时限：2021年07月20日05时10分',
      '电话：值班主任 王强 0371-60000000',
      '编号：郑气预报〔2021〕7号（41010041600000_20210719210000_1）',
      bulletin.headline,
      '预警颜色：橙色',
      '影响范围：中原区（橙色）、二七区（橙色）',
      '2. 转移低洼地带人员。',
      '郑州市气象局  2021年07月20日05时00分',
      'Orange rainstorm, Zhongyuan, Erqi, acknowledge by 05:10 (郑气预报〔2021〕7号)',
      'Deadline: 20 Jul 2021, 05:10',
      'Call: 值班主任 王强 0371-60000000',
      'https://console.example/',
    ].map((said) => placeOf(body.slice(0, said === 'https://console.example/' ? Infinity : undefined), said));
    expect(places.slice(0, -1)).toEqual([...places.slice(0, -1)].sort((a, b) => a - b));
  });

  it('says that only the button on the page acknowledges', () => {
    for (const part of Object.values(renderEmail(aMessage())).slice(1)) expect(part).toContain('Only the button on the page acknowledges');
  });

  it('has no button and no request when no receipt is owed', () => {
    const { text, html } = renderEmail(aMessage({ receiptLink: null }));
    for (const part of [text, html]) expect(part).not.toContain('签收 Acknowledge');
  });

  it('has no empty frame when it is about no bulletin', () => {
    const { text, html } = renderEmail(aMessage({ bulletin: null }));
    expect(html).not.toContain('<div');
    expect(html).not.toContain('<p style="margin:0 0 12px;"></p>');
    expect(text).not.toContain('\n\n\n');
  });

  it('says which contacts have no telephone number', () => {
    const { text } = renderEmail(aMessage({ callList: [{ name: '李敏', post: '值班员', phone: null }] }));
    expect(text).toContain('电话：值班员 李敏 无号码');
  });

  it('is a pure function of the message', () => {
    expect(renderEmail(aMessage())).toEqual(renderEmail(aMessage()));
  });
});

describe('an exercise', () => {
  const mark = '【演练】这是演练，不是实况。 EXERCISE. This is not a real warning.';

  it('is marked in the first and in the last line of the text', () => {
    const lines = linesOf(aMessage({ status: 'exercise' }));
    expect([lines[0], lines.at(-1)]).toEqual([mark, mark]);
  });

  it('is marked by a band at the top and at the bottom of the page', () => {
    const { html } = renderEmail(aMessage({ status: 'exercise' }));
    expect(html.split(mark)).toHaveLength(3);
    expect(html).toMatch(/<body[^>]*>\n<p[^>]*>【演练】/);
    expect(html).toMatch(/not a real warning\.<\/p>\n<\/body><\/html>$/);
  });

  it('is never mentioned in a real bulletin', () => {
    const { subject, text, html } = renderEmail(aMessage());
    expect(`${subject}${text}${html}`).not.toMatch(/演练|exercise/i);
  });
});

describe('text that somebody wrote into a bulletin', () => {
  const script = `<script>alert(1)</script><img src=x onerror="alert(1)">'"&`;
  const hostile = aMessage({
    to: { ...aMessage().to, name: script },
    subject: { zh: script, en: script },
    lead: { zh: script, en: script },
    lines: [{ zh: script, en: script }],
    callList: [{ name: script, post: script, phone: script }],
    bulletin: {
      ...bulletin,
      number: script,
      identifier: script,
      headline: script,
      description: script,
      instruction: script,
      sender: script,
      areasText: [script],
      levelText: script,
    },
  });

  it('stays text and never becomes a script, an element or an attribute', () => {
    const { html } = renderEmail(hostile);
    expect(new Set(html.match(/<\/?[a-z]+/gi))).toEqual(
      new Set('<html <head <meta </head <body <p </p <a </a <br <div </div </body </html'.split(' ')),
    );
    expect(html.match(/<a [^>]*>/g)).toHaveLength(2);
    expect(html).not.toMatch(/<[^>]*onerror/i);
    expect(html).toContain('&lt;script&gt;');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example/"onmouseover="alert(1)',
    'https://a.example/\r\nx',
    'ftp://a.example/',
  ])('makes no link of %j', (link) => {
    const { text, html } = renderEmail(aMessage({ receiptLink: link, consoleLink: link }));
    expect(html).not.toContain('<a ');
    expect(text).not.toContain(link);
  });

  it('keeps its lines and loses invisible characters', () => {
    const { text, html } = renderEmail(aMessage({ bulletin: { ...bulletin, description: '一\r\n二\0三\u202e四\t五' } }));
    expect(text).toContain('一\n二三四\t五');
    expect(html).toContain('一<br>\n二三四\t五');
  });
});

describe('asOneLine', () => {
  it('leaves words as they are', () => {
    expect(asOneLine('总值班室 Duty office 🌧')).toBe('总值班室 Duty office 🌧');
  });
});
