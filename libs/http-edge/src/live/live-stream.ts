import type { ChangeRow } from '@rainstorm/ledger';
import type { OfficeId } from '@rainstorm/warning-model';

/** What a stream writes to: an HTTP response, as far as it is needed here. */
export interface Outlet {
  write(text: string): boolean;
  end(): void;
  destroy(): void;
  readonly writableLength: number;
  once(event: 'drain' | 'close', listener: () => void): unknown;
}

export interface Viewer {
  readonly accountId: string;
  /** The bureau's own business never leaves its desk. */
  readonly isBureau: boolean;
  readonly officeId: OfficeId | null;
  /** The command and the auditor see all offices. */
  readonly seesAll: boolean;
}

/** The bureau sees everything; an office what is about itself or about everybody; the command all but the bureau's own business. */
export const maySee = (viewer: Viewer, change: ChangeRow): boolean => {
  if (viewer.isBureau) return true;
  if (change.audience === 'bureau') return false;
  if (viewer.seesAll) return true;
  if (change.audience === 'command') return false;
  return change.officeId === null || change.officeId === viewer.officeId;
};

const events = new WeakMap<ChangeRow, string>();

/** The same change goes out on every page that may see it: it is put into words once. */
const eventOf = (change: ChangeRow): string => {
  const known = events.get(change);
  if (known !== undefined) return known;
  const { seq, kind, at, officeId, subjectId, payload } = change;
  const event = `id: ${seq}\nevent: ${kind}\ndata: ${JSON.stringify({ seq, kind, at, officeId, subjectId, payload })}\n\n`;
  events.set(change, event);
  return event;
};

/** A client that reads so slowly is cut off: it comes back with `Last-Event-ID` and misses nothing. */
const MOST_UNREAD = 1_000_000;

/** One open page. Changes come in the order of their commits; none twice, none left out. */
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

  /** Comes from the feed. */
  take(changes: readonly ChangeRow[]): void {
    if (this.waiting !== null) this.waiting.push(...changes);
    else this.send(changes);
  }

  /** Reads on from `Last-Event-ID`, then goes over to what came meanwhile. */
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

  /** An event of the stream itself. It carries the place reached, so that a page that saw nothing else still resumes there. */
  say(event: 'live' | 'not-live' | 'reload'): void {
    this.write(`id: ${this.lastSeq}\nevent: ${event}\ndata: ${JSON.stringify({ seq: this.lastSeq })}\n\n`);
  }

  /** A page hears by it that the connection lives, and sets its clock; null while the database is away. Without an id: it is no change. */
  pulse(now: Date | null): void {
    this.write(`event: pulse\ndata: ${JSON.stringify({ now })}\n\n`);
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

  /** The page went away. */
  closed(): void {
    this.open = false;
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    this.outlet.end();
  }
}
