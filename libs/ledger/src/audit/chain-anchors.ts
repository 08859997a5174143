import type { EntityManager } from 'typeorm';
import type { SeriesNumber } from '../store/number-series.js';

/** The head of the audit chain as it was at some time, kept outside of the database. */
export interface ChainAnchor {
  readonly seq: number;
  /** SM3 of the row, in hex. */
  readonly hash: string;
  readonly at: Date;
  /** The last numbers that were given by then. In a kept anchor only those that are higher than in the anchors before it. */
  readonly numbers?: readonly SeriesNumber[] | undefined;
}

/** Of each series and period the highest number that the anchors know: a restored ledger must not give it to another text. */
export const anchoredNumbers = (anchors: readonly ChainAnchor[]): readonly SeriesNumber[] => {
  const highest = new Map<string, SeriesNumber>();
  for (const number of anchors.flatMap(({ numbers }) => numbers ?? [])) {
    const key = `${number.period} ${number.series}`;
    if (number.last > (highest.get(key)?.last ?? 0)) highest.set(key, number);
  }
  return [...highest.values()];
};

export type AnchorVerdict =
  | { readonly holds: true; readonly anchors: number }
  /** `cut`: rows that were anchored are gone. `rewritten`: the row is there with another hash, so it or rows before it were changed. */
  | {
      readonly holds: false;
      readonly fault: 'cut' | 'rewritten';
      /** The first anchor that does not hold, and the last one before it that does: the change lies between them. */
      readonly anchor: ChainAnchor;
      readonly lastHolding: ChainAnchor | null;
      /** The last row that is there. */
      readonly lastSeq: number;
    };

/** Compares the chain with anchors, in the order of their rows. A chain that was cut and continued, or hashed anew as a whole, does not hold. */
export const checkAnchors = async (manager: EntityManager, anchors: readonly ChainAnchor[]): Promise<AnchorVerdict> => {
  const ordered = anchors.filter(({ seq }) => seq > 0).sort((one, other) => one.seq - other.seq);
  const [last] = await manager.query<{ seq: string | null }[]>('SELECT max(seq) AS seq FROM audit_entries');
  const lastSeq = Number(last?.seq ?? 0);
  let lastHolding: ChainAnchor | null = null;
  for (let from = 0; from < ordered.length; from += 5_000) {
    const batch = ordered.slice(from, from + 5_000);
    const rows = await manager.query<{ seq: string; hash: string }[]>('SELECT seq, hash FROM audit_entries WHERE seq = ANY($1)', [
      batch.map(({ seq }) => seq),
    ]);
    const hashes = new Map(rows.map(({ seq, hash }) => [Number(seq), hash]));
    for (const anchor of batch) {
      const hash = hashes.get(anchor.seq);
      if (hash === undefined) return { holds: false, fault: 'cut', anchor, lastHolding, lastSeq };
      if (hash !== anchor.hash) return { holds: false, fault: 'rewritten', anchor, lastHolding, lastSeq };
      lastHolding = anchor;
    }
  }
  return { holds: true, anchors: ordered.length };
};
