import { describe, expect, it } from '@jest/globals';
import { OpenList } from './open-list.ts';
import type { ListPage } from './paged-list.ts';

/** What is open, in pages of two; the cursor is the place of the next one. */
class Open {
  readings = 0;
  constructor(public all: readonly string[]) {}
  readonly read = async (cursor = '0'): Promise<ListPage<string> & { readonly total: number }> => {
    this.readings += 1;
    const from = Number(cursor);
    const next = from + 2 < this.all.length ? String(from + 2) : null;
    return Promise.resolve({ items: this.all.slice(from, from + 2), next, total: this.all.length });
  };
}

describe('a list of what is open', () => {
  const opened = async (...all: string[]) => {
    const open = new Open(all);
    const list = new OpenList<string, Awaited<ReturnType<Open['read']>>>(open.read, (item) => item);
    await list.refresh();
    return { open, list };
  };

  it('shows the most urgent page, what is said of the whole, and more on demand', async () => {
    const { list } = await opened('a', 'b', 'c');
    expect([list.items.value, list.first.value?.total, list.next.value]).toEqual([['a', 'b'], 3, '2']);
    await list.more();
    expect([list.items.value, list.next.value]).toEqual([['a', 'b', 'c'], null]);
  });

  it('shows nothing that is done, on whatever page it was, and as much as before', async () => {
    const { list, open } = await opened('a', 'b', 'c', 'd', 'e', 'f', 'g');
    await list.more();
    open.all = ['b', 'd', 'e', 'f', 'g'];
    await list.refresh();
    expect([list.items.value, list.next.value]).toEqual([['b', 'd', 'e', 'f'], '4']);
    open.all = ['b'];
    await list.refresh();
    expect([list.items.value, list.next.value]).toEqual([['b'], null]);
  });

  it('shows nothing twice that moved to a later page', async () => {
    const { list, open } = await opened('a', 'b', 'c');
    open.all = ['b', 'c', 'a'];
    await list.more();
    expect(list.items.value).toEqual(['a', 'b']);
  });

  it('reads once more for all that ask while it reads', async () => {
    const { list, open } = await opened('a');
    await Promise.all([list.refresh(), list.refresh(), list.refresh()]);
    expect(open.readings).toBeLessThanOrEqual(3);
  });

  it('keeps what it shows when it cannot be read', async () => {
    let fails = false;
    const { read } = new Open(['a', 'b', 'c']);
    const list = new OpenList<string>(
      async (cursor) => (fails ? Promise.reject(new Error('gone')) : read(cursor)),
      (item) => item,
    );
    await list.refresh();
    fails = true;
    await list.refresh();
    expect([list.items.value, (list.error.value as Error).message]).toEqual([['a', 'b'], 'gone']);
  });
});
