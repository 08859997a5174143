import { expect, it } from '@jest/globals';
import type { City } from '../api/desk-api.ts';
import type { Product } from '../api/dispatcher-paths.ts';
import { renderUrgent, usualHoursOf } from './render-urgent.ts';

const city = {
  areas: [
    { code: '410105', name: '金水区', nameEn: 'Jinshui' },
    { code: '410106', name: '上街区', nameEn: 'Shangjie' },
  ],
  whole: { code: '410100', name: '郑州市', nameEn: 'Zhengzhou' },
  groups: [],
  areaSuffix: '所辖乡镇及街道',
  hazards: [{ code: 'rainstorm', name: '暴雨', signals: [{ colour: 'red', validMin: 180, advice: ['停止户外作业'] }] }],
} as unknown as City;
const product = {
  sender: '郑州市气象台',
  actions: { issue: '发布{{hazard}}{{grade}}预警信号' },
  template: {
    headline: '{{sender}}{{action}}',
    description: '{{sentAt}}：预计{{period}}[[，{{where}}]]{{amount}}。',
    instruction: '{{advice}}',
  },
} as unknown as Product;

it('starts a signal with the words of its template, and chooses nothing for the forecaster', () => {
  expect(renderUrgent(city, product, { hazard: 'rainstorm', colour: null, areas: [] })).toEqual({
    headline: '郑州市气象台发布暴雨（待填：预警颜色或等级）预警信号',
    description: '〔发布时间〕：预计（待填：预计时段）（待填：预计量）。',
    instruction: '（待填：防御指南）',
  });
});

it('has the period and the advice of the colour, and the areas, once they are chosen', () => {
  expect(renderUrgent(city, product, { hazard: 'rainstorm', colour: 'red', areas: ['410105'] })).toEqual({
    headline: '郑州市气象台发布暴雨红色预警信号',
    description: '〔发布时间〕：预计未来3小时内，郑州市金水区所辖乡镇及街道（待填：预计量）。',
    instruction: '1.停止户外作业。',
  });
  expect(renderUrgent(null, product, { hazard: 'rainstorm', colour: 'red', areas: [] })).toEqual({
    headline: '',
    description: '',
    instruction: '',
  });
});

it('is valid as long as its colour says, and has no usual validity before', () => {
  expect(city.hazards.flatMap(({ signals }) => [usualHoursOf(signals, 'red'), usualHoursOf(signals, null)])).toEqual([3, '']);
});
