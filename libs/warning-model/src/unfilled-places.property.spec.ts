import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderTemplate, templatePlaces, type TemplatePlace } from './render-template.js';
import { nextUnfilledPlace, unfilledPlaces, unfilledPlacesOf } from './unfilled-places.js';

const names = Object.keys(templatePlaces) as TemplatePlace[];
const plain = fc.stringMatching(/^[\u4e00-\u9fff0-9，。、～（）：\n]{0,12}$/).filter((text) => !text.includes('待填'));
const piece = fc.record({ before: plain, place: fc.constantFrom(...names) });

describe('the unfilled places of a text', () => {
  it('are exactly the places that the template was rendered without', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), plain, fc.subarray(names), (pieces, end, given) => {
        const template = `${pieces.map(({ before, place }) => `${before}{{${place}}}`).join('')}${end}`;
        const values = Object.fromEntries(given.map((name) => [name, '值']));
        const { text } = renderTemplate(template, values);
        const expected = pieces.filter(({ place }) => !given.includes(place)).map(({ place }) => templatePlaces[place].zh);
        expect(unfilledPlaces(text).map(({ name }) => name)).toEqual(expected);
      }),
    );
  });

  it('are each reached once by the next, in both directions', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { text } = renderTemplate(pieces.map(({ before, place }) => `${before}{{${place}}}`).join(''), {});
        const forwards: string[] = [];
        for (let at = nextUnfilledPlace(text, 0); at !== null; at = nextUnfilledPlace(text, at.end))
          forwards.push(text.slice(at.start, at.end));
        const backwards: string[] = [];
        for (let at = nextUnfilledPlace(text, text.length, true); at !== null; at = nextUnfilledPlace(text, at.start, true))
          backwards.unshift(text.slice(at.start, at.end));
        expect(forwards).toHaveLength(pieces.length);
        expect(backwards).toEqual(forwards);
      }),
    );
  });

  it('are found however they were typed over, and in every field', () => {
    expect(unfilledPlaces('（待填） (待填:总量) （待填：主要时段').map(({ name }) => name)).toEqual(['', '总量', '主要时段']);
    expect(unfilledPlaces('受{{ cause }}影响').map(({ name }) => name)).toEqual(['cause']);
    expect(unfilledPlaces('待填报的单位请填报（待命）')).toEqual([]);
    const found = unfilledPlacesOf({ headline: '（待填：实况）', description: '有雨', instruction: '1. （待填：主要风险）' });
    expect(found.map(({ field, name }) => `${field} ${name}`)).toEqual(['headline 实况', 'instruction 主要风险']);
  });
});
