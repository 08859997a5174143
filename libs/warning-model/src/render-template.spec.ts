import { describe, expect, it } from '@jest/globals';
import { renderTemplate, unknownPlaces } from './render-template.js';

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

  it('does not treat a value as a template', () => {
    expect(renderTemplate('{{risks}}', { risks: '{{total}} $& $1' }).text).toBe('{{total}} $& $1');
  });

  it('knows only the listed placeholders, and no inherited properties', () => {
    expect(unknownPlaces('{{total}} {{constructor}} {{x}} {{')).toEqual(['constructor', 'x', '{{']);
    expect(renderTemplate('{{constructor}}', {}).text).toBe('（待填）');
  });
});
