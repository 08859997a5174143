import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later } from '@rainstorm/harness/ledger-stage';
import { newId, type EpisodeRow } from '@rainstorm/ledger';
import { closeEpisode } from './close-episode.js';
import { withdrawEpisode } from './withdraw-episode.js';

describe('withdrawing an episode that was opened by mistake', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
  });
  afterEach(async () => bureau.close());

  const withdraw = async ({ id }: Pick<EpisodeRow, 'id'> = episode, isChief = false): ReturnType<typeof withdrawEpisode> =>
    bureau.run(async (tx) => withdrawEpisode(tx, id, '日期填错', isChief ? chief : forecaster, isChief));

  it('has a state of its own with the reason, and ends its alarm, its timers and its drafts', async () => {
    await bureau.schedulerOn().run();
    const d1 = await issuance.slot(episode, 'D1');
    expect(await bureau.ledger.read(async (tx) => tx.alarms.count({ slotId: d1.id, state: 'open' }))).toBe(1);
    expect(valueOf(await withdraw()).episode).toMatchObject({ state: 'withdrawn', endedReason: '日期填错' });
    expect(await bureau.ledger.read(async (tx) => tx.alarms.count({ state: 'open' }))).toBe(0);
    for (const { id, state, reason } of await issuance.slots(episode)) {
      expect(await bureau.stage.armedTimers(id)).toEqual([]);
      if (state !== 'not-applicable') expect([state, reason]).toEqual(['closed', 'episode-withdrawn']);
    }
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.find({ episodeId: episode.id }))).toMatchObject([{ state: 'discarded' }]);
    expect(await bureau.stage.audited(episode.id)).toEqual(['episode-opened done', 'episode-withdrawn done']);
    expect(await withdraw()).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'withdrawn' } });
    const closed = await bureau.run(async (tx) => closeEpisode(tx, episode.id, '', chief));
    expect(closed).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'withdrawn' } });
  });

  it('is refused once a bulletin of it was published, and for an unknown one', async () => {
    await issuance.published(await issuance.slot(episode, 'D1'));
    expect(await withdraw()).toEqual({ ok: false, refusal: { type: 'episode-has-bulletins', count: 1 } });
    expect(await withdraw({ id: newId('episode') })).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
  });

  it('is for the chief once a bulletin is missing, and that stays missing', async () => {
    const d1 = await issuance.slot(episode, 'D1');
    await bureau.moveTo(later(d1.graceUntil, 1));
    await bureau.schedulerOn().run();
    expect(await withdraw()).toEqual({ ok: false, refusal: { type: 'missed-bulletins-need-chief', steps: ['D1'] } });
    expect((await withdraw(episode, true)).ok).toBe(true);
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'missing', reason: 'episode-withdrawn' });
  });
});
