import { expect, it } from '@jest/globals';
import { aMessage } from './contract/a-message.js';
import { renderEmail } from './email/render-email.js';
import { smsText, smsWords } from './sms/sms-text.js';
import { cardContent } from './work-messages/card-content.js';
import { speechOf } from './voice/speech.js';

const test = aMessage({
  purpose: 'line-test',
  bulletin: null,
  deadlineAt: null,
  subject: { zh: '【线路测试】不是预警，请确认收到：总值班室 王强', en: 'LINE TEST, no warning. Please confirm: Wang Qiang' },
  lead: { zh: '【线路测试】不是预警，无需签收和办理。', en: 'LINE TEST. This is no warning.' },
  receiptLink: 'https://duty.example/t/token',
  receiptCode: '4711',
});

it('a line test says in its first characters, by every channel, that it is no warning', () => {
  const mail = renderEmail(test);
  for (const text of [mail.subject, mail.text]) expect(text).toMatch(/^【线路测试】不是预警/);
  // Behind the signature, which the networks want first.
  expect(smsText('郑州气象', '${title}，${task}。', smsWords(test))).toBe('【郑州气象】【线路测试】不是预警，收到请回复4711确认。');
  expect(speechOf([test])).toMatch(/^线路测试，不是预警/);
  const card = cardContent({ ...test, cardToken: 'token' });
  expect([card.title, card.lead]).toEqual([expect.stringMatching(/^【线路测试】不是预警/), expect.stringMatching(/^【线路测试】不是预警/)]);
  expect(card.button?.words).toBe('确认收到');
});

it('a line test asks nobody to acknowledge a bulletin', () => {
  const { text, html } = renderEmail(test);
  for (const said of [text, html]) {
    expect(said).toContain('确认收到');
    expect(said).not.toMatch(/“签收”|签收 Acknowledge|催签|提级/);
  }
  expect(smsWords(test).task).not.toContain('签收');
  expect(speechOf([test, test])).not.toContain('签收');
});
