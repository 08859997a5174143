import { expect, it } from '@jest/globals';
import type { City } from '../api/desk-api.ts';
import type { Product } from '../api/dispatcher-paths.ts';
import { renderUrgent } from './render-urgent.ts';

const city = { areas: [{ code: '410105', name: '金水区', nameEn: 'Jinshui' }] } as unknown as City;
const product = {
  sender: '郑州市气象台',
  template: {
    headline: '{{sender}}{{sentAt}}发布{{hazard}}{{colour}}预警信号',
    description: '未来{{hours}}小时内，{{areas}}有暴雨。',
    instruction: '1. 停止户外作业。',
  },
} as unknown as Product;
const sentAt = new Date('2021-07-19T13:59:00Z');

it('starts a signal with the words of its template, and chooses nothing for the forecaster', () => {
  expect(renderUrgent(city, product, { hazard: '暴雨', colour: null, areas: [], sentAt })).toEqual({
    headline: '郑州市气象台2021年07月19日21时59分发布暴雨（待填：预警颜色）预警信号',
    description: '未来（待填：时段小时数）小时内，（待填：影响区域）有暴雨。',
    instruction: '1. 停止户外作业。',
  });
  expect(renderUrgent(city, product, { hazard: '暴雨', colour: 'red', areas: ['410105'], sentAt })).toMatchObject({
    headline: '郑州市气象台2021年07月19日21时59分发布暴雨红色预警信号',
    description: '未来（待填：时段小时数）小时内，金水区有暴雨。',
  });
});
