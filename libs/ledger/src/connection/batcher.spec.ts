import { describe, expect, it } from '@jest/globals';
import { Batcher } from './batcher.js';

/** The work of a batch takes a while: others come meanwhile. */
const aTurn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('batches', () => {
  it('give each item its own answer, and take together what comes together', async () => {
    const batches: number[] = [];
    let goOn: () => void = () => undefined;
    const firstMayEnd = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const doubled = new Batcher<number, number>(async (items) => {
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
    const slow = new Batcher<number, number>(async (items) => {
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
    const picky = new Batcher<number, number>(async (items) => {
      await aTurn();
      if (items.includes(13)) throw new Error('thirteen');
      return [...items];
    }, 3);
    const found = await Promise.allSettled([13, 1, 2, 3].map(async (item) => picky.add(item)));
    expect(found.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(await picky.add(7)).toBe(7);
  });

  it('that stand side by side do not wait for one that hangs', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const lookUp = new Batcher<string, string>(
      async (items) => {
        if (items.includes('hangs')) await held;
        return [...items];
      },
      10,
      { sideBySide: 2 },
    );
    const hanging = lookUp.add('hangs');
    await aTurn();
    expect(await lookUp.add('goes on')).toBe('goes on');
    expect(await Promise.all(['one', 'other'].map(async (item) => lookUp.add(item)))).toEqual(['one', 'other']);
    release();
    expect(await hanging).toBe('hangs');
  });

  it('fail as a whole where nobody can have spoiled them, without a try for each', async () => {
    let tries = 0;
    const away = new Batcher<number, number>(
      async () => {
        tries += 1;
        return Promise.reject(new Error('the database is away'));
      },
      10,
      { afterFailure: 'all-fail' },
    );
    const found = await Promise.allSettled([1, 2, 3].map(async (item) => away.add(item)));
    expect(found.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(tries).toBe(1);
  });

  it('gather for a while after many came together', async () => {
    const sizes: number[] = [];
    const gathering = new Batcher<number, number>(
      async (items) => {
        sizes.push(items.length);
        await aTurn();
        return [...items];
      },
      100,
      { gatherMs: 20 },
    );
    const some = async (n: number) => Promise.all(Array.from({ length: n }, async (_, index) => gathering.add(index)));
    await some(12);
    // The batch of twelve is answered; what comes one by one now waits for company.
    const one = gathering.add(1);
    await aTurn();
    await Promise.all([one, gathering.add(2)]);
    expect(sizes).toEqual([12, 2]);
  });
});
