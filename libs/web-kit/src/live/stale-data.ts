import type { ChangeEventKind } from '@rainstorm/warning-model';

/** For each kind of change, the data of a page that it makes out of date. A new kind without an entry does not compile. */
export type StaleAfter<Data extends string> = Readonly<Record<ChangeEventKind, readonly Data[]>>;

/** Awaited where it answers with a promise, which must not reject. */
type Read = () => unknown;

/** One commit makes several changes: they are gathered for so long and read together, milliseconds. */
const GATHER_MS = 30;

/** Knows who shows which data, and lets them read it again when a change has made it out of date. */
export class StaleData<Data extends string> {
  private readonly readers = new Map<Read, ReadonlySet<Data>>();
  private stale = new Set<Data>();
  private planned: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly staleAfter: StaleAfter<Data>) {}

  /** The kinds of change that make anything out of date here. */
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

  /** After an interruption nobody knows what has changed: everything is read again. */
  async readAll(): Promise<void> {
    await Promise.all([...this.readers.keys()].map(async (read) => read()));
  }

  private readStale(): void {
    const { stale } = this;
    this.stale = new Set();
    this.planned = null;
    for (const [read, data] of this.readers) if ([...data].some((one) => stale.has(one))) void read();
  }
}
