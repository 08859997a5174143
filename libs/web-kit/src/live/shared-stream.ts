import type { StreamListener, StreamRequest, WorkerRequest, WorkerSays } from './stream-line.ts';

/** An open page, as the worker knows it. */
export interface Page {
  say(said: WorkerSays): void;
}

interface Open {
  readonly request: StreamRequest;
  readonly at: number;
  readonly close: () => void;
  hasEnded: boolean;
  /** The last of `live` and `not-live`, for a page that comes later. */
  state: WorkerSays | null;
}

/** Several pages ask for another stream at the same moment. */
const SAME_MOMENT_MS = 2_000;

/** One stream of a browser for all of its pages. */
export class SharedStream {
  private readonly pages = new Set<Page>();
  private stream: Open | null = null;

  constructor(
    private readonly open: (request: StreamRequest, listener: StreamListener) => () => void,
    /** Milliseconds; forward only. */
    private readonly now: () => number,
  ) {}

  take(page: Page, request: WorkerRequest): void {
    if (request.ask === 'close') {
      this.pages.delete(page);
      if (this.pages.size > 0) return;
      this.stream?.close();
      this.stream = null;
      return;
    }
    this.pages.add(page);
    const { stream } = this;
    const isOurs = stream !== null && !stream.hasEnded && stream.request.owner === request.owner && stream.request.url === request.url;
    const isFresh = isOurs && (request.ask === 'open' || this.now() - stream.at < SAME_MOMENT_MS);
    if (!isFresh) this.start(request);
    else if (stream.state !== null) page.say(stream.state);
  }

  private start(request: StreamRequest): void {
    // A stream that takes the place of another begins where it was opened: the pages may have missed something between.
    let hasGap = this.stream !== null;
    this.stream?.close();
    const listener: StreamListener = {
      event: (kind, data) => {
        const said = { kind, data };
        if (kind === 'live' || kind === 'not-live') stream.state = said;
        this.tell(said);
        if (kind !== 'live' || !hasGap) return;
        hasGap = false;
        this.tell({ kind: 'reload', data });
      },
      error: (ended) => {
        stream.hasEnded = ended;
        stream.state = null;
        this.tell({ ended });
      },
    };
    const stream: Open = { request, at: this.now(), close: this.open(request, listener), hasEnded: false, state: null };
    this.stream = stream;
  }

  private tell(said: WorkerSays): void {
    for (const page of this.pages) page.say(said);
  }
}
