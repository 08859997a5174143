import type { ChangeEventJson, ChangeEventKind } from '@rainstorm/warning-model';
import { reactive, readonly } from 'vue';
import { setLedgerTime } from '../time/ledger-clock.ts';

/** One change in the ledger, as the server's stream sends it. */
export type Change = ChangeEventJson & {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly officeId: string | null;
  readonly subjectId: string;
};

/** `live`: changes arrive at once. `unnotified`: the server gets no notifications from its database. `lost`: no connection. `stopped`: nobody is signed in. */
export type Liveness = 'connecting' | 'live' | 'unnotified' | 'lost' | 'stopped';

export interface LivePageOptions {
  readonly url: string;
  readonly kinds: readonly ChangeEventKind[];
  readonly onChange: (change: Change) => void;
  /** Called after every interruption, because the data on the page may be out of date. */
  readonly onReload: () => void;
  /** Called with what the server calls this page, every 5 s. Not called while the browser has the page frozen. */
  readonly onPulse?: (page: string) => void;
}

/** The server sends a pulse every 5 s. */
const SILENCE_MS = 12_000;
const AGAIN_MS = 2_000;

/** Receives the changes for one page and tracks whether the stream is live. The browser resumes with `Last-Event-ID`. */
export class LivePage {
  private source: EventSource | null = null;
  private heardAt = Date.now();
  private watch: ReturnType<typeof setInterval> | null = null;
  private readonly known = reactive<{ liveness: Liveness; since: number }>({ liveness: 'connecting', since: Date.now() });
  readonly state = readonly(this.known);

  constructor(private readonly options: LivePageOptions) {}

  start(): void {
    this.heardAt = Date.now();
    if (this.known.liveness === 'stopped') this.is('connecting');
    this.open();
    this.watch = setInterval(() => this.look(), 1_000);
    window.addEventListener('online', this.reopen);
    window.addEventListener('offline', this.offline);
    document.addEventListener('visibilitychange', this.seen);
  }

  stop(): void {
    if (this.watch !== null) clearInterval(this.watch);
    this.watch = null;
    window.removeEventListener('online', this.reopen);
    window.removeEventListener('offline', this.offline);
    document.removeEventListener('visibilitychange', this.seen);
    this.source?.close();
    this.source = null;
    this.is('stopped');
  }

  /** Opens another stream in the place of this one. */
  readonly reopen = (): void => this.open();
  private readonly offline = (): void => this.is('lost');
  /** After a phone wakes up its connection may be dead. */
  private readonly seen = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - this.heardAt > SILENCE_MS) this.open();
  };

  private is(liveness: Liveness): void {
    if (this.known.liveness === liveness) return;
    const before = this.known.liveness;
    this.known.liveness = liveness;
    // `since` is when the page stopped being live. A change from one kind of failure to another does not reset it.
    if (liveness === 'live' || before === 'live' || before === 'connecting') this.known.since = Date.now();
    if (liveness === 'live') this.options.onReload();
  }

  private look(): void {
    if (Date.now() - this.heardAt <= SILENCE_MS) return;
    this.is('lost');
    this.heardAt = Date.now() - SILENCE_MS + AGAIN_MS;
    this.open();
  }

  private open(): void {
    this.source?.close();
    const source = new EventSource(this.options.url);
    this.source = source;
    const hear = (kind: string, act: (event: MessageEvent<string>) => void): void =>
      source.addEventListener(kind, (event) => {
        this.heardAt = Date.now();
        act(event as MessageEvent<string>);
      });
    hear('live', () => this.is('live'));
    hear('not-live', () => this.is('unnotified'));
    hear('reload', () => this.options.onReload());
    hear('pulse', ({ data }) => {
      const { now, page } = JSON.parse(data) as { now: string | null; page?: string };
      if (now !== null) setLedgerTime(now);
      if (page !== undefined) this.options.onPulse?.(page);
    });
    for (const kind of this.options.kinds) hear(kind, ({ data }) => this.options.onChange(JSON.parse(data) as Change));
    source.addEventListener('error', () => {
      this.is('lost');
      // The browser does not reconnect after an error response.
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.source === source && this.open(), AGAIN_MS);
    });
  }
}
