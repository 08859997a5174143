import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at } from '../spec/moving-episode.js';
import { carriesSignal, checkDecision, clockChange, gravestColour, waitingSince, type PublishedSignal } from './decision-clock.js';
import { minutesAfter } from './time-zone.js';
import { colours, revisionKinds, type Colour, type RevisionKind } from './vocabulary.js';

const withinMin = { blue: 60, yellow: 60, orange: 30, red: 15 };
const sentAt = at('2021-07-19', '21:59');
const area = (areaCode: string, colour: Colour | null = null) => ({ areaCode, level: null, colour });
const signal = (colour: Colour, revisionKind: RevisionKind | null = null, areas = [area('410100')]): PublishedSignal => ({
  kind: 'signal',
  step: null,
  msgType: revisionKind === null ? 'alert' : revisionKind === 'lift' || revisionKind === 'retract' ? 'cancel' : 'update',
  revisionKind,
  colour,
  areas,
  sentAt,
});
const start = (dueAt: Date): unknown => ({ type: 'start', dueAt });

describe('the decision clock of a signal', () => {
  it('runs from its publication for the minutes of its gravest colour', () => {
    expect(clockChange(signal('orange', null, [area('410181', 'red')]), null, null, withinMin)).toEqual(start(minutesAfter(sentAt, 15)));
    expect(gravestColour(signal('yellow', null, [area('410181', 'blue')]))).toBe('yellow');
  });

  it('starts afresh with each new or raised signal, whatever the one before still waited for', () => {
    for (const kind of ['upgrade', 'continue', 'extend'] as const)
      expect(clockChange(signal('red', kind), signal('red'), minutesAfter(sentAt, 1), withinMin)).toEqual(start(minutesAfter(sentAt, 15)));
    const wider = signal('red', 'material-correction', [area('410100'), area('410200')]);
    expect(clockChange(wider, signal('red'), null, withinMin)).toEqual(start(minutesAfter(sentAt, 15)));
  });

  it('is not put off by a correction or a lowering: the nearer deadline holds, and at least two minutes', () => {
    const lowered = signal('orange', 'downgrade');
    expect(clockChange(lowered, signal('red'), minutesAfter(sentAt, 9), withinMin)).toEqual(start(minutesAfter(sentAt, 9)));
    expect(clockChange(lowered, signal('red'), minutesAfter(sentAt, -60), withinMin)).toEqual(start(minutesAfter(sentAt, 2)));
    expect(clockChange(lowered, signal('red'), null, withinMin)).toEqual({ type: 'none' });
    const oneDistrict = signal('red', 'minor-correction', [area('410181')]);
    expect(clockChange(oneDistrict, signal('red'), null, withinMin)).toEqual({ type: 'none' });
  });

  it('ends with the lifting, and runs again for the one before after a retraction', () => {
    expect(clockChange(signal('red', 'lift'), signal('red'), sentAt, withinMin)).toEqual({ type: 'end', why: 'lifted' });
    expect(clockChange(signal('red', 'retract'), signal('red'), sentAt, withinMin)).toEqual({ type: 'resume-previous' });
  });

  it('never goes on silently: what waited still waits, with a deadline no later than before, or is answered, lifted or retracted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...colours),
        fc.constantFrom(...colours),
        fc.constantFrom(...revisionKinds),
        fc.integer({ min: -600, max: 600 }),
        (before, after, kind, left) => {
          const change = clockChange(signal(after, kind), signal(before), minutesAfter(sentAt, left), withinMin);
          const ends = { lift: 'end', retract: 'resume-previous' } as const;
          if (kind === 'lift' || kind === 'retract') {
            expect(change.type).toBe(ends[kind]);
            return;
          }
          if (change.type !== 'start') throw new Error(`${kind} from ${before} to ${after}: ${change.type}`);
          expect(change.dueAt.getTime()).toBeLessThanOrEqual(minutesAfter(sentAt, withinMin[after]).getTime());
          expect(change.dueAt.getTime()).toBeGreaterThanOrEqual(minutesAfter(sentAt, 2).getTime());
        },
      ),
    );
  });
});

it('is carried by a signal, and by the 3-hour forecast with a colour', () => {
  expect(carriesSignal(signal('blue'))).toBe(true);
  expect(carriesSignal({ ...signal('blue'), kind: 'scheduled', step: 'H3' })).toBe(true);
  expect(carriesSignal({ ...signal('blue'), kind: 'scheduled', step: 'H3', colour: null })).toBe(false);
  expect(carriesSignal({ ...signal('blue'), kind: 'scheduled', step: 'D1' })).toBe(false);
});

it('waits since the oldest signal that nobody has decided on', () => {
  const [one, two] = [sentAt, minutesAfter(sentAt, 5)];
  expect(waitingSince([])).toBeNull();
  expect(
    waitingSince([
      { state: 'decided', startedAt: one },
      { state: 'running', startedAt: two },
    ]),
  ).toEqual(two);
  expect(
    waitingSince([
      { state: 'running', startedAt: two },
      { state: 'overdue', startedAt: one },
    ]),
  ).toEqual(one);
});

it('is answered by a decision that names it, made after it and not in the future', () => {
  const named = [{ number: '1号', sentAt }];
  const now = minutesAfter(sentAt, 10);
  expect(checkDecision(now, named, now)).toBeNull();
  expect(checkDecision(now, [], now)).toEqual({ type: 'no-signal-named' });
  expect(checkDecision(minutesAfter(now, 1), named, now)).toEqual({ type: 'decision-in-the-future' });
  expect(checkDecision(minutesAfter(sentAt, -1), named, now)).toEqual({ type: 'decided-before-signal', number: '1号' });
});
