import { describe, expect, it } from '@jest/globals';
import { at, Episode } from '../spec/moving-episode.js';
import { atSlotDue, atSlotGrace, atSlotOpen, slotTimers } from './slot-clock.js';
import { slotStates, type Slot } from './slot.js';
import { minutesBefore } from './time-zone.js';

const onset = at('2021-07-20', '08:00');
const slotOf = (step: Slot['step'], openedAheadMin: number): Slot => {
  const slot = Episode.opened(onset, minutesBefore(onset, openedAheadMin)).slots.find((one) => one.step === step);
  if (slot === undefined) throw new Error(`No slot of ${step}`);
  return slot;
};
const planned = slotOf('H6', 600);
const owedNow = slotOf('H6', 300);
const settled = slotStates.filter((state) => state !== 'planned' && state !== 'open');

describe('the timers of a slot', () => {
  it('are its opening, the reminders of the desk, its due time and its grace', () => {
    expect(slotTimers(planned, [30, 10])).toEqual([
      { kind: 'slot-open', dueAt: at('2021-07-20', '01:00') },
      { kind: 'desk-reminder', dueAt: at('2021-07-20', '01:30') },
      { kind: 'desk-reminder', dueAt: at('2021-07-20', '01:50') },
      { kind: 'slot-due', dueAt: at('2021-07-20', '02:00') },
      { kind: 'slot-grace', dueAt: at('2021-07-20', '02:15') },
    ]);
  });

  it('have no reminder before the opening, and none for a slot that is due at once', () => {
    expect(slotTimers(planned, [61, 60, 0]).filter(({ kind }) => kind === 'desk-reminder')).toEqual([
      { kind: 'desk-reminder', dueAt: planned.opensAt },
    ]);
    expect(slotTimers(owedNow, [30, 10]).map(({ kind }) => kind)).toEqual(['slot-open', 'slot-due', 'slot-grace']);
  });

  it.each(settled)('are none once it is %s', (state) => {
    const slot: Slot = { ...planned, state };
    expect(slotTimers(slot, [30, 10])).toEqual([]);
    expect([atSlotOpen(slot), atSlotDue(slot, true), atSlotDue(slot, false), atSlotGrace(slot)]).toEqual([
      'nothing',
      'nothing',
      'nothing',
      'nothing',
    ]);
  });
});

describe('a slot whose time has come', () => {
  it('opens, or prepares the draft if it is due at once', () => {
    expect(atSlotOpen(planned)).toBe('open');
    expect(atSlotOpen(owedNow)).toBe('prepare-draft');
  });

  it('releases the signed bulletin, or alarms the chief if there is none', () => {
    expect(atSlotDue(owedNow, true)).toBe('release');
    expect(atSlotDue(owedNow, false)).toBe('alarm-chief');
  });

  it('is missing after its grace', () => {
    expect(atSlotGrace({ ...planned, state: 'open' })).toBe('missing');
    // The program was not running at its opening time.
    expect(atSlotGrace(planned)).toBe('missing');
  });
});
