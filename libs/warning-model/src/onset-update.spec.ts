import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, id } from '../spec/moving-episode.js';
import { planOnsetUpdate } from './onset-update.js';
import type { Slot, SlotState } from './slot.js';
import { minutesAfter } from './time-zone.js';

const rule = { dueAfterMin: 10, graceMin: 5, deskRemindersBeforeDueMin: [5] };
const onset = at('2021-07-20', '08:00');
const now = at('2021-07-20', '01:00');
const aSlot = (state: SlotState, purpose: Slot['purpose'] = 'onset-update'): Slot => ({
  id: id<'slot'>('slt-update'),
  episodeId: id<'episode'>('eps-test'),
  week: null,
  step: 'D1',
  purpose,
  opensAt: now,
  dueAt: minutesAfter(now, 10),
  graceUntil: minutesAfter(now, 15),
  dueNow: false,
  state,
  reason: null,
  note: null,
  bulletinId: null,
  followsSlotId: null,
});
const plan = (toldOnset: Date | null, slots: readonly Slot[] = [], knowsAreas = true) =>
  planOnsetUpdate({ rule, slots, onset, toldOnset, knowsAreas, now });

describe('the update after a change of onset or areas', () => {
  it('is owed to receivers who know another onset, within the configured minutes', () => {
    expect(plan(minutesAfter(onset, 240))).toEqual({
      kind: 'create',
      opensAt: now,
      dueAt: minutesAfter(now, 10),
      graceUntil: minutesAfter(now, 15),
    });
  });

  it('is not owed to receivers who were told nothing, or this onset', () => {
    expect(plan(null)).toEqual({ kind: 'nothing' });
    expect(plan(onset)).toEqual({ kind: 'nothing' });
  });

  it('is owed once however often the onset moves, and its limit is not postponed', () => {
    for (const state of ['open', 'missing'] as const) {
      const standing = aSlot(state);
      expect(plan(minutesAfter(onset, 240), [standing])).toEqual({ kind: 'keep', slot: standing });
      expect(plan(onset, [standing])).toEqual({ kind: 'settle', slot: standing });
    }
    expect(plan(minutesAfter(onset, 240), [aSlot('published'), aSlot('open', 'step')])).toMatchObject({ kind: 'create' });
  });

  it('is owed to receivers who know the onset, but not the areas', () => {
    const standing = aSlot('open');
    expect(plan(onset, [], false)).toMatchObject({ kind: 'create' });
    expect(plan(onset, [standing], false)).toEqual({ kind: 'keep', slot: standing });
    expect(plan(null, [], false)).toEqual({ kind: 'nothing' });
  });

  it('is owed exactly while the receivers know another onset or other areas', () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: -3, max: 3 })),
        fc.constantFrom<SlotState>('open', 'missing', 'published', 'waived'),
        fc.boolean(),
        (ahead, state, knowsAreas) => {
          const told = ahead === null ? null : minutesAfter(onset, ahead * 60);
          const { kind } = plan(told, [aSlot(state)], knowsAreas);
          expect(kind === 'create' || kind === 'keep').toBe(told !== null && (ahead !== 0 || !knowsAreas));
        },
      ),
    );
  });
});
