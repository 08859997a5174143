import { describe, expect, it } from '@jest/globals';
import { forecasterPlaces, renderTemplate, unknownPlaces } from './render-template.js';

describe('a template', () => {
  it('is filled', () => {
    expect(
      renderTemplate('{{sender}}{{ sentAt }}发布暴雨{{colour}}预警信号', {
        sender: '郑州市气象台',
        sentAt: '2021年7月19日21时59分',
        colour: '红色',
      }),
    ).toEqual({
      text: '郑州市气象台2021年7月19日21时59分发布暴雨红色预警信号',
      unfilled: [],
    });
  });

  it('marks each empty placeholder, and lists it once', () => {
    expect(renderTemplate('{{total}}，{{local}}，{{total}}', { local: ' ' })).toEqual({
      text: '（待填：过程总量），（待填：局地最大量），（待填：过程总量）',
      unfilled: ['total', 'local'],
    });
  });

  it('leaves an optional part out where one of its placeholders is empty, and tells the forecaster of it', () => {
    const template = '[[{{observed}}，]]预计{{amount}}[[，{{alongside}}（{{amount}}）]]。';
    expect(renderTemplate(template, { amount: '50毫米' })).toEqual({ text: '预计50毫米。', unfilled: [] });
    expect(renderTemplate(template, { amount: '50毫米', observed: '已达30毫米', alongside: '伴有大风' }).text).toBe(
      '已达30毫米，预计50毫米，伴有大风（50毫米）。',
    );
    expect(forecasterPlaces(template)).toEqual([
      { place: 'observed', isOptional: true },
      { place: 'amount', isOptional: false },
      { place: 'alongside', isOptional: true },
    ]);
    expect(unknownPlaces('[[{{observed}}')).toEqual(['[[']);
    expect(unknownPlaces('[[a[[{{observed}}]]b]]')).toEqual(['[[']);
  });

  it('does not treat a value as a template', () => {
    expect(renderTemplate('{{risks}}', { risks: '{{total}} $& $1' }).text).toBe('{{total}} $& $1');
  });

  it('knows only the listed placeholders, and no inherited properties', () => {
    expect(unknownPlaces('{{total}} {{constructor}} {{x}} {{')).toEqual(['constructor', 'x', '{{']);
    expect(renderTemplate('{{constructor}}', {}).text).toBe('（待填）');
  });
});
