import { isKnownTag } from '@rainstorm/http-edge';
import type { CapFile } from './read-cap-files.js';

/** How often a waiting reader's feed is looked at. Readers that wait together share one look at the ledger. */
const LOOK_EVERY_MS = 500;
/** Each needs a connection. Whoever comes when so many wait is answered at once, as without waiting. */
const MOST_WAITING = 2_000;

/** The seconds of `Prefer: wait=N` (RFC 7240, 4.3), at most `most`; 0 without it. */
export const preferredWait = (header: string | readonly string[] | undefined, most: number): number => {
  const found = /(?:^|[,\s])wait\s*=\s*"?(\d{1,9})"?\s*(?:$|[,;])/i.exec([header ?? []].flat().join(','));
  return Math.min(Number(found?.[1] ?? 0), most);
};

/** Long polling: a reader that has the feed already is answered when it has changed, and not before its wait is over. */
export class FeedWait {
  private readonly ending = new AbortController();
  private waiting = 0;

  /** `read` is called until its tag is not among `known` (If-None-Match), `waitMs` have passed, or the reader has gone. */
  async changed(read: () => Promise<CapFile>, known: string | undefined, waitMs: number, gone: AbortSignal): Promise<CapFile> {
    const until = performance.now() + waitMs;
    let file = await read();
    if (waitMs === 0 || this.waiting >= MOST_WAITING) return file;
    this.waiting += 1;
    try {
      while (isKnownTag(known, file.tag) && performance.now() < until && !gone.aborted && !this.ending.signal.aborted) {
        await pause(Math.min(LOOK_EVERY_MS, until - performance.now()), [gone, this.ending.signal]);
        file = await read();
      }
      return file;
    } finally {
      this.waiting -= 1;
    }
  }

  /** Answers everybody who waits. */
  end(): void {
    this.ending.abort();
  }
}

const pause = async (ms: number, signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      for (const signal of signals) signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.max(0, ms));
    for (const signal of signals) signal.addEventListener('abort', done);
  });
