import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { EpisodeId } from '@rainstorm/warning-model';
import { EndEpisode } from './end-episode.js';

describe('the end of an episode', () => {
  let bureau: Bureau;
  let ender: EndEpisode;
  let issuance: Issuance;
  beforeAll(async () => {
    bureau = await Bureau.open();
    ender = new EndEpisode(bureau.ledger, bureau.city);
    issuance = new Issuance(bureau);
  });
  afterAll(async () => bureau.close());

  it('by withdrawal is open to a forecaster while nothing was published', async () => {
    const { id } = await issuance.rainstorm();
    expect(await ender.withdraw(id, '误开', forecaster, false)).toMatchObject({ ok: true, value: { episode: { state: 'withdrawn' } } });
    expect(await ender.withdraw(id, '再次', forecaster, false)).toMatchObject({ ok: false, refusal: { type: 'episode-is-over' } });
  });

  it('by lifting wants the chief while a bulletin is due, and is a draft that lifts it when published', async () => {
    const episode = await issuance.rainstorm();
    await issuance.published(await issuance.slot(episode, 'D1'));
    await bureau.run(async (tx) => tx.slots.transition({ episodeId: episode.id, step: 'H6' }, { from: 'planned', to: 'open' }));
    await bureau.run(async (tx) => tx.slots.update({ episodeId: episode.id, step: 'H6' }, { dueAt: tx.now }));
    const refused = await ender.lift(episode.id, '雨停', forecaster, false);
    expect(refused).toMatchObject({ ok: false, refusal: { type: 'missed-bulletins-need-chief' } });
    const lifted = valueOf(await ender.lift(episode.id, '雨停', chief, true));
    expect(lifted.bulletin).toMatchObject({ state: 'draft', revisionKind: 'lift' });
  });

  it('by closing is refused while something is owed', async () => {
    const episode = await issuance.rainstorm();
    expect(await ender.close(episode.id, '结束', forecaster)).toMatchObject({ ok: false, refusal: { type: 'slots-still-owed' } });
    await bureau.run(async (tx) => tx.slots.transition({ episodeId: episode.id }, { from: ['planned', 'open'], to: 'waived' }));
    expect(await ender.close(episode.id, '结束', forecaster)).toMatchObject({ ok: true, value: { episode: { state: 'closed' } } });
  });

  it('needs an episode', async () => {
    const unknown = 'eps-unknown' as EpisodeId;
    const answers = [
      await ender.withdraw(unknown, '', chief, true),
      await ender.lift(unknown, '', chief, true),
      await ender.close(unknown, '', chief),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
  });
});
