import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { newId, type EpisodeRow } from '@rainstorm/ledger';
import { closeEpisode } from './close-episode.js';

describe('closing an episode', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open();
  });
  afterEach(async () => bureau.close());

  const close = async ({ id }: Pick<EpisodeRow, 'id'>): ReturnType<typeof closeEpisode> =>
    bureau.run(async (tx) => closeEpisode(tx, id, '工作结束', chief));

  it('ends it with the reason, once', async () => {
    const episode = await bureau.stage.episode();
    const closed = valueOf(await close(episode));
    expect(closed.episode).toMatchObject({ state: 'closed', endedReason: '工作结束' });
    expect(await bureau.ledger.read(async (tx) => tx.episodes.first({ id: episode.id }))).toEqual(closed.episode);
    expect(await bureau.stage.audited(episode.id)).toEqual(['episode-closed done']);
    expect(await close(episode)).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'closed' } });
  });

  it('is refused while a bulletin is still owed', async () => {
    const issuance = new Issuance(bureau);
    const refusal = { type: 'slots-still-owed', steps: expect.arrayContaining(['D1', 'H6', 'H3', 'H1']) };
    expect(await close(await issuance.rainstorm())).toEqual({ ok: false, refusal });
  });

  it('is refused while an office still owes a receipt for one of its bulletins', async () => {
    const episode = await bureau.stage.episode();
    const bulletin = await bureau.stage.bulletin({ episodeId: episode.id });
    const [asked, informed] = bureau.city.offices;
    const dispatch = await bureau.stage.dispatch(bulletin, asked?.id ?? '');
    await bureau.stage.dispatch(bulletin, informed?.id ?? '', 0, { owesReceipt: false });
    expect(await close(episode)).toEqual({ ok: false, refusal: { type: 'dispatches-still-open', count: 1 } });
    await bureau.run(async (tx) =>
      tx.dispatches.transition({ id: dispatch.id }, { from: 'open', to: 'acknowledged' }, { acknowledgedAt: tx.now }),
    );
    expect((await close(episode)).ok).toBe(true);
  });

  it('is refused for one that does not exist', async () => {
    expect(await close({ id: newId('episode') })).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
  });
});
