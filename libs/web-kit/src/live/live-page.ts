import type { ChangeEventJson, ChangeEventKind } from '@rainstorm/warning-model';
import { reactive, readonly } from 'vue';
import { openStreamLine, type StreamLine } from './stream-line.ts';
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
  /** The account whose session the stream has. */
  readonly owner: () => string;
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
  private line: StreamLine | null = null;
  private heardAt = Date.now();
  private isFrozen = false;
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
    document.addEventListener('freeze', this.frozen);
    document.addEventListener('resume', this.resumed);
  }

  stop(): void {
    if (this.watch !== null) clearInterval(this.watch);
    this.watch = null;
    window.removeEventListener('online', this.reopen);
    window.removeEventListener('offline', this.offline);
    document.removeEventListener('visibilitychange', this.seen);
    document.removeEventListener('freeze', this.frozen);
    document.removeEventListener('resume', this.resumed);
    this.line?.close();
    this.line = null;
    this.is('stopped');
  }

  /** Opens another stream in the place of this one. */
  readonly reopen = (): void => this.open();
  private readonly offline = (): void => this.is('lost');
  /** After a phone wakes up its connection may be dead. */
  private readonly seen = (): void => {
    if (document.visibilityState === 'visible' && Date.now() - this.heardAt > SILENCE_MS) this.open();
  };

  /** The browser freezes a page in the background. It may still deliver messages of a worker, but the page neither shows nor rings. */
  private readonly frozen = (): void => {
    this.isFrozen = true;
  };
  private readonly resumed = (): void => {
    this.isFrozen = false;
    this.options.onReload();
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
    if (this.line === null) {
      const kinds = ['live', 'not-live', 'reload', 'pulse', ...this.options.kinds];
      const request = { url: this.options.url, owner: this.options.owner(), kinds };
      this.line = openStreamLine(request, { event: (kind, data) => this.hear(kind, data), error: (ended) => this.failed(ended) });
    } else this.line.reopen();
  }

  private hear(kind: string, data: string): void {
    this.heardAt = Date.now();
    if (kind === 'live') this.is('live');
    else if (kind === 'not-live') this.is('unnotified');
    else if (kind === 'reload') this.options.onReload();
    else if (kind === 'pulse') {
      const { now, page } = JSON.parse(data) as { now: string | null; page?: string };
      if (now !== null) setLedgerTime(now);
      if (page !== undefined && !this.isFrozen) this.options.onPulse?.(page);
    } else this.options.onChange(JSON.parse(data) as Change);
  }

  /** The browser does not reconnect after an error response. */
  private failed(ended: boolean): void {
    this.is('lost');
    const { line } = this;
    if (ended) setTimeout(() => line !== null && this.line === line && this.open(), AGAIN_MS);
  }
}
