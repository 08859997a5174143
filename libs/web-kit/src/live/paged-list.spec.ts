import { describe, expect, it } from '@jest/globals';
import { everyItem, PagedList, type ListPage } from './paged-list.ts';

/** A list of numbers, newest (greatest) first, in pages of three; the cursor is the last number. */
class Numbers {
  constructor(public newest: number) {}
  readonly read = async (cursor?: string): Promise<ListPage<number>> => {
    const from = cursor === undefined ? this.newest : Number(cursor) - 1;
    const items = [from, from - 1, from - 2].filter((n) => n > 0);
    const last = items.at(-1) ?? 1;
    return Promise.resolve({ items, next: last > 1 ? String(last) : null });
  };
}

it('gives every item of a list', async () => {
  expect(await everyItem(new Numbers(7).read)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  expect(await everyItem(new Numbers(0).read)).toEqual([]);
});

describe('a list by pages', () => {
  const opened = async (newest: number) => {
    const numbers = new Numbers(newest);
    const list = new PagedList(numbers.read, String);
    await list.refresh();
    return { numbers, list };
  };

  it('shows the newest page, and older ones until there is none', async () => {
    const { list } = await opened(7);
    expect([list.items.value, list.next.value]).toEqual([[7, 6, 5], '5']);
    await list.more();
    await list.more();
    expect([list.items.value, list.next.value]).toEqual([[7, 6, 5, 4, 3, 2, 1], null]);
    await list.more();
    expect(list.items.value).toHaveLength(7);
  });

  it('keeps what was loaded when something new comes', async () => {
    const { list, numbers } = await opened(7);
    await list.more();
    numbers.newest = 8;
    await list.refresh();
    expect([list.items.value, list.next.value]).toEqual([[8, 7, 6, 5, 4, 3, 2], '2']);
  });

  it('begins again where keeping it would leave a gap', async () => {
    const { list, numbers } = await opened(7);
    await list.more();
    numbers.newest = 20;
    await list.refresh();
    expect([list.items.value, list.next.value]).toEqual([[20, 19, 18], '18']);
  });

  it('begins again for other filters', async () => {
    const { list } = await opened(7);
    await list.more();
    await list.restart();
    expect(list.items.value).toEqual([7, 6, 5]);
  });

  it('keeps what it shows when a page cannot be read', async () => {
    let fails = false;
    const { read } = new Numbers(7);
    const list = new PagedList(async (cursor?: string) => (fails ? Promise.reject(new Error('gone')) : read(cursor)), String);
    await list.refresh();
    fails = true;
    await list.more();
    expect([list.items.value, (list.error.value as Error).message]).toEqual([[7, 6, 5], 'gone']);
  });
});
