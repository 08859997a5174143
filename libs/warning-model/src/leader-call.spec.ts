import { describe, expect, it } from '@jest/globals';
import type { ContactId } from './ids.js';
import {
  colourAt,
  leadersToCall,
  outcomeOfCall,
  type CalledSignal,
  type EarlierLeaderCall,
  type Leader,
  type LeaderRule,
} from './leader-call.js';
import { minutesAfter } from './time-zone.js';

const now = new Date('2021-07-19T13:59:00Z');
const leader = (id: string, area: string, from: Leader['from'] = 'orange'): Leader => ({
  id: id as ContactId,
  name: id,
  post: '区长',
  area,
  phone: '13800000001',
  from,
});
const jinshui = leader('jinshui-head', '410105');
const township = leader('dulin-head', '410105004', 'red');
const gongyi = leader('gongyi-head', '410181');
const rule: LeaderRule = {
  hazards: ['rainstorm'],
  reachWithinMin: { orange: 10, red: 5 },
  againAfterMin: 180,
  byMachine: true,
  inExercises: true,
  callers: [],
  leaders: [jinshui, township, gongyi],
};
const signal = (patch: Partial<CalledSignal> = {}): CalledSignal => ({
  kind: 'signal',
  step: null,
  hazard: 'rainstorm',
  colour: 'red',
  areas: [{ areaCode: '410100', level: null, colour: null }],
  sentAt: now,
  status: 'actual',
  ...patch,
});
const before = (patch: Partial<EarlierLeaderCall>): EarlierLeaderCall => ({
  leaderId: jinshui.id,
  colour: 'red',
  state: 'reached',
  dueAt: minutesAfter(now, 5),
  reachedAt: minutesAfter(now, -10),
  ...patch,
});
const called = (given: CalledSignal, earlier: readonly EarlierLeaderCall[] = []) =>
  leadersToCall(rule, given, earlier, now).map(({ leader: { id }, colour, dueAt }) => [
    id,
    colour,
    (dueAt.getTime() - now.getTime()) / 60_000,
  ]);

describe('who is called for a signal', () => {
  it('is everybody of its areas, within the minutes of the colour that each place has', () => {
    expect(called(signal())).toEqual([
      ['jinshui-head', 'red', 5],
      ['dulin-head', 'red', 5],
      ['gongyi-head', 'red', 5],
    ]);
    const mixed = signal({
      areas: [
        { areaCode: '410105', level: null, colour: 'orange' },
        { areaCode: '410181', level: null, colour: 'red' },
      ],
    });
    // The leader of the township is called for red only.
    expect(called(mixed)).toEqual([
      ['jinshui-head', 'orange', 10],
      ['gongyi-head', 'red', 5],
    ]);
  });

  it('is the leader of a district too where only a township of it is named, at the gravest colour', () => {
    const areas = [
      { areaCode: '410105003', level: null, colour: 'orange' as const },
      { areaCode: '410105004', level: null, colour: 'red' as const },
    ];
    expect(colourAt({ colour: 'orange', areas }, '410105')).toBe('red');
    expect(called(signal({ colour: 'orange', areas }))).toEqual([
      ['jinshui-head', 'red', 5],
      ['dulin-head', 'red', 5],
    ]);
  });

  it('is nobody for another hazard, a milder colour, a report, or an exercise where the city does not want it', () => {
    expect(called(signal({ hazard: 'cold-wave' }))).toEqual([]);
    expect(called(signal({ colour: 'yellow' }))).toEqual([]);
    expect(called(signal({ kind: 'scheduled', step: 'D1' }))).toEqual([]);
    expect(called(signal({ kind: 'scheduled', step: 'H3' }))).toHaveLength(3);
    expect(called(signal({ status: 'exercise' }))).toHaveLength(3);
    expect(leadersToCall({ ...rule, inExercises: false }, signal({ status: 'exercise' }), [], now)).toEqual([]);
  });

  it('is nobody again who was reached for this colour or a graver one, unless that was long ago', () => {
    const ids = (earlier: EarlierLeaderCall): unknown[] => called(signal(), [earlier]).map(([id]) => id);
    expect(ids(before({}))).toEqual(['dulin-head', 'gongyi-head']);
    expect(ids(before({ colour: 'orange' }))).toContain('jinshui-head');
    expect(ids(before({ reachedAt: minutesAfter(now, -181) }))).toContain('jinshui-head');
  });

  it('keeps the nearer deadline for whoever still had to be reached, at least two minutes from now', () => {
    expect(called(signal(), [before({ state: 'open', reachedAt: null, dueAt: minutesAfter(now, 3) })])[0]).toEqual([jinshui.id, 'red', 3]);
    expect(called(signal(), [before({ state: 'listed', reachedAt: null, dueAt: minutesAfter(now, -30) })])[0]).toEqual([
      jinshui.id,
      'red',
      2,
    ]);
    // The milder one said nothing of the graver.
    expect(called(signal(), [before({ state: 'open', colour: 'orange', reachedAt: null, dueAt: minutesAfter(now, 1) })])[0]).toEqual([
      jinshui.id,
      'red',
      5,
    ]);
  });
});

it('a call by machine reaches with the key alone', () => {
  expect(outcomeOfCall('acknowledged')).toBe('answered');
  expect(outcomeOfCall('no-key')).toBe('no-key');
  expect(outcomeOfCall('hung-up')).toBe('hung-up');
  expect(outcomeOfCall('voicemail')).toBe('no-answer');
});
