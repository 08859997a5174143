import { describe, expect, it } from '@jest/globals';
import type { LeaderCall } from '../api/console-paths.ts';
import { callerNow, nextToCall, shownCalls } from './leader-order.ts';

const now = new Date('2021-07-19T14:02:00Z');
const call = (id: string, patch: Partial<LeaderCall> = {}): LeaderCall => ({
  id,
  roundId: 'ldr-1',
  leaderId: id,
  name: id,
  post: '区长',
  area: '410105',
  areaName: '金水区',
  phone: '13800000001',
  colour: 'red',
  state: 'open',
  dueAt: '2021-07-19T14:05:00Z',
  byMachine: true,
  attempts: [],
  takenBy: null,
  takenByName: null,
  takenAt: null,
  reachedAt: null,
  reachedByName: null,
  reachedWay: null,
  listedAt: null,
  ...patch,
});
const tried = (at: string): Partial<LeaderCall> => ({
  attempts: [{ at, way: 'machine', outcome: 'no-answer', note: '', by: 'contact:x', byName: 'x' }],
});
const taken = (by: string, at: string): Partial<LeaderCall> => ({ takenBy: by, takenByName: by, takenAt: at });

describe('whom to call next', () => {
  it('is who stands on the list of the command, then the gravest, then whom nobody has tried', () => {
    const orange = call('orange', { colour: 'orange' });
    const before = call('before', tried('2021-07-19T14:00:00Z'));
    const just = call('just', tried('2021-07-19T14:01:50Z'));
    const fresh = call('fresh');
    const listed = call('listed', { colour: 'orange', state: 'listed' });
    const all = [orange, just, before, fresh, listed];
    const order: string[] = [];
    for (let left = all; left.length > 0; left = left.filter(({ id }) => id !== order.at(-1)))
      order.push(nextToCall(left, 'me', now)?.id ?? '');
    expect(order).toEqual(['listed', 'fresh', 'before', 'just', 'orange']);
  });

  it('is what I have taken, and never what somebody else has, unless that was forgotten', () => {
    const mine = call('mine', taken('me', '2021-07-19T14:01:00Z'));
    const theirs = call('theirs', taken('other', '2021-07-19T14:01:00Z'));
    const forgotten = call('forgotten', taken('other', '2021-07-19T13:58:59Z'));
    expect(nextToCall([theirs, mine], 'me', now)?.id).toBe('mine');
    expect(nextToCall([theirs], 'me', now)).toBeNull();
    expect(nextToCall([theirs, forgotten], 'me', now)?.id).toBe('forgotten');
    expect(callerNow(theirs, now)).toEqual({ id: 'other', name: 'other' });
    expect(callerNow(forgotten, now)).toBeNull();
  });

  it('is nobody once all were reached', () => {
    expect(nextToCall([call('reached', { state: 'reached' }), call('ended', { state: 'ended' })], 'me', now)).toBeNull();
  });
});

it('shows those of one state, found by name, area, post or number', () => {
  const calls = [
    call('one', { state: 'reached', reachedAt: '2021-07-19T14:00:00Z' }),
    call('two', { state: 'listed', areaName: '巩义市' }),
    call('three', { state: 'reached', reachedAt: '2021-07-19T14:01:00Z' }),
  ];
  const ids = (filter: Parameters<typeof shownCalls>[1], words = ''): readonly string[] =>
    shownCalls(calls, filter, words).map(({ id }) => id);
  expect(ids('all')).toEqual(['one', 'two', 'three']);
  expect(ids('owed')).toEqual(['two']);
  expect(ids('reached')).toEqual(['three', 'one']);
  expect(ids('all', ' 巩义 ')).toEqual(['two']);
  expect(ids('reached', '138')).toHaveLength(2);
});
