import { beforeEach, describe, expect, it } from '@jest/globals';
import { SharedStream, type Page } from './shared-stream.ts';
import type { StreamListener, StreamRequest, WorkerSays } from './stream-line.ts';

const request: StreamRequest = { url: '/api/v1/stream', owner: 'zhou', kinds: ['live', 'receipt-given'] };
const open = { ask: 'open', ...request } as const;
const reopen = { ask: 'reopen', ...request } as const;
const live = { kind: 'live', data: '{"seq":1}' };

let now = 0;
/** The streams that were opened; null once closed. */
let streams: (StreamListener | null)[] = [];
let shared: SharedStream;
beforeEach(() => {
  [now, streams] = [0, []];
  shared = new SharedStream(
    (_request, listener) => {
      const index = streams.push(listener) - 1;
      return () => (streams[index] = null);
    },
    () => now,
  );
});

const page = (): Page & { readonly heard: WorkerSays[] } => {
  const heard: WorkerSays[] = [];
  return { heard, say: (said) => heard.push(said) };
};

describe('the stream of all pages of a browser', () => {
  it('is one, whose events every page hears, and ends with the last page', () => {
    const [first, second] = [page(), page()];
    shared.take(first, open);
    shared.take(second, open);
    expect(streams).toHaveLength(1);
    streams[0]?.event('receipt-given', '{}');
    for (const each of [first, second]) expect(each.heard).toEqual([{ kind: 'receipt-given', data: '{}' }]);
    shared.take(first, { ask: 'close' });
    streams[0]?.event('receipt-given', '{}');
    expect([first.heard.length, second.heard.length]).toEqual([1, 2]);
    shared.take(second, { ask: 'close' });
    expect(streams).toEqual([null]);
  });

  it('tells a page that comes later that it is live', () => {
    const [first, second] = [page(), page()];
    shared.take(first, open);
    streams[0]?.event(live.kind, live.data);
    shared.take(second, open);
    expect(second.heard).toEqual([live]);
  });

  it('is opened once when all pages ask for another one, and lets them read again what may have been missed', () => {
    const [first, second] = [page(), page()];
    shared.take(first, open);
    shared.take(second, open);
    streams[0]?.event(live.kind, live.data);
    now = 60_000;
    shared.take(first, reopen);
    shared.take(second, reopen);
    expect(streams).toEqual([null, expect.anything()]);
    streams[1]?.event(live.kind, live.data);
    for (const each of [first, second])
      expect(each.heard.map((said) => ('kind' in said ? said.kind : 'error'))).toEqual(['live', 'live', 'reload']);
  });

  it('is another one for another person, and after the server refused it', () => {
    const [first, second] = [page(), page()];
    shared.take(first, open);
    shared.take(second, { ...open, owner: 'wu' });
    expect(streams).toEqual([null, expect.anything()]);
    streams[1]?.error(true);
    expect(second.heard).toEqual([{ ended: true }]);
    shared.take(second, { ...reopen, owner: 'wu' });
    expect(streams).toHaveLength(3);
  });
});
