import { anchoredNumbers, type ChainAnchor, type Ledger, type SeriesNumber } from '@rainstorm/ledger';
import type { AnchorFile } from '@rainstorm/runtime';
import type { Breach } from './find-breaches.js';

/** So often a head of the chain is written, at most, and only when there is a new one. */
const EVERY_MS = 60_000;
/** The newest anchors are compared in each round, all of them at the first. */
const LAST = 100;

const says = {
  zh: '审计链与库外锚点不符：有记录被删除或改写',
  en: 'The audit chain differs from its anchors outside the database: rows were removed or rewritten',
};

/** Keeps heads of the audit chain outside of the database, and notices when the chain no longer contains them. */
export class KeepAnchors {
  private anchors: ChainAnchor[] | null = null;
  private writtenAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly ledger: Ledger,
    /** Null if no file is configured: nothing is kept or compared. */
    private readonly file: Pick<AnchorFile, 'read' | 'append'> | null,
    /** Real time, milliseconds; forward only. */
    private readonly now: () => number,
  ) {}

  /** What does not hold. A file that cannot be read or was forged is a breach too. */
  async breaches(): Promise<readonly Breach[]> {
    if (this.file === null) return [];
    try {
      const isFirst = this.anchors === null;
      this.anchors ??= [...(await this.file.read())];
      const verdict = await this.ledger.checkAnchors(isFirst ? this.anchors : this.anchors.slice(-LAST));
      if (verdict.holds) return [];
      const { fault, anchor, lastHolding, lastSeq } = verdict;
      const example = `${fault} ${anchor.seq} (${anchor.at.toISOString()}), last good ${lastHolding?.seq ?? 0}, last row ${lastSeq}`;
      return [{ promise: 'the-chain-holds-its-anchors', says, count: 1, examples: [example] }];
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return [{ promise: 'the-chain-holds-its-anchors', says, count: 1, examples: [said.slice(0, 120)] }];
    }
  }

  /**
   * Writes the head, unless it is known or one was written within the last minute. A number that was given since is written at once: after a
   * restore it must not be given to another text. Only for a round in which the chain held.
   */
  async keep(): Promise<void> {
    if (this.file === null || this.anchors === null) return;
    const head = await this.ledger.chainAnchor();
    if (head === null) return;
    const known = anchoredNumbers(this.anchors);
    const isNew = ({ series, period, last }: SeriesNumber): boolean =>
      last > (known.find((one) => one.series === series && one.period === period)?.last ?? 0);
    const numbers = head.numbers.filter(isNew);
    const isEarly = this.now() - this.writtenAt < EVERY_MS || this.anchors.at(-1)?.seq === head.seq;
    if (isEarly && numbers.length === 0) return;
    const anchor = numbers.length === 0 ? { seq: head.seq, hash: head.hash, at: head.at } : { ...head, numbers };
    await this.file.append(anchor);
    this.anchors.push(anchor);
    this.writtenAt = this.now();
  }
}
