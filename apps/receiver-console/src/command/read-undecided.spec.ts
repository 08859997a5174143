import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { stageClock } from '@rainstorm/harness/decision-clock-stage';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { ReadUndecided } from './read-undecided.js';

const DAY = minutes(1440);

describe('the signals without a decision', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(async () => bureau.close());

  it('wait in the order of their deadlines, with the title of their episode', async () => {
    const { stage, ledger } = bureau;
    const now = await ledger.now();
    const episode = await stage.episode();
    const signal = { kind: 'signal', step: null, colour: 'red' } as const;
    const lone = await stage.bulletin({ ...signal, sentAt: later(now, -minutes(3)) });
    const urgent = await stage.bulletin({ ...signal, episodeId: episode.id, sentAt: later(now, -minutes(9)) });
    const old = await stage.bulletin({ ...signal, sentAt: later(now, -5 * DAY) });
    const decided = await stage.bulletin({ ...signal, sentAt: later(now, -minutes(1)) });
    const report = await stage.bulletin({ sentAt: later(now, -minutes(2)), step: 'H6', colour: null });
    for (const row of [lone, urgent]) await stageClock(ledger, row);
    await stageClock(ledger, old, { dueAt: later(now, DAY) });
    await stageClock(ledger, decided, { state: 'decided', endedAt: now });

    const { waiting, waitingSince, bulletins } = await new ReadUndecided(ledger, bureau.city).all({ after: null, limit: 10 });
    expect(waiting.map(({ bulletin, episodeTitle }) => [bulletin.id, episodeTitle])).toEqual([
      [urgent.id, episode.title],
      [lone.id, null],
      [old.id, null],
    ]);
    expect(waitingSince).toEqual(old.sentAt);
    // A signal that waits may be named, however old; what carries no signal may not.
    expect(bulletins.map(({ id }) => id)).toEqual([decided.id, lone.id, urgent.id, old.id]);
    expect(bulletins.some(({ id }) => id === report.id)).toBe(false);
  });
});
