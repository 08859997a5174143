import { randomUUID } from 'node:crypto';
import { Batcher, standingRights, type Credential, type Ledger, type OpenStream } from '@rainstorm/ledger';
import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { LiveStream, type Outlet, type Viewer } from './live-stream.js';

export type StreamRefusal = { readonly type: 'too-many-streams' } | { readonly type: 'credential-ended' };

export interface LiveFeedOptions {
  readonly mostStreams: number;
  /** Open pages of one account, or streams of one token, at this process. */
  readonly mostOfOneCaller: number;
  /** A session without requests for this long has ended. */
  readonly sessionIdleMs: number;
}

const PULSE_MS = 5_000;
/** Within this time a stream ends after what ended its session or token, whatever that was. It leaves room for the query within 5 s. */
const CREDENTIAL_CHECK_MS = 3_000;

/** An open page counts as presence only for people who owe receipts, and not for an auditor. */
export interface LiveViewer extends Viewer {
  readonly isPresence: boolean;
  /** Its session or token. When that is no longer valid, or has other rights than at the beginning, the stream ends. */
  readonly credential: Credential;
}

interface Page {
  readonly stream: LiveStream;
  readonly viewer: LiveViewer;
  /** What the credential allowed when the stream was opened; see `standingRights`. */
  readonly rights: string;
  /** In which part of the pulse interval this page gets its pulse, 0 to `TURNS` - 1. */
  readonly turn: number;
  /** Whether its presence is in the ledger. */
  isRecorded: boolean;
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

/** A person's pages count together; each token counts for itself. */
const callerOf = ({ accountId, credential }: LiveViewer): string => (credential.kind === 'token' ? credential.hash : accountId);

/** How many streams each caller has open. */
class StreamsOfCallers {
  private readonly open = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** False if the caller has too many already. */
  enter(caller: string): boolean {
    const count = this.open.get(caller) ?? 0;
    if (count >= this.most) return false;
    this.open.set(caller, count + 1);
    return true;
  }

  leave(caller: string): void {
    const count = (this.open.get(caller) ?? 0) - 1;
    if (count > 0) this.open.set(caller, count);
    else this.open.delete(caller);
  }
}

/** One watcher on the ledger's change feed for the whole process, fanned out to its open pages. Queries for many pages are combined. */
export class LiveFeed {
  private readonly pages = new Map<LiveStream, Page>();
  private readonly timers: NodeJS.Timeout[] = [];
  private pulseCount = 0;
  private checkCount = 0;
  private opened = 0;
  private stopWatching: (() => void) | null = null;
  private readonly arrivals: Batcher<Page, undefined>;
  private readonly departures: Batcher<string, undefined>;
  private readonly proofs: Batcher<Pick<OpenStream, 'id' | 'accountId'>, boolean>;
  private readonly rights: Batcher<Credential, string | null>;
  private readonly callers: StreamsOfCallers;

  constructor(
    private readonly ledger: Ledger,
    private readonly options: LiveFeedOptions,
  ) {
    this.callers = new StreamsOfCallers(options.mostOfOneCaller);
    this.rights = new Batcher(async (credentials) => standingRights(ledger, credentials, options.sessionIdleMs), MAX_BATCH, {
      sideBySide: 3,
      afterFailure: 'all-fail',
    });
    this.arrivals = batchEach(async (pages) => {
      await this.recordPresence(pages);
      await this.retryAtConsole(pages.map(({ viewer }) => viewer.officeId));
    });
    this.departures = batchEach(async (ids) => this.ledger.presences.streamsClosed(ids));
    this.proofs = new Batcher(
      async (pages) => {
        const proven = await ledger.presences.pagesProven(pages);
        const returned = [...proven.values()].filter(({ hasReturned }) => hasReturned);
        if (returned.length > 0) await this.retryAtConsole(returned.map(({ officeId }) => officeId));
        return pages.map(({ id }) => proven.has(id));
      },
      MAX_BATCH,
      { afterFailure: 'all-fail' },
    );
  }

  get openStreams(): number {
    return this.pages.size;
  }

  async start(): Promise<void> {
    this.stopWatching = await this.ledger.changes.watch({
      onChanges: (changes) => this.forEachStream((stream) => stream.take(changes)),
      onLive: (live) => this.forEachStream((stream) => stream.say(live ? 'live' : 'not-live')),
    });
    this.timers.push(
      setInterval(() => void this.pulse(), PULSE_MS / TURNS).unref(),
      setInterval(() => void this.endInvalid(), CREDENTIAL_CHECK_MS / TURNS).unref(),
    );
  }

