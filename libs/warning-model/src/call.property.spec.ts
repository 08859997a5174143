import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterCall, calleeLimit, callEnds, isCallable, usualCalls, type CallEnd } from './call.js';

const at = (seconds: number): Date => new Date(Date.UTC(2021, 6, 19, 21) + seconds * 1000);
type Missed = Exclude<CallEnd, 'acknowledged'>;
const missed = callEnds.filter((end): end is Missed => end !== 'acknowledged');
const aMiss = missed.filter((end) => end !== 'failed' && end !== 'not-a-number');

describe('a call that was not acknowledged', () => {
  it.each(aMiss)('(%s) is made three times in five minutes, and then it is over', (end) => {
    expect([1, 2, 3].map((tries) => afterCall(end, tries, usualCalls, at(0), at(30)))).toEqual([
      { type: 'again', pauseMs: 70_000, wasNoTry: false },
      { type: 'again', pauseMs: 70_000, wasNoTry: false },
      { type: 'over' },
    ]);
  });

  it('to a number that does not exist is over at once, and a failed line was no try, however often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 600 }), (tries, seconds) => {
        expect(afterCall('not-a-number', tries, usualCalls, at(0), at(seconds))).toEqual({ type: 'over' });
        expect(afterCall('failed', tries, usualCalls, at(0), at(seconds))).toMatchObject({ type: 'again', wasNoTry: true });
      }),
    );
  });

  it('never leaves more time than the rule has, whenever it ended', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...missed),
        fc.record({ most: fc.integer({ min: 1, max: 10 }), withinSec: fc.integer({ min: 60, max: 3_600 }) }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 0, max: 4_000 }),
        (end, rule, tries, seconds) => {
          const next = afterCall(end, tries, rule, at(0), at(seconds));
          if (next.type === 'over') return;
          expect(next.pauseMs).toBeGreaterThanOrEqual(0);
          expect(next.pauseMs).toBeLessThanOrEqual(Math.max(30_000, (rule.withinSec * 1000) / rule.most));
        },
      ),
    );
  });
});

describe('the limits of a number', () => {
  const limits = [
    { count: 1, perSec: 60 },
    { count: 5, perSec: 3_600 },
    { count: 20, perSec: 86_400 },
  ];

  it('are one a minute, which is waited for, and five an hour, for which somebody else is called', () => {
    expect(calleeLimit([], limits, at(0))).toEqual({ type: 'free' });
    expect(calleeLimit([at(0)], limits, at(20))).toEqual({ type: 'soon', pauseMs: 40_000 });
    expect(calleeLimit([at(0)], limits, at(60))).toEqual({ type: 'free' });
    const five = [0, 100, 200, 300, 400].map(at);
    expect(calleeLimit(five, limits, at(500))).toEqual({ type: 'reached', limit: limits[1] });
    expect(calleeLimit(five, limits, at(3_550))).toEqual({ type: 'soon', pauseMs: 50_000 });
    expect(calleeLimit(five, limits, at(3_600))).toEqual({ type: 'free' });
  });

  it('are kept by whoever calls only when it is free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 }), (wanted) => {
        const called: Date[] = [];
        for (const seconds of [...wanted].sort((one, other) => one - other))
          if (calleeLimit(called, limits, at(seconds)).type === 'free') called.push(at(seconds));
        for (const { count, perSec } of limits)
          for (const end of called)
            expect(called.filter((each) => each <= end && each.getTime() > end.getTime() - perSec * 1000).length).toBeLessThanOrEqual(
              count,
            );
      }),
    );
  });
});

it.each([
  ['13800000001', true],
  ['037167180000', true],
  ['01012345678', true],
  ['0371-67180000', false],
  ['67180000', false],
  ['+8613800000001', false],
  ['037167180000转8001', false],
  ['110', false],
])('a machine can call %s: %s', (address, expected) => {
  expect(isCallable(address)).toBe(expected);
});
