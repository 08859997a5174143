import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { City, ReceiptRule } from './city.js';
import { receiptRuleOf, tighterRule, type Graded } from './receipt-rule.js';
import { colours, levels, type Colour, type Level } from './vocabulary.js';

const rule = (receiptDueAfterMin: number, phoneAfterMin: number | null = null): ReceiptRule => ({
  remindAfterMin: Math.ceil(receiptDueAfterMin / 2),
  phoneAfterMin,
  receiptDueAfterMin,
  followUpDue: { afterMin: receiptDueAfterMin * 2 },
});
const minutesOf: Readonly<Record<Colour, number>> = { blue: 30, yellow: 15, orange: 10, red: 5 };
const minutesOfLevel: Readonly<Record<Level, number>> = { IV: 45, III: 30, II: 15, I: 10 };
const city = {
  areaCode: '410100',
  hazards: [
    {
      code: 'rainstorm',
      steps: [
        { step: 'D3', receipt: rule(60, 45) },
        { step: 'H3', receipt: rule(10, 6) },
      ],
      signals: colours.map((colour) => ({ colour, receipt: rule(minutesOf[colour]) })),
      levels: levels.map((level) => ({ level, receipt: rule(minutesOfLevel[level]) })),
      express: rule(12, 5),
    },
  ],
} as unknown as City;

const districts = ['410102', '410105', '410174', '410181'] as const;
const colour = fc.constantFrom(...colours);
const areas = fc
  .uniqueArray(fc.record({ areaCode: fc.constantFrom(...districts), level: fc.constant(null), colour: fc.option(colour) }), {
    selector: ({ areaCode }) => areaCode,
    minLength: 1,
  })
  .map((each) => each as Graded['areas']);
const signal = fc
  .record({ areas, colour })
  .map((said): Graded => ({ kind: 'signal', hazard: 'rainstorm', step: null, level: null, ...said }));
const dueOf = (bulletin: Graded, own: readonly string[]): number => receiptRuleOf(city, bulletin, own).receiptDueAfterMin;

describe('the receipt rule', () => {
  it('of a signal is that of the gravest colour among the areas of the receiver, and of no other area', () => {
    fc.assert(
      fc.property(signal, fc.constantFrom(...districts), (bulletin, own) => {
        const named = bulletin.areas.find(({ areaCode }) => areaCode === own);
        const mine = named === undefined ? bulletin.colour : (named.colour ?? bulletin.colour);
        expect(dueOf(bulletin, [own])).toBe(minutesOf[mine ?? 'blue']);
      }),
    );
  });

  it('for a receiver of the whole city is that of the gravest area', () => {
    fc.assert(
      fc.property(signal, (bulletin) => {
        expect(dueOf(bulletin, ['410100'])).toBe(Math.min(...bulletin.areas.map((area) => dueOf(bulletin, [area.areaCode]))));
      }),
    );
  });

  it('of a scheduled bulletin is that of its step, or of the colour that it carries if that is tighter', () => {
    const h3 = (carried: Colour | null): Graded => ({
      kind: 'scheduled',
      hazard: 'rainstorm',
      step: 'H3',
      level: null,
      colour: carried,
      areas: [{ areaCode: '410105', level: null, colour: null }],
    });
    expect([null, ...colours].map((carried) => dueOf(h3(carried), ['410100']))).toEqual([10, 10, 10, 10, 5]);
    expect(receiptRuleOf(city, h3('red'), ['410100']).phoneAfterMin).toBe(6);
  });

  it('of a report is that of the gravest level among the areas of the receiver, if that is tighter than its step', () => {
    const level = fc.option(fc.constantFrom(...levels));
    const named = fc.uniqueArray(fc.record({ areaCode: fc.constantFrom(...districts), level, colour: fc.constant(null) }), {
      selector: ({ areaCode }) => areaCode,
      minLength: 1,
    });
    fc.assert(
      fc.property(named, level, fc.constantFrom('D3', 'H3'), fc.constantFrom(...districts), (areas, whole, step, own) => {
        const report = { kind: 'scheduled', hazard: 'rainstorm', step, colour: null, level: whole, areas } as Graded;
        const mine = areas.find(({ areaCode }) => areaCode === own)?.level ?? whole;
        const ofStep = step === 'D3' ? 60 : 10;
        expect(dueOf(report, [own])).toBe(Math.min(ofStep, mine === null ? ofStep : minutesOfLevel[mine]));
        expect(dueOf(report, ['410100'])).toBe(Math.min(...areas.map(({ areaCode }) => dueOf(report, [areaCode]))));
      }),
    );
  });

  it('that is tighter is never later than either, whichever comes first', () => {
    const any = fc.record({ due: fc.integer({ min: 1, max: 120 }), phone: fc.option(fc.integer({ min: 1, max: 60 })) });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [first, second] = [rule(one.due, one.phone), rule(other.due, other.phone)];
        const both = tighterRule(first, second);
        expect(both).toEqual(tighterRule(second, first));
        expect(both.receiptDueAfterMin).toBe(Math.min(one.due, other.due));
        if (both.phoneAfterMin !== null) expect([one.phone, other.phone]).toContain(both.phoneAfterMin);
      }),
    );
  });
});
