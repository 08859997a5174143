import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionText, expiryOf, renderBulletin, signalActionOf, whereText, type TextCity, type TextFacts } from './bulletin-text.js';
import { colourName } from './grade.js';
import { colours, revisionKinds, type Colour, type RevisionKind } from './vocabulary.js';

const named = (code: string, name: string) => ({ code, name, nameEn: name });
const city: TextCity = {
  name: '郑州市',
  areaCode: '410100',
  areas: [
    named('410102', '中原区'),
    { ...named('410105', '金水区'), townships: [named('410105001', '经八路街道')] },
    named('410106', '上街区'),
  ],
  areaGroups: [{ ...named('main-urban-area', '主城区'), areas: ['410102', '410105'] }],
  areaSuffix: '所辖乡镇及街道',
};
const receipt = { remindAfterMin: 1, phoneAfterMin: null, receiptDueAfterMin: 5, followUpDue: { afterMin: 15 } };
const hazard = {
  name: '暴雨',
  signals: colours.map((colour) => ({ colour, criteria: colour, validMin: 180, advice: [`${colour}甲`, `${colour}乙`], receipt })),
};
const product: TextFacts['product'] = {
  ...{
    code: 'signal',
    title: '《暴雨预警信号》',
    titleEn: 'Signal',
    kind: 'signal',
    steps: [],
    hazards: ['rainstorm'],
    sender: '郑州市气象台',
  },
  carries: 'colour',
  defaults: { caution: '请注意防范' },
  actions: {
    issue: '发布{{hazard}}{{grade}}预警信号',
    continue: '继续发布{{hazard}}{{grade}}预警信号',
    upgrade: '将{{hazard}}{{previousGrade}}预警信号升级为{{hazard}}{{grade}}预警信号',
    downgrade: '将{{hazard}}{{previousGrade}}预警信号降级为{{hazard}}{{grade}}预警信号',
    lift: '解除{{hazard}}{{previousGrade}}预警信号',
  },
  template: {
    headline: '{{sender}}{{action}}',
    description: '{{sentAt}}{{action}}：[[{{observed}}，]]预计{{period}}[[，{{where}}]]{{amount}}。[[{{caution}}。]]',
    instruction: '{{advice}}',
  },
};
const facts: TextFacts = {
  ...{ product, hazard, level: null, colour: 'red' },
  areas: ['410102', '410105', '410106'].slice(0, 2),
};

describe('the text of a bulletin', () => {
  it('says what a signal does, where, and what to do at its colour', () => {
    expect(renderBulletin(city, { ...facts, fields: { amount: '降水量将达100毫米以上' } })).toEqual({
      headline: '郑州市气象台发布暴雨红色预警信号',
      description: '〔发布时间〕发布暴雨红色预警信号：预计未来3小时内，郑州市主城区所辖乡镇及街道降水量将达100毫米以上。请注意防范。',
      instruction: '1.red甲；\n2.red乙。',
      unfilled: [],
    });
  });

  it('names both colours of a change, and the ended one of a lift', () => {
    const act = (kind: RevisionKind | null): string => actionText(product, kind, { hazard: '暴雨', grade: '红色', previousGrade: '橙色' });
    expect(act('upgrade')).toBe('将暴雨橙色预警信号升级为暴雨红色预警信号');
    expect(act('downgrade')).toBe('将暴雨橙色预警信号降级为暴雨红色预警信号');
    expect(act('lift')).toBe('解除暴雨橙色预警信号');
    expect(act('continue')).toBe('继续发布暴雨红色预警信号');
    expect(actionText({}, 'continue', {})).toBe('');
  });

  it('keeps what a person filled in where the system knows nothing, and nothing else', () => {
    const report = {
      ...product,
      senderBy: { red: '郑州市气象局' },
      template: { ...product.template, headline: '{{sender}}：{{grade}}预警' },
    };
    const given = { ...facts, product: report, fields: { grade: '黄色', sender: '某台' } };
    expect(renderBulletin(city, given).headline).toBe('〔发布单位〕：红色预警');
    expect(renderBulletin(city, { ...given, colour: null }).headline).toBe('〔发布单位〕：黄色预警');
  });

  it('has the facts of the system in a default, until the forecaster writes something else', () => {
    const report = {
      ...product,
      defaults: { mainPeriod: '{{onsetHour}}至{{expiresHour}}' },
      template: { ...product.template, description: '主要时段：{{mainPeriod}}' },
    };
    const given = { ...facts, product: report, facts: { onsetHour: '18日14时', expiresHour: '19日08时' } };
    expect(renderBulletin(city, given).description).toBe('主要时段：18日14时至19日08时');
    expect(renderBulletin(city, { ...given, fields: { mainPeriod: '18日夜里' } }).description).toBe('主要时段：18日夜里');
    expect(renderBulletin(city, { ...given, facts: {} }).description).toBe('主要时段：（待填：主要时段）');
  });

  it('names what is still to be filled in, and leaves an optional part out', () => {
    const { description, unfilled } = renderBulletin(city, { ...facts, fields: { where: '', caution: ' ' } });
    expect(description).toBe('〔发布时间〕发布暴雨红色预警信号：预计未来3小时内（待填：预计量）。');
    expect(unfilled).toEqual(['amount']);
  });

  it('has the advice and the name of its own colour, and of no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...colours), (colour) => {
        const text = renderBulletin(city, { ...facts, colour, fields: { amount: '多' } });
        const whole = `${text.headline}${text.description}${text.instruction}`;
        const isOther = (other: Colour): boolean => other !== colour && (whole.includes(colourName(other)) || whole.includes(`${other}甲`));
        expect(whole).toContain(colourName(colour));
        expect(whole).toContain(`${colour}甲`);
        expect(colours.filter(isOther)).toEqual([]);
        expect(text.unfilled).toEqual([]);
      }),
    );
  });

  it('knows an act for every kind of revision', () => {
    expect([null, ...revisionKinds].map(signalActionOf)).toEqual([
      'issue',
      'continue',
      'upgrade',
      'downgrade',
      'continue',
      'continue',
      'continue',
      'lift',
      'lift',
    ]);
  });
});

describe('where it is', () => {
  it('is the city with its areas, or the city alone; a township has nothing below it', () => {
    expect(whereText(city, ['410106', '410102'])).toBe('郑州市上街区、中原区所辖乡镇及街道');
    expect(whereText(city, ['410105001'])).toBe('郑州市经八路街道');
    expect(whereText(city, ['410100'])).toBe('郑州市');
    expect(whereText(city, [])).toBe('');
  });
});

describe('how long a bulletin is valid', () => {
  const from = new Date('2021-07-20T00:00:00Z');
  const red = { level: null, colour: 'red' as const };

  it('is said by its product, else by the colour of a signal', () => {
    expect(expiryOf({ kind: 'scheduled', validMin: 360 }, hazard, red, from, null)).toEqual(new Date('2021-07-20T06:00:00Z'));
    expect(expiryOf({ kind: 'signal' }, hazard, red, from, null)).toEqual(new Date('2021-07-20T03:00:00Z'));
    expect(expiryOf({ kind: 'scheduled' }, hazard, red, from, null)).toBeNull();
    expect(expiryOf({ kind: 'signal' }, hazard, { level: null, colour: null }, from, null)).toBeNull();
  });

  it('is never before the onset', () => {
    const onset = new Date('2021-07-20T05:00:00Z');
    expect(expiryOf({ kind: 'scheduled', validMin: 60 }, hazard, red, from, onset)).toEqual(onset);
  });
});
