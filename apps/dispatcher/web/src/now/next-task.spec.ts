import { expect, it } from '@jest/globals';
import type { Now } from '../api/dispatcher-paths.ts';
import { nextTask, type NextTask } from './next-task.ts';

const bulletin = (id: string, given: object = {}) => ({
  id,
  state: 'in-review',
  status: 'actual',
  draftedBy: 'acc-lin',
  colour: null,
  level: null,
  slotId: null,
  ...given,
});
const entry = (id: string, state: string, given: object = {}) => ({
  slot: { id, state, reason: null, episodeId: 'ep-1', dueAt: `2021-07-20T0${id}:00:00.000Z` },
  bulletin: null,
  receipts: null,
  ...given,
});
const knows = (given: object): Now =>
  ({
    episodes: [],
    weeks: [],
    inWork: [],
    countersign: [],
    alarms: [],
    ...given,
  }) as unknown as Now;
const episode = (status: 'actual' | 'exercise', slots: readonly object[]) => ({ episode: { id: 'ep-1', title: '过程', status }, slots });

const forecaster = { accountId: 'acc-lin', may: (permission: string) => permission === 'bulletin:draft' };
const chief = { accountId: 'acc-hao', may: () => true };
const auditor = { accountId: 'acc-shen', may: () => false };
const told = (task: NextTask): unknown => {
  if (task.kind === 'nothing') return task.kind;
  return [task.kind, 'bulletin' in task ? task.bulletin.id : task.entry.slot.id];
};

it('is the gravest that waits: a red signal before an overdue bulletin, and that before an older blue one', () => {
  const overdue = { episodes: [episode('actual', [entry('8', 'missing')])] };
  const waiting = (colour: string) => knows({ ...overdue, inWork: [bulletin('old'), bulletin(colour, { colour })] });
  expect(told(nextTask(waiting('red'), chief))).toEqual(['review', 'red']);
  expect(told(nextTask(waiting('blue'), chief))).toEqual(['owed', '8']);
  expect(told(nextTask(knows({ inWork: [bulletin('old'), bulletin('blue', { colour: 'blue' })] }), chief))).toEqual(['review', 'blue']);
});

it('is an exercise only when nothing real is to be done', () => {
  const practised = bulletin('practised', { status: 'exercise', colour: 'red' });
  const real = { episodes: [episode('actual', [entry('8', 'open')])] };
  expect(told(nextTask(knows({ ...real, inWork: [practised] }), chief))).toEqual(['owed', '8']);
  expect(told(nextTask(knows({ inWork: [practised] }), chief))).toEqual(['review', 'practised']);
});

it('never says that nothing is to do while a bulletin is late, whoever looks', () => {
  const late = knows({ episodes: [episode('actual', [entry('8', 'open')])], alarms: [{ slotId: '8' }] });
  expect(told(nextTask(late, auditor))).toEqual(['watch', '8']);
  expect(told(nextTask(late, forecaster))).toEqual(['owed', '8']);
  expect(told(nextTask(knows({ episodes: [episode('actual', [entry('8', 'open')])] }), auditor))).toBe('nothing');
});
