import { ref, shallowRef } from 'vue';
import type { ListPage } from './paged-list.ts';

/**
 * A list whose items leave it when they are done, shown from its most urgent page, with more pages on demand. A refresh reads as many items
 * again as are shown, so that nothing stays that is done. Readings do not overlap.
 */
export class OpenList<Item, Reply extends ListPage<Item> = ListPage<Item>> {
  /** Null before the first answer. */
  readonly items = shallowRef<readonly Item[] | null>(null);
  /** The newest first page, with what it says of the whole list. Null before the first answer. */
  readonly first = shallowRef<Reply | null>(null);
  /** The cursor of the next page; null if everything is shown. */
  readonly next = ref<string | null>(null);
  readonly error = ref<unknown>(null);
  private reading: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | null = null;

  constructor(
    private readonly read: (cursor?: string) => Promise<Reply>,
    private readonly idOf: (item: Item) => string,
  ) {}

  /** One that is asked for while another waits for its turn is the same. */
  async refresh(): Promise<void> {
    this.waiting ??= this.inTurn(async () => {
      this.waiting = null;
      const first = await this.read();
      const shown = this.items.value?.length ?? 0;
      let items: readonly Item[] = first.items;
      let { next } = first;
      while (next !== null && items.length < shown) {
        const page: Reply = await this.read(next);
        items = this.joined(items, page.items);
        next = page.next;
      }
      this.first.value = first;
      this.show(items, next);
    });
    return this.waiting;
  }

  /** Adds the next page, if there is one. */
  async more(): Promise<void> {
    return this.inTurn(async () => {
      const { value: cursor } = this.next;
      if (cursor === null) return;
      const page = await this.read(cursor);
      this.show(this.joined(this.items.value ?? [], page.items), page.next);
    });
  }

  /** An item that moved back in the list between two pages is not shown twice. */
  private joined(items: readonly Item[], more: readonly Item[]): readonly Item[] {
    const known = new Set(items.map(this.idOf));
    return [...items, ...more.filter((item) => !known.has(this.idOf(item)))];
  }

  private show(items: readonly Item[], next: string | null): void {
    this.items.value = items;
    this.next.value = next;
  }

  private async inTurn(act: () => Promise<void>): Promise<void> {
    this.reading = this.reading.then(async () => {
      try {
        await act();
        this.error.value = null;
      } catch (failure) {
        this.error.value = failure;
      }
    });
    return this.reading;
  }
}
