import type { ChangeRow } from '../store/records/proof.record.js';

/** Caches the newest changes: after a restart of the console thousands of pages ask for the same few. Every change after `floor` is kept. */
export class RecentChanges {
  static readonly KEPT = 2_000;

  private constructor(
    private floor: number,
    private kept: ChangeRow[],
  ) {}

  /** `rows`: the last ones up to the change `newest`, oldest first. */
  static upTo(newest: number, rows: readonly ChangeRow[]): RecentChanges {
    return new RecentChanges((rows[0]?.seq ?? newest + 1) - 1, [...rows]);
  }

  get newest(): number {
    return this.kept.at(-1)?.seq ?? this.floor;
  }

  /** In the order of their numbers, all later than `newest`. */
  add(changes: readonly ChangeRow[]): void {
    this.kept.push(...changes);
    // Not for each change: moving two thousand entries costs more than keeping as many again.
    if (this.kept.length <= 2 * RecentChanges.KEPT) return;
    const forgotten = this.kept.length - RecentChanges.KEPT;
    this.floor = this.kept[forgotten - 1]?.seq ?? this.floor;
    this.kept = this.kept.slice(forgotten);
  }

  /** Up to `limit` changes after `seq`, oldest first; null where that lies further back than is kept. */
  after(seq: number, limit: number): readonly ChangeRow[] | null {
    if (seq < this.floor) return null;
    const from = this.kept.findLastIndex((change) => change.seq <= seq) + 1;
    return this.kept.slice(from, from + limit);
  }
}
