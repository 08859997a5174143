import { describe, expect, it } from '@jest/globals';
import { alarmTransitions } from './alarm.js';
import { bulletinTransitions } from './bulletin.js';
import { decisionClockTransitions } from './decision-clock.js';
import { deliveryTransitions } from './delivery.js';
import { dispatchTransitions } from './dispatch.js';
import { episodeTransitions } from './episode-life.js';
import { escalationTransitions } from './escalation.js';
import { exerciseTransitions } from './exercise.js';
import { isTransitionAllowed, statesBefore } from './lifecycle.js';
import { phoneTaskTransitions } from './phone-task.js';
import { slotTransitions } from './slot.js';

type Table = Readonly<Record<string, readonly string[]>>;

/**
 * The first and the final states of each lifecycle. A phone task has no final state, because a withdrawn receipt reopens it, and a
 * dispatch none, because a retraction puts back in force what had been superseded.
 */
const lives: readonly (readonly [string, Table, readonly string[], readonly string[]])[] = [
  ['alarm', alarmTransitions, ['open'], ['closed']],
  ['bulletin', bulletinTransitions, ['draft'], ['published', 'discarded']],
  ['decision clock', decisionClockTransitions, ['running'], ['decided']],
  ['delivery', deliveryTransitions, ['pending'], ['delivered', 'failed-permanently', 'cancelled']],
  ['dispatch', dispatchTransitions, ['open'], []],
  ['episode', episodeTransitions, ['open'], ['closed', 'withdrawn']],
  ['escalation', escalationTransitions, ['open'], ['closed']],
  ['exercise', exerciseTransitions, ['proposed'], ['ended', 'aborted']],
  ['phone task', phoneTaskTransitions, ['open'], []],
  ['slot', slotTransitions, ['planned'], ['published', 'published-late', 'waived', 'closed']],
];

const reachableFrom = (table: Table, first: readonly string[]): ReadonlySet<string> => {
  const seen = new Set(first);
  for (const state of seen) for (const next of table[state] ?? []) seen.add(next);
  return seen;
};

describe.each(lives)('the lifecycle of a %s', (_name, table, first, final) => {
  it('reaches every state, and names no unknown state', () => {
    expect([...reachableFrom(table, first)].sort()).toEqual(Object.keys(table).sort());
  });

  it('has no transition from a final state', () => {
    expect(Object.keys(table).filter((state) => table[state]?.length === 0)).toEqual(final);
  });

  it('can reach an end from every state', () => {
    if (final.length === 0) return;
    for (const state of Object.keys(table)) expect([...reachableFrom(table, [state])].some((end) => final.includes(end))).toBe(true);
  });

  it('has no duplicate transition, and none to the same state', () => {
    for (const [state, next] of Object.entries(table)) expect([...new Set(next)].filter((other) => other !== state)).toEqual(next);
  });
});

it('follows the table', () => {
  expect(isTransitionAllowed(bulletinTransitions, 'signed', 'published')).toBe(true);
  expect(isTransitionAllowed(bulletinTransitions, 'draft', 'published')).toBe(false);
  expect(isTransitionAllowed(bulletinTransitions, 'published', 'draft')).toBe(false);
  expect(statesBefore(bulletinTransitions, 'signed')).toEqual(['draft', 'reviewed']);
});
