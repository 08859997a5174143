import { describe, expect, it } from '@jest/globals';
import { aDraft } from '../spec/a-draft.js';
import { at } from '../spec/moving-episode.js';
import { checkContent, checkDraft } from './bulletin-content.js';
import type { BulletinContent } from './bulletin.js';
import type { Product } from './city.js';

const city = { areaCode: '410100', areas: [{ code: '410181', name: '巩义市', nameEn: 'Gongyi' }] };
const now = at('2021-07-20', '02:00');
const faults = (changes: Partial<BulletinContent>, carries: Product['carries'] = 'none', isCancel = false): readonly string[] =>
  checkContent({ ...aDraft(), ...changes }, { carries }, city, now, isCancel).map(({ field, fault }) => `${field} ${fault}`);

describe('the content of a bulletin', () => {
  it('is accepted in its usual form', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ instruction: '', onset: null })).toEqual([]);
    expect(faults({ headline: '雨'.repeat(60), description: '雨'.repeat(5_000), instruction: '防'.repeat(3_000) })).toEqual([]);
  });

  it('has its length counted in characters, not in code units', () => {
    expect(faults({ headline: '🌧'.repeat(60) })).toEqual([]);
    expect(faults({ headline: '雨'.repeat(61) })).toEqual(['headline too-long']);
    expect(faults({ description: '雨'.repeat(5_001), instruction: '防'.repeat(3_001) })).toEqual([
      'description too-long',
      'instruction too-long',
    ]);
  });

  it('cannot have times of another year or century', () => {
    expect(faults({ onset: null, expires: at('2099-11-28', '02:00') })).toEqual(['expires too-far']);
    expect(faults({ onset: at('2022-07-20', '02:00'), expires: at('2022-07-20', '08:00') })).toEqual(['expires too-far', 'onset too-far']);
    expect(faults({ onset: at('2020-07-20', '02:00') })).toEqual(['onset too-long-ago']);
    expect(faults({ onset: at('2021-06-08', '02:00') })).toEqual([]);
  });

  it.each(['\r\nBcc: all@example.org', '\n', '\r', '\u2028', '\u0085'])('cannot have a line break in its headline: %j', (text) => {
    expect(faults({ headline: `暴雨${text}` })).toEqual(['headline line-break']);
  });

  it.each(['\u0000', '\u001b[31m', '\t', '\u202e', '\uffff', '\ud800'])('cannot have a control character in its headline: %j', (text) => {
    expect(faults({ headline: `暴雨${text}` })).toEqual(['headline control-character']);
  });

  it('may have lines and tabs in its text, but no NUL, no bidirectional marks, and nothing that CAP cannot carry', () => {
    expect(faults({ description: '一、\t雨情\r\n二、风险' })).toEqual([]);
    for (const text of ['\u0000', '\u0008', '\u202e', '\u2066', '\ufffe', '\udfff'])
      expect(faults({ description: `雨${text}`, instruction: `防${text}` })).toEqual([
        'description control-character',
        'instruction control-character',
      ]);
  });

  it('names known areas of the city, each once', () => {
    const area = (areaCode: string) => ({ areaCode, level: null, colour: null });
    expect(faults({ areas: [] })).toEqual(['areas missing']);
    expect(faults({ areas: [area('410181'), area('999999'), area('410181')] })).toEqual([
      'areas[1].areaCode unknown-area',
      'areas[2].areaCode twice',
    ]);
  });

  it('carries a level or a colour as its product requires, and both only where that has both', () => {
    const areas = [{ areaCode: '410181', level: 'II', colour: 'red' }] as const;
    expect(faults({ level: 'II', colour: 'red', areas }, 'none')).toEqual([
      'level not-carried',
      'colour not-carried',
      'areas[0].level not-carried',
      'areas[0].colour not-carried',
    ]);
    expect(faults({ colour: 'red' }, 'level')).toEqual(['colour not-carried', 'level missing']);
    expect(faults({ colour: 'red' }, 'colour')).toEqual([]);
    expect(faults({ level: 'II', colour: 'red', areas }, 'level-and-colour')).toEqual([]);
    expect(faults({ colour: 'yellow' }, 'level-or-colour')).toEqual([]);
    expect(faults({}, 'level-or-colour')).toEqual(['colour missing']);
    expect(faults({}, 'colour')).toEqual(['colour missing']);
    expect(faults({}, 'colour', true)).toEqual([]);
  });

  it('expires in the future, and not before the onset', () => {
    expect(faults({ expires: now })).toEqual(['expires in-the-past', 'expires before-onset']);
    expect(faults({ expires: at('2021-07-20', '08:00') })).toEqual([]);
    expect(faults({ expires: at('2021-07-20', '07:59') })).toEqual(['expires before-onset']);
    expect(faults({ expires: new Date(Number.NaN), onset: null })).toEqual(['expires in-the-past']);
  });

  it('has no place left that nobody has filled, and each is named', () => {
    const described = { headline: '（待填：实况）', description: '受（待填：影响系统）影响，过程累积降水量（待填：过程总量）。' };
    const found = checkContent({ ...aDraft(), ...described }, { carries: 'none' }, city, now);
    expect(found).toEqual([
      { field: 'headline', fault: 'unfilled', place: '实况' },
      { field: 'description', fault: 'unfilled', place: '影响系统' },
      { field: 'description', fault: 'unfilled', place: '过程总量' },
    ]);
    expect(checkDraft({ ...aDraft(), ...described }, city)).toEqual([]);
  });

  it('may be incomplete in a draft, but not contain dangerous characters', () => {
    const draft = (changes: Partial<BulletinContent>) => checkDraft({ ...aDraft(), ...changes }, city).map(({ fault }) => fault);
    expect(draft({ headline: '', description: '', areas: [], expires: at('2020-01-01', '00:00') })).toEqual([]);
    expect(draft({ headline: 'a\nb', description: '\u0000' })).toEqual(['line-break', 'control-character']);
  });
});
