import type { ChangeRow } from '@rainstorm/ledger';
import type { ChangeEventKind, OfficeId } from '@rainstorm/warning-model';

/** The part of an HTTP response that a stream writes to. */
export interface Outlet {
  write(text: string): boolean;
  end(): void;
  destroy(): void;
  readonly writableLength: number;
  /** Whether the other side has gone, so that no `close` follows any more. */
  readonly destroyed: boolean;
  once(event: 'drain' | 'close', listener: () => void): unknown;
}

export interface Viewer {
  readonly accountId: string;
  /** Changes that concern only the bureau are sent only to the bureau. */
  readonly isBureau: boolean;
  readonly officeId: OfficeId | null;
  /** The command and the auditor see all offices. */
  readonly seesAll: boolean;
  /** The offices below the viewer's, whose receipts it sees as information. */
  readonly officesBelow?: ReadonlySet<string> | undefined;
}

/** What an office hears of those below it: that a bulletin came, and what they did with it. */
const informsAbove: ReadonlySet<string> = new Set([
  'dispatch-opened',
  'dispatch-acknowledged',
  'dispatch-superseded',
  'receipt-withdrawn',
  'follow-up-recorded',
] satisfies ChangeEventKind[]);

/** The bureau sees everything. An office sees changes about itself or all offices, and the receipts of those below it. The command sees all except the bureau's internal changes. */
export const maySee = (viewer: Viewer, change: ChangeRow): boolean => {
  if (viewer.isBureau) return true;
  if (change.audience === 'bureau') return false;
  if (viewer.seesAll) return true;
  if (change.audience === 'command') return false;
  if (change.officeId === null || change.officeId === viewer.officeId) return true;
  return informsAbove.has(change.kind) && viewer.officesBelow?.has(change.officeId) === true;
};

const events = new WeakMap<ChangeRow, string>();

/** A change is serialised once for all pages that may see it. */
const eventOf = (change: ChangeRow): string => {
  const known = events.get(change);
  if (known !== undefined) return known;
  const { seq, kind, at, officeId, subjectId, payload } = change;
  const event = `id: ${seq}\nevent: ${kind}\ndata: ${JSON.stringify({ seq, kind, at, officeId, subjectId, payload })}\n\n`;
  events.set(change, event);
  return event;
};

/** A client that reads too slowly is disconnected. It resumes with `Last-Event-ID` and misses nothing. */
const MOST_UNREAD = 1_000_000;

/** The stream of one open page. It sends every change once, in the order of commits. */
export class LiveStream {
  /** While earlier changes are read from the ledger, new ones wait here. */
  private waiting: ChangeRow[] | null = [];
  private open = true;

  constructor(
    readonly id: string,
    readonly viewer: Viewer,
    private readonly outlet: Outlet,
    private lastSeq: number,
  ) {}

  /** Called by the feed. */
  take(changes: readonly ChangeRow[]): void {
    if (this.waiting !== null) this.waiting.push(...changes);
    else this.send(changes);
  }

  /** Reads the changes after `Last-Event-ID`, then the ones that arrived meanwhile. */
  async catchUp(readAfter: (seq: number) => Promise<readonly ChangeRow[]>): Promise<void> {
    while (this.open) {
      const changes = await readAfter(this.lastSeq);
      if (changes.length === 0) break;
      this.send(changes);
      await this.drained();
    }
    const waiting = this.waiting ?? [];
    this.waiting = null;
    this.send(waiting);
  }

  private send(changes: readonly ChangeRow[]): void {
    let text = '';
    for (const change of changes) {
      if (change.seq <= this.lastSeq) continue;
      this.lastSeq = change.seq;
      if (maySee(this.viewer, change)) text += eventOf(change);
    }
    if (text !== '') this.write(text);
  }

  /** An event of the stream itself. It carries the current position, so that a page without other events resumes there. */
  say(event: 'live' | 'not-live' | 'reload'): void {
    this.write(`id: ${this.lastSeq}\nevent: ${event}\ndata: ${JSON.stringify({ seq: this.lastSeq })}\n\n`);
  }

  /**
   * Shows that the connection works and sets the page's clock; null while the database is unreachable. It names the page, which proves with it
   * that it runs. It has no id, because it is not a change.
   */
  pulse(now: Date | null): void {
    this.write(`event: pulse\ndata: ${JSON.stringify({ now, page: this.id })}\n\n`);
  }

  private write(text: string): void {
    if (!this.open) return;
    this.outlet.write(text);
    if (this.outlet.writableLength > MOST_UNREAD) this.cut();
  }

  private async drained(): Promise<void> {
    if (!this.open || this.outlet.writableLength < 64_000) return;
    await new Promise<void>((resolve) => {
      this.outlet.once('drain', resolve);
      this.outlet.once('close', resolve);
    });
  }

  private cut(): void {
    this.open = false;
    this.outlet.destroy();
  }

  /** The page closed the stream. */
  closed(): void {
    this.open = false;
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    this.outlet.end();
  }
}
