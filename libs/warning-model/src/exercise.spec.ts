import { describe, expect, it } from '@jest/globals';
import type { CadenceStep } from './city.js';
import { cadenceOf, compressLeads, MAX_LEAD_FACTOR } from './exercise.js';
import { planEpisode } from './plan-episode.js';

const receipt = { remindAfterMin: 2, phoneAfterMin: 3, receiptDueAfterMin: 5, followUpDue: { afterMin: 15 } };
const step = (name: CadenceStep['step'], opens: number, due: number, grace: number, reminders: readonly number[]): CadenceStep => ({
  step: name,
  opensBeforeOnsetMin: opens,
  dueBeforeOnsetMin: due,
  graceMin: grace,
  deskRemindersBeforeDueMin: reminders,
  receipt,
});
const cadence = [
  step('D3', 5040, 4320, 60, [240, 60]),
  step('D1', 1800, 1440, 30, [120, 30]),
  step('H6', 420, 360, 15, [30, 10]),
  step('H3', 220, 180, 10, [20, 10]),
  step('H1', 80, 60, 5, [10, 5]),
];
const now = new Date('2026-07-20T00:00:00Z');

describe('an exercise', () => {
  it('compresses three days into little more than an hour, and does not change the receipt rules', () => {
    const short = compressLeads(cadence, 60);
    expect(short.map(({ dueBeforeOnsetMin }) => dueBeforeOnsetMin)).toEqual([72, 24, 6, 3, 1]);
    expect(short.map(({ graceMin }) => graceMin)).toEqual([1, 1, 1, 1, 1]);
    expect(short[0]?.deskRemindersBeforeDueMin).toEqual([4, 1]);
    expect(short.every((rule) => rule.receipt === receipt)).toBe(true);
  });

  it('is planned with every step still ahead', () => {
    const onset = new Date(now.getTime() + 90 * 60_000);
    expect(planEpisode({ cadence: compressLeads(cadence, 60), onset, now }).map(({ state }) => state)).toEqual(Array(5).fill('planned'));
  });

  it.each([1, 2, 3, 7, 59, MAX_LEAD_FACTOR])('keeps the steps in their order and on whole seconds, divided by %d', (factor) => {
    const onset = new Date(now.getTime() + 30 * 86_400_000);
    const slots = planEpisode({ cadence: compressLeads(cadence, factor), onset, now });
    expect(slots.map((slot) => slot.step)).toEqual(['D3', 'D1', 'H6', 'H3', 'H1']);
    const instants = slots.flatMap(({ opensAt, dueAt }) => [opensAt.getTime(), dueAt.getTime()]);
    expect([...instants].sort((one, other) => one - other)).toEqual(instants);
    expect(instants.filter((instant) => instant % 1000 !== 0)).toEqual([]);
  });

  it('does not change a real episode', () => {
    expect(cadenceOf({ steps: cadence }, null)).toBe(cadence);
    expect(cadenceOf(undefined, 60)).toEqual([]);
  });
});