  /** Opens a stream. `lastEventId` comes from the browser. An impossible id makes the page reload. `begin` sends the headers. */
  async open(viewer: LiveViewer, begin: () => Outlet, lastEventId: string | null): Promise<Result<LiveStream, StreamRefusal>> {
    if (this.pages.size >= this.options.mostStreams || !this.callers.enter(callerOf(viewer))) return refused({ type: 'too-many-streams' });
    const admitted = await this.admit(viewer, lastEventId).catch((error: unknown) => {
      this.callers.leave(callerOf(viewer));
      throw error;
    });
    if (admitted === null) {
      this.callers.leave(callerOf(viewer));
      return refused({ type: 'credential-ended' });
    }
    const { rights, place } = admitted;
    const outlet = begin();
    const stream = new LiveStream(`str-${randomUUID()}`, viewer, outlet, place ?? this.ledger.changes.newestDelivered);
    const page = { stream, viewer, rights, turn: this.opened++ % TURNS, isRecorded: false };
    this.pages.set(stream, page);
    outlet.once('close', () => this.remove(page));
    // Whoever went away while the session was read is no open page, and is not heard of again.
    if (outlet.destroyed) {
      this.remove(page);
      return accepted(stream);
    }
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

  /**
   * Notes that the page of this stream runs: it asked something itself. A socket proves nothing, because that of a frozen page stays open. False
   * where no such page of this account is recorded: it should open another stream. Rejects while the database is unreachable.
   */
  async prove(streamId: string, accountId: string): Promise<boolean> {
    return this.proofs.add({ id: streamId, accountId });
  }

  /** Null if the session ended after the request was let in. Reads the rights that later checks compare, and where the page resumes. */
  private async admit(
    viewer: LiveViewer,
    lastEventId: string | null,
  ): Promise<{ readonly rights: string; readonly place: number | null } | null> {
    const rights = await this.rights.add(viewer.credential);
    return rights === null ? null : { rights, place: await this.resumePosition(lastEventId) };
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

  private pagesOfTurn(turn: number): readonly Page[] {
    return [...this.pages.values()].filter((page) => page.turn === turn % TURNS);
  }

  /** For the pages of this turn: sends the time, and records those whose opening could not be recorded. */
  private async pulse(): Promise<void> {
    const pages = this.pagesOfTurn(this.pulseCount++);
    if (pages.length === 0) return;
    const now = await this.ledger.now().catch(() => null);
    for (const { stream } of pages) stream.pulse(now);
    // While the database is unreachable, the pages stay open and receive `not-live`.
    if (now !== null) await this.recordPresence(pages).catch(() => undefined);
  }

  /**
   * Ends the pages of this turn whose session or token is over or has other rights now: the one place for every cause. While the database is
   * unreachable the pages stay open; nothing new can reach them then.
   */
  private async endInvalid(): Promise<void> {
    await Promise.all(
      this.pagesOfTurn(this.checkCount++).map(async (page) => {
        const rights = await this.rights.add(page.viewer.credential).catch(() => page.rights);
        if (rights === page.rights) return;
        page.stream.end();
        this.remove(page);
      }),
    );
  }

  /** Deliveries that found nobody at the console of these offices are retried now, not at their next retry. */
  private async retryAtConsole(officeIds: readonly (string | null)[]): Promise<void> {
    await this.ledger.outbox.retryConsoleDeliveries([...new Set(officeIds)]);
  }

  private async recordPresence(pages: readonly Page[]): Promise<void> {
    const open = pages.filter(({ stream, viewer, isRecorded }) => viewer.isPresence && !isRecorded && this.pages.has(stream));
    if (open.length === 0) return;
    await this.ledger.presences.streamsOpen(
      open.map(({ stream, viewer }): OpenStream => ({ id: stream.id, officeId: viewer.officeId, accountId: viewer.accountId })),
    );
    for (const page of open) page.isRecorded = true;
    // Pages that closed while this was written are removed again. Otherwise they would count as open for a while.
    const gone = open.filter(({ stream }) => !this.pages.has(stream));
    if (gone.length > 0) await this.ledger.presences.streamsClosed(gone.map(({ stream }) => stream.id));
  }

  private remove({ stream, viewer }: Page): void {
    stream.closed();
    if (!this.pages.delete(stream)) return;
    this.callers.leave(callerOf(viewer));
    if (!viewer.isPresence) return;
    void this.departures.add(stream.id).catch(() => undefined);
  }

  /** Ends the stream of every open page. The browsers reconnect to any process that answers. */
  async stop(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    this.stopWatching?.();
    const open = [...this.pages.keys()];
    this.pages.clear();
    for (const stream of open) stream.end();
    await this.ledger.presences.streamsClosed(open.map(({ id }) => id)).catch(() => undefined);
  }
}
