import { describe, expect, it } from '@jest/globals';
import { at, cadence, Episode, HOUR } from '../spec/moving-episode.js';
import { closeSlots, currentSlots, planEpisode } from './plan-episode.js';
import { minutesAfter, minutesBefore } from './time-zone.js';

const onset = at('2021-07-20', '08:00');

describe('a new episode', () => {
  it('has the times of scenario A', () => {
    const slots = planEpisode({ cadence, onset, now: at('2021-07-16', '17:00') });
    expect(slots.map(({ step, opensAt, dueAt, graceUntil, state }) => ({ step, opensAt, dueAt, graceUntil, state }))).toEqual([
      {
        step: 'D3',
        opensAt: at('2021-07-16', '20:00'),
        dueAt: at('2021-07-17', '08:00'),
        graceUntil: at('2021-07-17', '09:00'),
        state: 'planned',
      },
      {
        step: 'D1',
        opensAt: at('2021-07-19', '02:00'),
        dueAt: at('2021-07-19', '08:00'),
        graceUntil: at('2021-07-19', '08:30'),
        state: 'planned',
      },
      {
        step: 'H6',
        opensAt: at('2021-07-20', '01:00'),
        dueAt: at('2021-07-20', '02:00'),
        graceUntil: at('2021-07-20', '02:15'),
        state: 'planned',
      },
      {
        step: 'H3',
        opensAt: at('2021-07-20', '04:20'),
        dueAt: at('2021-07-20', '05:00'),
        graceUntil: at('2021-07-20', '05:10'),
        state: 'planned',
      },
      {
        step: 'H1',
        opensAt: at('2021-07-20', '06:40'),
        dueAt: at('2021-07-20', '07:00'),
        graceUntil: at('2021-07-20', '07:05'),
        state: 'planned',
      },
    ]);
  });

  it('opened 5 h ahead owes H6 at once, plans H3 and H1, and says why D3 and D1 are not applicable', () => {
    const now = minutesBefore(onset, 5 * HOUR);
    const episode = Episode.opened(onset, now);
    expect(episode.states).toBe('D3 not-applicable, D1 not-applicable, H6 open now, H3 planned, H1 planned');
    expect(episode.slots[0]).toMatchObject({ reason: 'lead-too-short' });
    expect(episode.slots[2]).toMatchObject({ opensAt: now, dueAt: now, graceUntil: minutesAfter(now, 15), reason: null });
  });

  it('has an open step between its opening and due time, and one owed at once from the due time on', () => {
    expect(Episode.opened(onset, minutesBefore(onset, 7 * HOUR)).states).toMatch('H6 open,');
    expect(Episode.opened(onset, new Date(minutesBefore(onset, 7 * HOUR).getTime() - 1)).states).toMatch('H6 planned,');
    expect(Episode.opened(onset, minutesBefore(onset, 6 * HOUR)).states).toMatch('D1 not-applicable, H6 open now,');
  });
});

describe('a new episode whose next step can be given now', () => {
  it('24 h ahead does not owe D3, and a little later than that neither', () => {
    expect(Episode.opened(onset, minutesBefore(onset, 24 * HOUR + 10)).states).toMatch(/^D3 not-applicable, D1 open, H6 planned/);
    expect(Episode.opened(onset, minutesBefore(onset, 30 * HOUR)).states).toMatch(/^D3 not-applicable, D1 open,/);
    expect(Episode.opened(onset, minutesBefore(onset, 30 * HOUR + 1)).states).toMatch(/^D3 open now, D1 planned,/);
  });

  it('for rain that already falls owes the last step at once', () => {
    expect(Episode.opened(onset, minutesAfter(onset, 90)).states).toBe(
      'D3 not-applicable, D1 not-applicable, H6 not-applicable, H3 not-applicable, H1 open now',
    );
  });
});

