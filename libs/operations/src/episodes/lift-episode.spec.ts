import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { EpisodeRow } from '@rainstorm/ledger';
import { liftEpisode, type LiftedEpisode } from './lift-episode.js';

describe('lifting an episode', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
  });
  afterEach(async () => bureau.close());

  const ask = async (): ReturnType<typeof liftEpisode> =>
    bureau.run(async (tx) => liftEpisode(tx, bureau.city, episode.id, '雨已停', forecaster));
  const lift = async (): Promise<LiftedEpisode> => valueOf(await ask());
  const state = async (): Promise<string | undefined> =>
    (await bureau.ledger.read(async (tx) => tx.episodes.first({ id: episode.id })))?.state;

  it('happens at once when no office has received anything about it', async () => {
    expect(await lift()).toMatchObject({ episode: { state: 'lifted' }, bulletin: null });
    expect(await state()).toBe('lifted');
    expect(await ask()).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'lifted' } });
  });

  it('drafts the cancel of what was published, and everything stays owed until the cancel is published', async () => {
    const first = await issuance.published(await issuance.slot(episode, 'D1'));
    const { bulletin: cancel } = await lift();
    expect(cancel).toMatchObject({ state: 'draft', msgType: 'cancel', revisionKind: 'lift', refersTo: first.bulletin.id });
    expect(await state()).toBe('open');
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'planned' });
    if (cancel === null) throw new Error('No cancel');
    await issuance.publish(await issuance.sign(cancel));
    expect(await state()).toBe('lifted');
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'closed', reason: 'episode-lifted' });
  });

  it('asked for twice has one cancel', async () => {
    await issuance.published(await issuance.slot(episode, 'D1'));
    const [first, second] = [await lift(), await lift()];
    expect(first.bulletin).not.toBeNull();
    expect(second.bulletin?.id).toBe(first.bulletin?.id);
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.count({ msgType: 'cancel' }))).toBe(1);
  });
});
