import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fillAtPublication, publicationPlaces, publicationTime, reopenAtPublication } from './publication-places.js';

const zone = 'Asia/Shanghai';
const sentAt = new Date('2024-07-17T03:40:00Z');
const given = { sentAt, number: '2024年第16期《重要天气报告》', sender: '郑州市气象台' };
const texts = {
  headline: `${publicationPlaces.sender}发布暴雨黄色预警信号`,
  description: `${publicationPlaces.number}：${publicationPlaces.sentAt}发布`,
  instruction: `${publicationPlaces.sender}\n${publicationPlaces.sentAt}发布`,
};

describe('the marks for what the publication gives', () => {
  it('are filled with its time, number and sender', () => {
    expect(fillAtPublication(texts, given, { zone })).toEqual({
      headline: '郑州市气象台发布暴雨黄色预警信号',
      description: '2024年第16期《重要天气报告》：2024年07月17日11时40分发布',
      instruction: '郑州市气象台\n2024年07月17日11时40分发布',
    });
  });

  it('have the time in the form of the city', () => {
    expect(publicationTime(new Date('2025-03-01T08:05:00Z'), { zone, timeForm: 'plain' })).toBe('2025年3月1日16时05分');
    expect(publicationTime(new Date('2025-03-01T08:05:00Z'), { zone })).toBe('2025年03月01日16时05分');
  });

  it('are set again in a revision, so that it has its own time and number', () => {
    const published = fillAtPublication(texts, given, { zone });
    expect(reopenAtPublication(published, given, { zone })).toMatchObject({
      description: texts.description,
      instruction: `郑州市气象台\n${publicationPlaces.sentAt}发布`,
    });
    expect(reopenAtPublication(published, { sentAt, number: '' }, { zone }).description).toContain('第16期');
  });

  it('leave a text without them as it is, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = { headline: text, description: text, instruction: text };
        fc.pre(!Object.values(publicationPlaces).some((mark) => text.includes(mark)));
        expect(fillAtPublication(plain, { ...given, number: '$& $1' }, { zone })).toEqual(plain);
      }),
    );
    const one = { headline: '', description: publicationPlaces.number, instruction: '' };
    expect(fillAtPublication(one, { ...given, number: '$& $1' }, { zone }).description).toBe('$& $1');
  });
});
