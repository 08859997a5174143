import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, cadence, Episode } from '../spec/moving-episode.js';
import { isTransitionAllowed } from './lifecycle.js';
import { currentSlots, planEpisode, replanEpisode, type Replan } from './plan-episode.js';
import { isSlotOwed, slotTransitions } from './slot.js';
import { minutesAfter, minutesBefore } from './time-zone.js';

const onset = at('2021-07-20', '08:00');
/** An onset up to 100 h ahead, often exactly at a lead, where one millisecond decides. */
const leadMs = fc.oneof(
  fc.integer({ min: 1, max: 100 * 3_600_000 }),
  fc
    .tuple(
      fc.constantFrom(...cadence.flatMap((rule) => [rule.dueBeforeOnsetMin, rule.opensBeforeOnsetMin])),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([minutes, edge]) => minutes * 60_000 + edge),
);

/** An event in the life of an episode. `index` picks a slot (modulo their number). */
const happening = fc.record({
  waitMin: fc.integer({ min: 0, max: 30 * 60 }),
  aheadMs: leadMs,
  index: fc.nat({ max: 9 }),
  becomes: fc.constantFrom('published', 'missing', 'published-late', 'waived', 'open', null),
});
const life = fc.tuple(leadMs, fc.array(happening, { maxLength: 6 }));

interface Revision {
  readonly episode: Episode;
  /** The slots and the onset before it. */
  readonly before: Episode['slots'];
  readonly from: Date;
  readonly told: Episode['told'];
  readonly now: Date;
  readonly plan: Replan;
}

/** Plays the events and checks each revision that changes the onset. */
const eachRevision = (look: (revision: Revision) => void): void => {
  fc.assert(
    fc.property(life, ([firstLead, happenings]) => {
      let now = new Date(onset.getTime() - firstLead);
      const episode = Episode.opened(onset, now);
      const onsets = [onset];
      for (const { waitMin, aheadMs, index, becomes } of happenings) {
        now = minutesAfter(now, waitMin);
        const slot = [...currentSlots(episode.slots).values()].at(index);
        if (slot !== undefined && becomes !== null && isTransitionAllowed(slotTransitions, slot.state, becomes))
          episode.set(({ id }) => id === slot.id, becomes);
        onsets.push(new Date(now.getTime() + aheadMs));
        // Every third move goes back to an onset that was there before.
        const to = index % 3 === 0 ? (onsets[index % onsets.length] ?? onset) : new Date(now.getTime() + aheadMs);
        if (to <= now) continue;
        const [before, from, told] = [episode.slots, episode.onset, episode.told];
        const plan = episode.revise(to, now);
        if (from.getTime() !== to.getTime()) look({ episode, before, from, told, now, plan });
      }
    }),
  );
};

/** Whether a slot of this step was published for this onset. */
const isToldBefore = (slots: Episode['slots'], told: Episode['told'], step: string, at: Date): boolean =>
  slots.some((slot) => slot.step === step && told.publishedOnsets.get(slot.id)?.getTime() === at.getTime());

describe('a new episode with any onset, opened at any time', () => {
  it('plans exactly the steps that are still possible in time, and owes the tightest of the others unless the next one can be given now', () => {
    fc.assert(
      fc.property(leadMs, (lead) => {
        const now = new Date(onset.getTime() - lead);
        const slots = planEpisode({ cadence, onset, now });
        const inTime = cadence.filter((rule) => minutesBefore(onset, rule.dueBeforeOnsetMin) > now).map(({ step }) => step);
        expect(slots.filter(({ state, dueNow }) => state !== 'not-applicable' && !dueNow).map(({ step }) => step)).toEqual(inTime);
        const tooLate = cadence.length - inTime.length;
        const next = cadence[tooLate];
        const isNextOpen = next !== undefined && minutesBefore(onset, next.opensBeforeOnsetMin) <= now;
        const owed = tooLate === 0 || isNextOpen ? [] : [cadence[tooLate - 1]?.step];
        expect(slots.filter(({ dueNow }) => dueNow).map(({ step }) => step)).toEqual(owed);
        expect(slots.map(({ step }) => step)).toEqual(cadence.map(({ step }) => step));
      }),
    );
  });

  it('does not depend on the order in which the cadence is written', () => {
    fc.assert(
      fc.property(leadMs, fc.shuffledSubarray([...cadence], { minLength: cadence.length }), (lead, shuffled) => {
        const now = new Date(onset.getTime() - lead);
        expect(planEpisode({ cadence: shuffled, onset, now })).toEqual(planEpisode({ cadence, onset, now }));
      }),
    );
  });
});

