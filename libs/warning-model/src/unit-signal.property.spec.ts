import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BulletinId, OfficeId } from './ids.js';
import {
  answersSignal,
  gravestSignalFor,
  unitDeadlines,
  unitSignalChanges,
  unitSignalTransitions,
  unitStandingOf,
  unitStandings,
  type SignalInForce,
} from './unit-signal.js';
import { colours, levels, type Colour } from './vocabulary.js';

const codes = ['410102', '410105', '410184'] as const;
const units = codes.map((code) => ({ id: `unit-${code}` as OfficeId, areas: [code] as readonly string[] }));
const colour = fc.constantFrom(...colours);
const area = fc.record({ areaCode: fc.constantFrom('410100', '410105001', ...codes), level: fc.constant(null), colour: fc.option(colour) });
const signal = fc.record({
  kind: fc.constantFrom('signal' as const, 'express' as const),
  step: fc.constant(null),
  status: fc.constant('actual' as const),
  colour: fc.option(colour),
  areas: fc.array(area, { minLength: 1, maxLength: 4 }),
  sentAt: fc.date({ min: new Date(0), max: new Date(10_000), noInvalidDate: true }),
});
const inForce: fc.Arbitrary<readonly SignalInForce[]> = fc
  .array(signal, { maxLength: 5 })
  .map((all) => all.map((one, at) => ({ ...one, id: `bul-${at}` as BulletinId })));
const current = fc.uniqueArray(fc.record({ unitId: fc.constantFrom(...units.map(({ id }) => id), 'unit-gone' as OfficeId), colour }), {
  selector: ({ unitId }) => unitId,
});
const rankOf = (found: Colour | undefined): number => (found === undefined ? -1 : colours.indexOf(found));

describe('the signals of districts', () => {
  it('are the gravest of the own areas: no other signal for a district is graver, and one that is there carries it', () => {
    fc.assert(
      fc.property(inForce, fc.constantFrom(...units), (signals, { areas: [own = ''] }) => {
        const found = gravestSignalFor([own], signals);
        const meeting = signals
          .filter(({ kind }) => kind === 'signal')
          .flatMap((one) =>
            one.areas
              .filter(({ areaCode }) => areaCode === '410100' || areaCode.startsWith(own))
              .flatMap((each) => each.colour ?? one.colour ?? []),
          );
        expect(rankOf(found?.colour)).toBe(Math.max(-1, ...meeting.map(rankOf)));
      }),
    );
  });

  it('change once: after what ended and began, the same signals in force change nothing more', () => {
    fc.assert(
      fc.property(inForce, current, (signals, before) => {
        const { ended, started } = unitSignalChanges(units, signals, before);
        const gone = new Set(ended.map((one) => one.signal));
        const after = [...before.filter((one) => !gone.has(one)), ...started];
        expect(unitSignalChanges(units, signals, after)).toEqual({ ended: [], started: [] });
        // At most one for each district, and none for a district that is no more.
        expect(new Set(after.map(({ unitId }) => unitId)).size).toBe(after.length);
        expect(after.some(({ unitId }) => unitId === 'unit-gone')).toBe(false);
      }),
    );
  });

  it('of one colour that only moves to another bulletin go on', () => {
    fc.assert(
      fc.property(inForce, (signals) => {
        const { started } = unitSignalChanges(units, signals, []);
        const renamed = signals.map((one) => ({ ...one, id: `${one.id}-later` as BulletinId }));
        expect(unitSignalChanges(units, renamed, started)).toEqual({ ended: [], started: [] });
      }),
    );
  });
});

describe('a response', () => {
  const startedAt = new Date('2026-07-20T06:00:00Z');
  const chosen = fc.constantFrom(...colours, ...levels, 'none' as const);

  it('answers a signal when it was decided since then, or is the highest; none answers nothing', () => {
    fc.assert(
      fc.property(chosen, fc.integer({ min: -3_600_000, max: 3_600_000 }), (grade, ms) => {
        const decidedAt = new Date(startedAt.getTime() + ms);
        const expected = grade !== 'none' && (ms >= 0 || grade === 'red' || grade === 'I');
        expect(answersSignal({ chosen: grade, decidedAt }, { startedAt })).toBe(expected);
      }),
    );
  });

  it('is asked for by the configured colours only, and the command is always told after the district', () => {
    fc.assert(
      fc.property(
        fc.subarray([...colours]),
        colour,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        (asked, one, n, m) => {
          const found = unitDeadlines({ colours: asked, remindAfterMin: n, tellAfterMin: m }, one, startedAt);
          expect(found === null).toBe(!asked.includes(one));
          if (found !== null) expect([+found.remindAt - +startedAt, +found.tellAt - +found.remindAt]).toEqual([n * 60_000, m * 60_000]);
        },
      ),
    );
  });
});

it('every state has its place on the board, and none may leave the end', () => {
  const states = Object.keys(unitSignalTransitions) as (keyof typeof unitSignalTransitions)[];
  const standings = states.map((state) => unitStandingOf({ state, remindAt: startedLater }));
  expect(standings).toEqual(['waiting', 'reminded', 'told', 'answered', 'closed', 'quiet']);
  expect(unitStandingOf({ state: 'standing', remindAt: null })).toBe('not-asked');
  expect(unitStandingOf(null)).toBe('quiet');
  expect(unitStandings).toEqual(expect.arrayContaining(standings));
  expect(unitSignalTransitions.ended).toEqual([]);
});
const startedLater = new Date('2026-07-20T06:15:00Z');
