import { ref, shallowRef } from 'vue';

/** One page of a list of the API. `next`: the cursor of the following page; null on the last one. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
type ReadPage<Item> = (cursor?: string) => Promise<ListPage<Item>>;

/** Every item of a list, page after page. For lists of which the page needs all. */
export const everyItem = async <Item>(read: ReadPage<Item>): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
};

/** A list that is shown from its newest page, with older pages on demand. */
export class PagedList<Item> {
  /** Null before the first answer. */
  readonly items = shallowRef<readonly Item[] | null>(null);
  /** The cursor of the next page; null if everything is shown. */
  readonly next = ref<string | null>(null);
  readonly error = ref<unknown>(null);

  constructor(
    private readonly read: ReadPage<Item>,
    private readonly idOf: (item: Item) => string,
  ) {}

  /** Begins again at the first page, for other filters. */
  async restart(): Promise<void> {
    await this.attempt(async () => this.show(await this.read()));
  }

  /** Reads the first page again. Older items that were loaded stay, unless so many came that some between would be left out. */
  async refresh(): Promise<void> {
    await this.attempt(async () => {
      const page = await this.read();
      const fresh = new Set(page.items.map(this.idOf));
      const known = this.items.value ?? [];
      const older = known.filter((item) => !fresh.has(this.idOf(item)));
      const isJoined = known.length > older.length;
      if (isJoined && known.length > page.items.length) this.items.value = [...page.items, ...older];
      else this.show(page);
    });
  }

  /** Adds the next page, if there is one. */
  async more(): Promise<void> {
    const { value: cursor } = this.next;
    if (cursor === null) return;
    await this.attempt(async () => {
      const page = await this.read(cursor);
      const known = new Set((this.items.value ?? []).map(this.idOf));
      this.items.value = [...(this.items.value ?? []), ...page.items.filter((item) => !known.has(this.idOf(item)))];
      this.next.value = page.next;
    });
  }

  private show({ items, next }: ListPage<Item>): void {
    this.items.value = items;
    this.next.value = next;
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.error.value = null;
    } catch (failure) {
      this.error.value = failure;
    }
  }
}
