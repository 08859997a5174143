import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { capturePlaces } from './capture-places.js';
import { renderTemplate } from './render-template.js';

const template = '预计{{onset}}起，{{areas}}有暴雨，过程总量{{total}}。\n主要时段：{{mainPeriod}}。';

describe('the places of an edited text', () => {
  it('give back what a person has filled in, without what is still to be filled', () => {
    const { text } = renderTemplate(template, { onset: '2021年07月20日11时00分', areas: '金水区', total: '50～80毫米' });
    expect(capturePlaces(template, text)).toEqual({ onset: '2021年07月20日11时00分', areas: '金水区', total: '50～80毫米' });
    expect(capturePlaces(template, text.replace('（待填：主要时段）', '20日下午'))).toMatchObject({ mainPeriod: '20日下午' });
  });

  it('are unknown where the words of the template are gone', () => {
    expect(capturePlaces(template, '今天夜里有暴雨。')).toBeNull();
    expect(capturePlaces('完全固定', '完全固定')).toEqual({});
    expect(capturePlaces('完全固定', '完全固定了')).toBeNull();
  });

  it('are those of the optional parts that the text has', () => {
    const optional = '预计{{trend}}。[[{{alongside}}，]]最大小时雨强{{hourly}}。[[{{caution}}。]]';
    for (const values of [
      { trend: '有暴雨', hourly: '20毫米' },
      { trend: '有暴雨', alongside: '以稳定性降水为主', hourly: '20毫米' },
      { trend: '有暴雨', hourly: '20毫米', caution: '请注意防范' },
      { trend: '有暴雨', alongside: '间有短时强降水', hourly: '20毫米', caution: '请注意防范' },
    ])
      expect(capturePlaces(optional, renderTemplate(optional, values).text)).toEqual(values);
    expect(capturePlaces(optional, '预计有暴雨。')).toBeNull();
  });

  it('are exactly the values that a text was rendered with', () => {
    const words = fc.string({ unit: fc.constantFrom('大', '雨', '5', '0', '至'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, words, words, words, (onset, areas, total, mainPeriod) => {
        const values = { onset, areas, total, mainPeriod };
        expect(capturePlaces(template, renderTemplate(template, values).text)).toEqual(values);
      }),
    );
  });
});
