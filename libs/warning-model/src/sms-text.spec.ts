import { describe, expect, it } from '@jest/globals';
import { SMS_LIMIT, smsText, type SmsContent } from './sms-text.js';

const matter: SmsContent = {
  status: 'actual',
  hazard: '暴雨',
  grade: '橙色',
  headline: '未来3小时中原区、二七区降水量将达50毫米以上',
  number: '郑气预报〔2021〕7号',
};

describe('the short message of a bulletin', () => {
  it('contains hazard, grade, headline and number', () => {
    const { text, length, cut } = smsText(matter);
    expect(text).toBe('暴雨橙色：未来3小时中原区、二七区降水量将达50毫米以上（郑气预报〔2021〕7号）');
    expect({ length, cut }).toEqual({ length: text.length, cut: false });
  });

  it('begins with the mark of a revision, also where it is cut', () => {
    const lifted = { ...matter, revisionKind: 'lift', headline: '郑州市气象台解除暴雨橙色预警信号' } as const;
    expect(smsText(lifted).text).toBe('【解除】郑州市气象台解除暴雨橙色预警信号（郑气预报〔2021〕7号）');
    expect(smsText({ ...lifted, status: 'exercise' }).text).toMatch(/^【演练】【解除】/);
    expect(smsText({ ...lifted, revisionKind: 'retract', headline: '雨'.repeat(90) })).toMatchObject({
      text: expect.stringMatching(/^【撤回】/),
      length: SMS_LIMIT,
    });
  });

  it('does not repeat what the headline already contains', () => {
    expect(smsText({ ...matter, headline: '暴雨橙色预警信号' }).text).toBe('暴雨橙色预警信号（郑气预报〔2021〕7号）');
    expect(smsText({ ...matter, grade: null, headline: '未来一周有暴雨' }).text).toBe('未来一周有暴雨（郑气预报〔2021〕7号）');
  });

  it('marks an exercise first, and once', () => {
    const { text } = smsText({ ...matter, status: 'exercise', number: '【演练】郑气预报〔2021〕演7号' });
    expect(text.startsWith('【演练】暴雨橙色：')).toBe(true);
    expect(text.split('【演练】')).toHaveLength(2);
    expect(smsText({ ...matter, status: 'exercise', headline: '【演练】检验' }).text.split('【演练】')).toHaveLength(2);
  });

  it('shortens only the headline, to exactly 70 units', () => {
    const fits = 70 - '暴雨橙色：（郑气预报〔2021〕7号）'.length;
    expect(smsText({ ...matter, headline: '水'.repeat(fits) })).toMatchObject({ length: 70, cut: false });
    const cut = smsText({ ...matter, headline: '水'.repeat(fits + 1) });
    expect(cut).toMatchObject({ length: 70, cut: true });
    expect(cut.text.endsWith('水…（郑气预报〔2021〕7号）')).toBe(true);
  });

  it('keeps the grade when the part of the headline with the grade is cut off', () => {
    const { text, cut } = smsText({ ...matter, headline: `${'水'.repeat(56)}暴雨橙色` });
    expect(cut).toBe(true);
    expect(text.startsWith('暴雨橙色：')).toBe(true);
  });

  it('never splits a character outside the basic plane, and always stays within the limit', () => {
    for (let n = 0; n < 80; n += 1) {
      const { text, length } = smsText({ ...matter, headline: '𠮷'.repeat(n), number: '号'.repeat(n) });
      expect(length).toBeLessThanOrEqual(SMS_LIMIT);
      expect(text).not.toMatch(/\p{Cs}/u);
    }
  });
});
