import { randomUUID } from 'node:crypto';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import type { Ledger } from '../ledger.js';
import type { ChangeRow } from '../records/proof.record.js';
import { LiveStream, type Outlet, type Viewer } from './live-stream.js';

export interface TooManyStreams {
  readonly type: 'too-many-streams';
}

export interface LiveFeedOptions {
  readonly pulseMs: number;
  readonly mostStreams: number;
}

/** An open page counts as somebody's presence only where that somebody owes answers: an auditor's does not. */
export interface LiveViewer extends Viewer {
  readonly isPresence: boolean;
  /** Asked at each pulse: a page whose session has ended is closed. */
  readonly isStillAllowed: () => Promise<boolean>;
}

/** One watcher on the ledger's change feed for the whole process, fanned out to its open pages. */
export class LiveFeed {
  private readonly streams = new Map<LiveStream, LiveViewer>();
  private heart: NodeJS.Timeout | null = null;
  private stopWatching: (() => void) | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly options: LiveFeedOptions = { pulseMs: 5_000, mostStreams: 2_000 },
  ) {}

  get openStreams(): number {
    return this.streams.size;
  }

  async start(): Promise<void> {
    this.stopWatching = await this.ledger.changes.watch({
      onChanges: (changes) => this.each((stream) => stream.take(changes)),
      onLive: (live) => this.each((stream) => stream.say(live ? 'live' : 'not-live')),
    });
    this.heart = setInterval(() => void this.beat(), this.options.pulseMs);
    this.heart.unref();
  }

  /** `lastEventId` as the browser sent it; what no feed could have given makes the page load anew. `begin` sends the headers. */
  async open(viewer: LiveViewer, begin: () => Outlet, lastEventId: string | null): Promise<Result<LiveStream, TooManyStreams>> {
    if (this.streams.size >= this.options.mostStreams) return refused({ type: 'too-many-streams' });
    const newest = await this.ledger.changes.newest();
    const asked = lastEventId === null ? newest : /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : -1;
    const isKnown = asked >= 0 && asked <= newest;
    const outlet = begin();
    const stream = new LiveStream(`str-${randomUUID()}`, viewer, outlet, isKnown ? asked : newest);
    this.streams.set(stream, viewer);
    outlet.once('close', () => this.forget(stream));
    stream.say(this.ledger.changes.live ? 'live' : 'not-live');
    if (!isKnown) stream.say('reload');
    await this.present(stream, viewer);
    // What found nobody signed in is not left waiting for its next look.
    if (viewer.isPresence) await this.ledger.outbox.somebodyCame(viewer.officeId).catch(() => undefined);
    try {
      await stream.catchUp(async (seq): Promise<readonly ChangeRow[]> => this.ledger.changes.after(seq));
    } catch {
      // The database went away in the middle: the browser comes back with the last id it has.
      stream.end();
      this.forget(stream);
    }
    return accepted(stream);
  }

  private each(act: (stream: LiveStream) => void): void {
    for (const stream of this.streams.keys()) act(stream);
  }

  private async beat(): Promise<void> {
    if (this.streams.size === 0) return;
    const now = await this.ledger.now().catch(() => null);
    await Promise.all(
      [...this.streams].map(async ([stream, viewer]) => {
        stream.pulse(now);
        // The database is away: the page stays open and is told so by `not-live`.
        const allowed = await viewer.isStillAllowed().catch(() => true);
        if (!allowed) stream.end();
        else if (this.streams.has(stream)) await this.present(stream, viewer);
      }),
    );
  }

  private async present(stream: LiveStream, viewer: LiveViewer): Promise<void> {
    if (!viewer.isPresence) return;
    await this.ledger.presences.streamOpen(stream.id, viewer.officeId, viewer.accountId).catch(() => undefined);
    // Closed while that was being written: taken back, or the page would count as open for a while.
    if (!this.streams.has(stream)) await this.ledger.presences.streamClosed(stream.id).catch(() => undefined);
  }

  private forget(stream: LiveStream): void {
    stream.closed();
    if (!this.streams.delete(stream)) return;
    void this.ledger.presences.streamClosed(stream.id).catch(() => undefined);
  }

  /** Ends every open page: the browsers come back by themselves, to whichever process answers. */
  async stop(): Promise<void> {
    if (this.heart !== null) clearInterval(this.heart);
    this.stopWatching?.();
    const open = [...this.streams.keys()];
    this.streams.clear();
    for (const stream of open) stream.end();
    await Promise.all(open.map(async ({ id }) => this.ledger.presences.streamClosed(id).catch(() => undefined)));
  }
}