describe('an onset that moves', () => {
  it('4 h earlier makes H6 due now, and moves H3 and H1', () => {
    const opened = minutesBefore(onset, 9 * HOUR + 30);
    const episode = Episode.opened(onset, opened);
    expect(episode.states).toBe('D3 not-applicable, D1 open now, H6 planned, H3 planned, H1 planned');
    const plan = episode.revise(minutesBefore(onset, 4 * HOUR), opened);
    expect(plan).toMatchObject({ dueNow: 'H6', updateBulletinDue: false });
    expect(plan.changes.map(({ kind, step }) => `${kind} ${step}`)).toEqual(['not-applicable D1', 'move H6', 'move H3', 'move H1']);
    expect(plan.changes[2]).toMatchObject({ from: { dueAt: at('2021-07-20', '05:00') }, dueAt: at('2021-07-20', '01:00') });
    expect(episode.states).toBe('D3 not-applicable, D1 not-applicable, H6 open now, H3 planned, H1 planned');
  });

  it('12 h later plans a published step again as a following slot, and owes an update', () => {
    const now = minutesBefore(onset, 5 * HOUR + 50);
    const episode = Episode.opened(onset, minutesBefore(onset, 80 * HOUR)).publish('D3', 'D1', 'H6');
    const published = episode.slots[2];
    const plan = episode.revise(minutesAfter(onset, 12 * HOUR), now);
    expect(plan).toMatchObject({ dueNow: null, updateBulletinDue: true });
    expect(plan.changes.map(({ kind, step }) => `${kind} ${step}`)).toEqual(['create H6', 'move H3', 'move H1']);
    expect(currentSlots(episode.slots).get('H6')).toMatchObject({
      state: 'planned',
      followsSlotId: published?.id,
      dueAt: at('2021-07-20', '14:00'),
    });
    expect(episode.slots).toContain(published);
  });

  it('does not change a published step whose new due time is past, and owes no wider step', () => {
    const episode = Episode.opened(onset, minutesBefore(onset, 80 * HOUR)).publish('H6');
    const plan = episode.revise(minutesBefore(onset, 30), minutesBefore(onset, 5 * HOUR + 50));
    expect(plan).toMatchObject({ dueNow: null, updateBulletinDue: true });
    expect(episode.states).toBe('D3 not-applicable, D1 not-applicable, H6 published, H3 planned, H1 planned');
  });

  it('keeps a step that is due now, in the next revision too', () => {
    const now = minutesBefore(onset, 5 * HOUR);
    const episode = Episode.opened(onset, now);
    const owed = episode.slots[2];
    expect(episode.revise(minutesAfter(onset, 10), minutesAfter(now, 5)).dueNow).toBe('H6');
    expect(episode.slots[2]).toBe(owed);
  });

  it('owes a missing step again in a slot that follows, and the missing one stays missing', () => {
    const episode = Episode.opened(onset, minutesBefore(onset, 10 * HOUR)).set(({ step }) => step === 'H6', 'missing');
    const missing = episode.slots.find(({ step }) => step === 'H6');
    const now = minutesBefore(onset, 5 * HOUR);
    expect(episode.revise(minutesAfter(onset, 10), now)).toMatchObject({ dueNow: 'H6' });
    expect(currentSlots(episode.slots).get('H6')).toMatchObject({
      state: 'open',
      dueNow: true,
      dueAt: now,
      followsSlotId: missing?.id,
    });
    expect(episode.slots.find(({ id }) => id === missing?.id)).toEqual({ ...missing, reason: 'planned-again' });
  });

  it('does not make a missing step disappear where nothing is owed for it any more', () => {
    const episode = Episode.opened(onset, minutesBefore(onset, 30 * HOUR)).set(({ step }) => step === 'D1', 'missing');
    episode.revise(minutesBefore(onset, 14 * HOUR), minutesBefore(onset, 20 * HOUR));
    expect(episode.slots.find(({ step }) => step === 'D1')).toMatchObject({ state: 'missing', reason: 'lead-passed-after-revision' });
  });

  it('away and back does not owe a step again that was published for that onset, nor an update', () => {
    const now = minutesBefore(onset, 5 * HOUR + 50);
    const episode = Episode.opened(onset, minutesBefore(onset, 80 * HOUR)).publish('D3', 'D1', 'H6');
    expect(episode.revise(minutesAfter(onset, 12 * HOUR), now)).toMatchObject({ updateBulletinDue: true });
    expect(currentSlots(episode.slots).get('H6')).toMatchObject({ state: 'planned' });
    expect(episode.revise(onset, minutesAfter(now, 10))).toMatchObject({ dueNow: null, updateBulletinDue: false });
    expect(currentSlots(episode.slots).get('H6')).toMatchObject({ state: 'not-applicable', reason: 'onset-already-told' });
    expect(currentSlots(episode.slots).get('H3')).toMatchObject({ state: 'planned', dueAt: minutesBefore(onset, 3 * HOUR) });
  });

  it('owes a step at once that was not applicable before, if it is now the tightest one that has passed', () => {
    const now = minutesBefore(onset, 5 * HOUR);
    const episode = Episode.opened(onset, now);
    expect(episode.revise(minutesAfter(onset, 20 * HOUR), now)).toMatchObject({ dueNow: 'D3', updateBulletinDue: false });
    expect(episode.states).toBe('D3 open now, D1 open, H6 planned, H3 planned, H1 planned');
  });

  it('leaves a waived step waived', () => {
    const episode = Episode.opened(onset, minutesBefore(onset, 80 * HOUR)).set(({ step }) => step === 'D1', 'waived');
    const plan = episode.revise(minutesAfter(onset, 12 * HOUR), minutesBefore(onset, 20 * HOUR));
    expect(plan.changes.map(({ step }) => step)).not.toContain('D1');
  });
});

it('settles only the still owed steps when the episode is lifted, and what was missing stays missing', () => {
  const episode = Episode.opened(onset, minutesBefore(onset, 5 * HOUR))
    .publish('H6')
    .set(({ step }) => step === 'H3', 'missing');
  const closed = closeSlots(episode.slots, 'episode-lifted');
  expect(closed.map(({ step, state, reason }) => [step, state, reason])).toEqual([
    ['H3', 'missing', 'episode-lifted'],
    ['H1', 'closed', 'episode-lifted'],
  ]);
});
