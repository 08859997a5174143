import { describe, expect, it } from '@jest/globals';
import type { Entry, History } from './history.js';
import { shorten } from './shorten.js';

const entry = (atMin: number): Entry => ({ atMin, act: { type: 'move-onset-back', episode: `e${atMin}` } });
const history = (count: number): History => ({
  seed: 1,
  month: 0,
  beginsAt: new Date('2027-01-01T00:00:00Z'),
  entries: Array.from({ length: count }, (_, index) => entry(index)),
});

describe('shorten', () => {
  it('finds the two entries that are needed together', async () => {
    const needs = async ({ entries }: History): Promise<boolean> =>
      Promise.resolve([7, 31].every((at) => entries.some(({ atMin }) => atMin === at)));
    const shortest = await shorten(history(40), needs, 1_000);
    expect(shortest.entries.map(({ atMin }) => atMin)).toEqual([7, 31]);
  });

  it('stops after the most runs with what it has, which still breaks', async () => {
    let runs = 0;
    const needs = async ({ entries }: History): Promise<boolean> => {
      runs += 1;
      return Promise.resolve(entries.some(({ atMin }) => atMin === 3));
    };
    const shortest = await shorten(history(40), needs, 5);
    expect(runs).toBeLessThanOrEqual(5);
    expect(shortest.entries.some(({ atMin }) => atMin === 3)).toBe(true);
  });

  it('leaves nothing where nothing is needed', async () => {
    expect((await shorten(history(9), async () => Promise.resolve(true), 100)).entries).toEqual([]);
  });
});
