import { describe, expect, it } from '@jest/globals';
import { FeedWait, preferredWait } from './feed-wait.js';

describe('Prefer: wait', () => {
  it.each([
    [undefined, 0],
    ['wait=20', 20],
    ['respond-async, wait=20', 20],
    ['wait="7"; x', 7],
    ['WAIT = 9', 9],
    ['wait=600', 30],
    ['wait=-1', 0],
    ['wait=99999999999', 0],
    ['await=5', 0],
    [['handling=lenient', 'wait=4'], 4],
  ])('%j is %d s', (header, seconds) => {
    expect(preferredWait(header, 30)).toBe(seconds);
    expect(preferredWait(header, 0)).toBe(0);
  });
});

describe('a reader of the feed', () => {
  const stays = new AbortController().signal;
  const feed = (): { tag: string; read: () => Promise<{ body: string; tag: string }>; looks: number } => {
    const state = { tag: '"a"', looks: 0, read: async () => Promise.resolve({ body: state.tag, tag: ((state.looks += 1), state.tag) }) };
    return state;
  };

  it('is answered when what it has is no longer true', async () => {
    const state = feed();
    const asked = new FeedWait().changed(state.read, '"x", "a"', 60_000, stays);
    setTimeout(() => (state.tag = '"b"'), 20);
    expect((await asked).tag).toBe('"b"');
  });

  it('is answered at once where it has another one, or does not wait', async () => {
    const state = feed();
    const wait = new FeedWait();
    for (const [known, ms] of [
      ['"b"', 60_000],
      [undefined, 60_000],
      ['"a"', 0],
    ] as const)
      expect((await wait.changed(state.read, known, ms, stays)).tag).toBe('"a"');
    expect(state.looks).toBe(3);
  });

  it('is answered when its wait is over, when it has gone, and when the process ends', async () => {
    const state = feed();
    expect((await new FeedWait().changed(state.read, '"a"', 30, stays)).tag).toBe('"a"');
    const leaving = new AbortController();
    const [left, ended] = [new FeedWait(), new FeedWait()];
    const waiting = [left.changed(state.read, '"a"', 60_000, leaving.signal), ended.changed(state.read, '"a"', 60_000, stays)];
    setTimeout(() => {
      leaving.abort();
      ended.end();
    }, 20);
    expect((await Promise.all(waiting)).map(({ tag }) => tag)).toEqual(['"a"', '"a"']);
  });
});
