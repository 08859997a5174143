import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow } from '@rainstorm/ledger';
import type { EpisodeId } from '@rainstorm/warning-model';
import { ReviseEpisode } from './revise-episode.js';

describe('the revision of an episode', () => {
  let bureau: Bureau;
  let reviser: ReviseEpisode;
  let episode: EpisodeRow;
  beforeAll(async () => {
    bureau = await Bureau.open();
    reviser = new ReviseEpisode(bureau.ledger, bureau.city);
  });
  afterAll(async () => bureau.close());
  beforeEach(async () => {
    episode = await new Issuance(bureau).rainstorm({ areas: ['410105'] });
  });
  const stored = async () => bureau.ledger.read(async (tx) => tx.episodes.first({ id: episode.id }));

  it('is previewed without a change, and then does what was shown', async () => {
    const onset = later(episode.onset, minutes(60));
    const shown = valueOf(await reviser.preview(episode.id, onset, null));
    expect(await stored()).toEqual(episode);
    const revised = valueOf(await reviser.run(episode.id, { onset, endsAt: null, reason: '推迟' }, forecaster));
    expect(revised.episode.onset).toEqual(onset);
    expect(revised.updateBulletinDue).toBe(shown.updateBulletinDue);
  });

  it('of the areas is made in the name of who revised', async () => {
    const { episode: revised } = valueOf(await reviser.areas(episode.id, { areas: ['410105', '410102'], reason: '西扩' }, forecaster));
    expect([...revised.areas].sort()).toEqual(['410102', '410105']);
    expect(await bureau.stage.audited(episode.id)).toContain('areas-revised done');
  });

  it('needs an episode', async () => {
    const unknown = 'eps-unknown' as EpisodeId;
    const answers = [
      await reviser.preview(unknown, episode.onset, null),
      await reviser.run(unknown, { onset: episode.onset, endsAt: null, reason: '' }, forecaster),
      await reviser.areas(unknown, { areas: ['410105'], reason: '' }, forecaster),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
  });
});
