import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMessage } from '../contract/a-message.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { speechOf } from './speech.js';

const bulletinOf = (change: Partial<NonNullable<OutgoingMessage['bulletin']>>): OutgoingMessage['bulletin'] => {
  const { bulletin } = aMessage();
  return bulletin === null ? null : { ...bulletin, ...change };
};
const red = aMessage({
  bulletin: bulletinOf({ gravity: 4, glance: { zh: '红色暴雨 金水区', en: '' } }),
  deadlineAt: new Date('2021-07-19T21:30:00Z'),
});

describe('what a call says', () => {
  it('is who, what, where, and by when to do what', () => {
    expect(speechOf([aMessage()])).toBe('郑州市气象局：橙色暴雨，中原区、二七区，请在5点10分前签收。');
  });

  it('begins with 演练 in an exercise', () => {
    expect(speechOf([aMessage({ status: 'exercise' })])).toBe('演练。郑州市气象局：橙色暴雨，中原区、二七区，请在5点10分前签收。');
  });

  it('of several bulletins is one text, the gravest first, with the nearest deadline', () => {
    expect(speechOf([aMessage(), red])).toBe('您有两份预警待签收：一，红色暴雨，金水区；二，橙色暴雨，中原区、二七区，请在5点10分前签收。');
    const [yellow, blue] = ['黄色暴雨 中牟县', '蓝色暴雨 登封市'].map((zh) =>
      aMessage({ bulletin: bulletinOf({ gravity: 1, glance: { zh, en: '' } }) }),
    );
    expect(speechOf([aMessage(), red, yellow ?? red, blue ?? red])).toMatch(
      /^您有四份预警待签收：一，红色暴雨.*；二，橙色暴雨.*；另有两份，请在5点10分前签收。$/,
    );
  });

  it('of several messages that sound alike says them once, with their number', () => {
    const told = aMessage({ purpose: 'escalation' });
    expect(speechOf([told, told, told])).toBe('您有三份信息待确认：提级督办，橙色暴雨，中原区、二七区，共三份，请在5点10分前答复。');
    expect(speechOf([told, red, told])).toBe(
      '您有三份信息待确认：一，红色暴雨，金水区；二，提级督办，橙色暴雨，中原区、二七区，共两份，请在5点10分前答复。',
    );
  });

  it('of a message about no bulletin is its subject, without brackets', () => {
    const test = aMessage({ purpose: 'contact-test', bulletin: null, subject: { zh: '【测试】联络测试：总值班室 王强', en: '' } });
    expect(speechOf([test])).toBe('气象局通知：测试，联络测试：总值班室，王强。');
  });

  it('is about 20 seconds long at most, whatever it is about, and keeps the deadline', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ length: fc.integer({ min: 1, max: 300 }), gravity: fc.integer({ min: 0, max: 4 }) }), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.constantFrom('actual' as const, 'exercise' as const),
        (all, status) => {
          const messages = all.map(({ length, gravity }) =>
            aMessage({ status, bulletin: bulletinOf({ gravity, glance: { zh: `暴雨 ${'区'.repeat(length)}`, en: '' } }) }),
          );
          const speech = speechOf(messages);
          expect([...speech].length).toBeLessThanOrEqual(100);
          expect(speech.endsWith('请在5点10分前签收。')).toBe(true);
          expect(speech.startsWith('演练')).toBe(status === 'exercise');
        },
      ),
    );
  });
});
