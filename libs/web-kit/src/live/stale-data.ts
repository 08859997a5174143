import type { ChangeEventKind } from '@rainstorm/warning-model';

/** For each kind of change, the page data that it makes stale. A kind without an entry does not compile. */
export type StaleAfter<Data extends string> = Readonly<Record<ChangeEventKind, readonly Data[]>>;

/** If it returns a promise, the promise is awaited and must not reject. */
type Read = () => unknown;

/** Milliseconds for which changes are collected and then read together, because one commit makes several. */
const GATHER_MS = 30;

/** Registers which reader shows which data, and calls the reader after a change makes its data stale. */
export class StaleData<Data extends string> {
  private readonly readers = new Map<Read, ReadonlySet<Data>>();
  private stale = new Set<Data>();
  private planned: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly staleAfter: StaleAfter<Data>) {}

  /** The kinds of change that make any data of this page stale. */
  get kinds(): readonly ChangeEventKind[] {
    return (Object.keys(this.staleAfter) as ChangeEventKind[]).filter((kind) => this.staleAfter[kind].length > 0);
  }

  /** `read` is called after each change that concerns any of `data`, until the returned function is called. */
  watch(data: readonly Data[], read: Read): () => void {
    this.readers.set(read, new Set(data));
    return () => this.readers.delete(read);
  }

  changed(kind: ChangeEventKind): void {
    for (const data of this.staleAfter[kind]) this.stale.add(data);
    if (this.stale.size === 0) return;
    this.planned ??= setTimeout(() => this.readStale(), GATHER_MS);
  }

  /** Reads everything again, because changes may have been missed during an interruption. */
  async readAll(): Promise<void> {
    await Promise.all(
      [...this.readers.keys()].map(async (read) => {
        await read();
      }),
    );
  }

  private readStale(): void {
    const { stale } = this;
    this.stale = new Set();
    this.planned = null;
    for (const [read, data] of this.readers) if ([...data].some((one) => stale.has(one))) void read();
  }
}
