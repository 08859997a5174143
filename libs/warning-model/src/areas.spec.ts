import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areaCodesOf, areaListText, areaOf, isWithin, type NamedAreas } from './areas.js';

const named = (code: string, name: string) => ({ code, name, nameEn: name });
const city: NamedAreas = {
  name: '郑州市',
  areaCode: '410100',
  areas: [
    named('410102', '中原区'),
    { ...named('410105', '金水区'), townships: [named('410105001', '经八路街道'), named('410105003', '人民路街道')] },
    named('410106', '上街区'),
    named('410173', '航空港区'),
    named('410174', '郑东新区'),
  ],
  areaGroups: [{ ...named('main-urban-area', '主城区'), areas: ['410102', '410105', '410174'] }],
};

describe('a list of areas as text', () => {
  it('names a group where all of its areas are chosen, at the place of the first', () => {
    expect(areaListText(city, ['410102', '410105', '410174', '410173', '410106'].slice(0, 4))).toBe('主城区、航空港区');
    expect(areaListText(city, ['410173', '410174', '410105', '410102'])).toBe('航空港区、主城区');
    expect(areaListText(city, ['410102', '410105', '410173'])).toBe('中原区、金水区、航空港区');
  });

  it('names the city where the city or all of its areas are chosen', () => {
    expect(areaListText(city, ['410100'])).toBe('郑州市');
    expect(
      areaListText(
        city,
        city.areas.map(({ code }) => code),
      ),
    ).toBe('郑州市');
  });

  it('names a township by itself, unless its area is chosen too', () => {
    expect(areaListText(city, ['410105001', '410173'])).toBe('经八路街道、航空港区');
    expect(areaListText(city, ['410105001', '410105003'])).toBe('经八路街道、人民路街道');
    expect(areaListText(city, ['410105001', '410105'])).toBe('金水区');
  });

  it('keeps a code that nobody knows', () => {
    expect(areaListText(city, ['419999', '410106'])).toBe('419999、上街区');
    expect(areaListText(city, [])).toBe('');
  });

  it('names every chosen area once, and no other, in whatever order they were chosen', () => {
    const codes = city.areas.flatMap((area) => [area.code, ...(area.townships ?? []).map(({ code }) => code)]);
    fc.assert(
      fc.property(fc.shuffledSubarray(codes), (chosen) => {
        const names = areaListText(city, chosen)
          .split('、')
          .filter((name) => name !== '');
        expect(new Set(names).size).toBe(names.length);
        const meant = names.flatMap((name) =>
          name === city.name
            ? city.areas.map(({ code }) => code)
            : (city.areaGroups.find((group) => group.name === name)?.areas ?? codes.filter((code) => areaOf(city, code)?.name === name)),
        );
        const districts = chosen.filter((code) => code.length === 6);
        const besides = chosen.filter((code) => code.length === 9 && !districts.includes(code.slice(0, 6)));
        expect([...new Set(meant)].sort()).toEqual([...districts, ...besides].sort());
      }),
    );
  });
});

describe('the areas of a city', () => {
  it('are its own code, its areas and their townships', () => {
    expect([...areaCodesOf(city)]).toEqual(['410100', '410102', '410105', '410105001', '410105003', '410106', '410173', '410174']);
  });

  it('contain one another', () => {
    expect(isWithin('410105001', '410105', '410100')).toBe(true);
    expect(isWithin('410105', '410100', '410100')).toBe(true);
    expect(isWithin('410105', '410105001', '410100')).toBe(false);
    expect(isWithin('410106', '410105', '410100')).toBe(false);
  });
});