describe('an episode whose onset moves again and again', () => {
  it('never has a step both due and not applicable, owes at most one at once, and has one current slot for each step', () => {
    eachRevision(({ episode, plan }) => {
      expect(episode.slots.filter(({ state, dueNow }) => state === 'not-applicable' && dueNow)).toEqual([]);
      expect(episode.slots.filter(({ state, dueNow }) => state === 'open' && dueNow).length).toBeLessThanOrEqual(1);
      const named = plan.changes.map(({ step }) => step);
      expect(new Set(named).size).toBe(named.length);
    });
  });

  it('is not changed by repeating the same revision, even much later', () => {
    fc.assert(
      fc.property(leadMs, leadMs, fc.integer({ min: 0, max: 6_000 }), (lead, aheadMs, laterMin) => {
        const now = new Date(onset.getTime() - lead);
        const episode = Episode.opened(onset, now);
        episode.revise(new Date(now.getTime() + aheadMs), now);
        const again = episode.preview(episode.onset, minutesAfter(now, laterMin));
        expect(again).toEqual({ changes: [], dueNow: null, updateBulletinDue: false });
      }),
    );
  });

  it('has the slots that its onset requires, whatever the onset was before', () => {
    eachRevision(({ episode, now, from, told }) => {
      const { slots, onset: revised } = episode;
      expect(replanEpisode({ cadence, onset: revised, previousOnset: from, now, slots, ...told }).changes).toEqual([]);
    });
  });

  it('changes slots only as their lifecycle allows, and never a published or waived one', () => {
    eachRevision(({ episode, before }) => {
      for (const slot of before) {
        const after = episode.slots.find(({ id }) => id === slot.id);
        if (after === slot) continue;
        expect(['published', 'published-late', 'waived', 'closed']).not.toContain(slot.state);
        if (after?.state !== slot.state) expect(slotTransitions[slot.state]).toContain(after?.state);
      }
    });
  });

  it('plans every step with a future due time again, even a published one, but not a waived one, nor one published for this onset', () => {
    eachRevision(({ episode, before, now, told }) => {
      for (const rule of cadence) {
        const dueAt = minutesBefore(episode.onset, rule.dueBeforeOnsetMin);
        const [old, slot] = [currentSlots(before).get(rule.step), currentSlots(episode.slots).get(rule.step)];
        if (dueAt <= now) continue;
        if (old?.state === 'waived') expect(slot).toBe(old);
        else if (isToldBefore(before, told, rule.step, episode.onset)) expect(slot === undefined || !isSlotOwed(slot)).toBe(true);
        else
          expect(slot).toMatchObject({
            dueAt,
            dueNow: false,
            state: minutesBefore(episode.onset, rule.opensBeforeOnsetMin) <= now ? 'open' : 'planned',
          });
      }
    });
  });

  it('owes only the tightest of the steps whose new due time is past', () => {
    eachRevision(({ episode, now, plan }) => {
      const tightest = cadence.findLast((rule) => minutesBefore(episode.onset, rule.dueBeforeOnsetMin) <= now);
      const owed = [...currentSlots(episode.slots).values()].filter((slot) => isSlotOwed(slot) && slot.dueAt <= now);
      expect(owed.map(({ step }) => step)).toEqual(plan.dueNow === null ? [] : [tightest?.step]);
    });
  });

  it('owes an update exactly if the receivers were last told another onset', () => {
    eachRevision(({ episode, told, plan }) => {
      expect(plan.updateBulletinDue).toBe(told.toldOnset !== null && told.toldOnset.getTime() !== episode.onset.getTime());
    });
  });

  it('keeps what is missing missing', () => {
    eachRevision(({ before, episode }) => {
      for (const { id } of before.filter(({ state }) => state === 'missing'))
        expect(episode.slots.find((slot) => slot.id === id)).toMatchObject({ state: 'missing' });
    });
  });

  it('adds a slot only after a published or a missing one, and keeps all others', () => {
    eachRevision(({ before, episode }) => {
      const known = new Map(before.map((slot) => [slot.id, slot]));
      expect(episode.slots.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      for (const { step, followsSlotId } of episode.slots.slice(before.length)) {
        const followed = followsSlotId === null ? undefined : known.get(followsSlotId);
        expect(followed).toMatchObject({ step });
        expect(['published', 'published-late', 'missing']).toContain(followed?.state);
      }
    });
  });
});
