import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { changeEventKinds, type ChangeEventKind } from '@rainstorm/warning-model';
import { StaleData, type StaleAfter } from './stale-data.ts';

type Data = 'inbox' | 'exercises';

const nothing = Object.fromEntries(changeEventKinds.map((kind) => [kind, []])) as unknown as StaleAfter<Data>;
const staleAfter: StaleAfter<Data> = {
  ...nothing,
  'dispatch-opened': ['inbox'],
  'exercise-proposed': ['exercises'],
  'clock-moved': ['inbox', 'exercises'],
};

describe('the data of a page', () => {
  let data: StaleData<Data>;
  let read: string[];
  beforeEach(() => {
    jest.useFakeTimers();
    data = new StaleData(staleAfter);
    read = [];
    data.watch(['inbox'], () => void read.push('inbox'));
    data.watch(['exercises'], () => void read.push('exercises'));
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const after = (...kinds: readonly ChangeEventKind[]): readonly string[] => {
    for (const kind of kinds) data.changed(kind);
    jest.runAllTimers();
    return read;
  };

  it('is read again after a change that concerns it, and no other is', () => {
    expect(after('exercise-proposed')).toEqual(['exercises']);
  });

  it('is read once after the several changes of one commit', () => {
    expect(after('dispatch-opened', 'dispatch-opened', 'clock-moved')).toEqual(['inbox', 'exercises']);
  });

  it('is left alone by a change that concerns nothing here', () => {
    expect(after('alarm-raised')).toEqual([]);
    expect(data.kinds).toEqual(['dispatch-opened', 'exercise-proposed', 'clock-moved'].sort((a, b) => order(a) - order(b)));
  });

  it('is read again as a whole after an interruption', async () => {
    await data.readAll();
    expect(read).toEqual(['inbox', 'exercises']);
  });

  it('is no longer read once the screen is left', () => {
    const leave = data.watch(['inbox'], () => void read.push('left screen'));
    leave();
    expect(after('dispatch-opened')).toEqual(['inbox']);
  });
});

const order = (kind: string): number => changeEventKinds.indexOf(kind as ChangeEventKind);
