import { describe, expect, it } from '@jest/globals';
import { InBatches } from './in-batches.js';

/** The work of a batch takes a while: others come meanwhile. */
const aTurn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('batches', () => {
  it('give each item its own answer, and take together what comes together', async () => {
    const batches: number[] = [];
    let goOn: () => void = () => undefined;
    const firstMayEnd = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const doubled = new InBatches<number, number>(async (items) => {
      batches.push(items.length);
      await firstMayEnd;
      return items.map((item) => item * 2);
    }, 100);
    const first = doubled.add(1);
    await aTurn();
    const rest = [2, 3, 4].map(async (item) => doubled.add(item));
    goOn();
    expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([1, 3]);
  });

  it('are never larger than they may be, and never two at once', async () => {
    let running = 0;
    const sizes: number[] = [];
    const slow = new InBatches<number, number>(async (items) => {
      running += 1;
      expect(running).toBe(1);
      sizes.push(items.length);
      await aTurn();
      running -= 1;
      return [...items];
    }, 10);
    const all = Array.from({ length: 35 }, (_, index) => index);
    expect(await Promise.all(all.map(async (item) => slow.add(item)))).toEqual(all);
    expect(sizes).toEqual([10, 10, 10, 5]);
  });

  it('tell a failure to the one that spoiled its batch, and to nobody else', async () => {
    const picky = new InBatches<number, number>(async (items) => {
      await aTurn();
      if (items.includes(13)) throw new Error('thirteen');
      return [...items];
    }, 3);
    const found = await Promise.allSettled([13, 1, 2, 3].map(async (item) => picky.add(item)));
    expect(found.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(await picky.add(7)).toBe(7);
  });
});
