import { randomUUID } from 'node:crypto';
import { Batcher, standingSessions, type Ledger, type OpenStream } from '@rainstorm/ledger';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { LiveStream, type Outlet, type Viewer } from './live-stream.js';

export interface TooManyStreams {
  readonly type: 'too-many-streams';
}

export interface LiveFeedOptions {
  readonly pulseMs: number;
  readonly mostStreams: number;
}

/** An open page counts as presence only for people who owe receipts, and not for an auditor. */
export interface LiveViewer extends Viewer {
  readonly isPresence: boolean;
  /** The token hash of its session; null for a machine. After the session has ended, the page is closed at the next pulse. */
  readonly session: string | null;
}

interface Page {
  readonly stream: LiveStream;
  readonly viewer: LiveViewer;
  /** In which part of the pulse interval this page gets its pulse, 0 to `TURNS` - 1. */
  readonly turn: number;
}

/** Pages get the pulse in several parts, because a pulse to five thousand pages at once would delay changes. */
const TURNS = 10;
const MAX_BATCH = 1_000;

const batchEach = <Item>(act: (items: readonly Item[]) => Promise<void>): Batcher<Item, undefined> =>
  new Batcher(
    async (items) => {
      await act(items);
      return items.map(() => undefined);
    },
    MAX_BATCH,
    { afterFailure: 'all-fail' },
  );

/** One watcher on the ledger's change feed for the whole process, fanned out to its open pages. Queries for many pages are combined. */
export class LiveFeed {
  private readonly pages = new Map<LiveStream, Page>();
  private pulseTimer: NodeJS.Timeout | null = null;
  private pulseCount = 0;
  private opened = 0;
  private stopWatching: (() => void) | null = null;
  private readonly arrivals: Batcher<Page, undefined>;
  private readonly departures: Batcher<string, undefined>;

  constructor(
    private readonly ledger: Ledger,
    private readonly options: LiveFeedOptions = { pulseMs: 5_000, mostStreams: 2_000 },
  ) {
    this.arrivals = batchEach(async (pages) => {
      await this.recordPresence(pages);
      // Deliveries that found nobody signed in at the console are retried now, not at their next retry.
      await this.ledger.outbox.retryConsoleDeliveries([...new Set(pages.map(({ viewer }) => viewer.officeId))]);
    });
    this.departures = batchEach(async (ids) => this.ledger.presences.streamsClosed(ids));
  }

  get openStreams(): number {
    return this.pages.size;
  }

  async start(): Promise<void> {
    this.stopWatching = await this.ledger.changes.watch({
      onChanges: (changes) => this.forEachStream((stream) => stream.take(changes)),
      onLive: (live) => this.forEachStream((stream) => stream.say(live ? 'live' : 'not-live')),
    });
    this.pulseTimer = setInterval(() => void this.pulse(), this.options.pulseMs / TURNS);
    this.pulseTimer.unref();
  }

  /** Opens a stream. `lastEventId` comes from the browser. An impossible id makes the page reload. `begin` sends the headers. */
  async open(viewer: LiveViewer, begin: () => Outlet, lastEventId: string | null): Promise<Result<LiveStream, TooManyStreams>> {
    if (this.pages.size >= this.options.mostStreams) return refused({ type: 'too-many-streams' });
    const place = await this.resumePosition(lastEventId);
    const outlet = begin();
    const stream = new LiveStream(`str-${randomUUID()}`, viewer, outlet, place ?? this.ledger.changes.newestDelivered);
    const page = { stream, viewer, turn: this.opened++ % TURNS };
    this.pages.set(stream, page);
    outlet.once('close', () => this.remove(page));
    stream.say(this.ledger.changes.live ? 'live' : 'not-live');
    if (place === null) stream.say('reload');
    if (viewer.isPresence) await this.arrivals.add(page).catch(() => undefined);
    try {
      await stream.catchUp(async (seq) => this.ledger.changes.since(seq));
    } catch {
      // The database became unreachable. The browser reconnects with its last id.
      stream.end();
      this.remove(page);
    }
    return accepted(stream);
  }

  /** The position where a page resumes. Null for an id that no feed has sent. The id may be newer than what this process has read, because another console sent it. */
  private async resumePosition(lastEventId: string | null): Promise<number | null> {
    const { changes } = this.ledger;
    if (lastEventId === null) return changes.newestDelivered;
    const asked = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null;
    return asked !== null && (asked <= changes.newestDelivered || asked <= (await changes.newest())) ? asked : null;
  }

  private forEachStream(act: (stream: LiveStream) => void): void {
    for (const stream of this.pages.keys()) act(stream);
  }

  /** For the pages of this turn: sends the time, checks their sessions and records their presence. */
  private async pulse(): Promise<void> {
    const turn = this.pulseCount++ % TURNS;
    const pages = [...this.pages.values()].filter((page) => page.turn === turn);
    if (pages.length === 0) return;
    const now = await this.ledger.now().catch(() => null);
    for (const { stream } of pages) stream.pulse(now);
    const validSessions = await this.standing(pages).catch(() => null);
    // The database is unreachable: the pages stay open and receive `not-live`.
    if (validSessions === null) return;
    const ended = pages.filter(({ viewer }) => viewer.session !== null && !validSessions.has(viewer.session));
    for (const { stream } of ended) stream.end();
    await this.recordPresence(pages.filter((page) => !ended.includes(page))).catch(() => undefined);
  }

  private async standing(pages: readonly Page[]): Promise<ReadonlySet<string>> {
    const sessions = new Set(pages.flatMap(({ viewer }) => viewer.session ?? []));
    return sessions.size === 0 ? sessions : standingSessions(this.ledger, [...sessions]);
  }

  private async recordPresence(pages: readonly Page[]): Promise<void> {
    const open = pages.filter(({ stream, viewer }) => viewer.isPresence && this.pages.has(stream));
    if (open.length === 0) return;
    await this.ledger.presences.streamsOpen(
      open.map(({ stream, viewer }): OpenStream => ({ id: stream.id, officeId: viewer.officeId, accountId: viewer.accountId })),
    );
    // Pages that closed while this was written are removed again. Otherwise they would count as open for a while.
    const gone = open.filter(({ stream }) => !this.pages.has(stream));
    if (gone.length > 0) await this.ledger.presences.streamsClosed(gone.map(({ stream }) => stream.id));
  }

  private remove({ stream, viewer }: Page): void {
    stream.closed();
    if (!this.pages.delete(stream) || !viewer.isPresence) return;
    void this.departures.add(stream.id).catch(() => undefined);
  }

  /** Ends the stream of every open page. The browsers reconnect to any process that answers. */
  async stop(): Promise<void> {
    if (this.pulseTimer !== null) clearInterval(this.pulseTimer);
    this.stopWatching?.();
    const open = [...this.pages.keys()];
    this.pages.clear();
    for (const stream of open) stream.end();
    await this.ledger.presences.streamsClosed(open.map(({ id }) => id)).catch(() => undefined);
  }
}
