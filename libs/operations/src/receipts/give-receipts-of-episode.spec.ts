import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { officeId } from '@rainstorm/harness/ledger-stage';
import type { DispatchRow, EpisodeRow } from '@rainstorm/ledger';
import type { EpisodeId } from '@rainstorm/warning-model';
import type { ReceiptGiver } from './give-receipt.js';
import { giveReceiptsOfEpisode } from './give-receipts-of-episode.js';

const officer: ReceiptGiver = { id: 'acc-officer000001', name: '冯值守', way: 'console', proof: 'signed-in' };
const office = officeId('flood-control-office');

describe('giving all receipts of an episode at once', () => {
  let bureau: Bureau;
  let episode: EpisodeRow;
  const dispatchOf = async (ofEpisode: EpisodeRow, to: string = office): Promise<DispatchRow> =>
    bureau.stage.dispatch(await bureau.stage.bulletin({ episodeId: ofEpisode.id }), to);
  const give = async (id: EpisodeId): ReturnType<typeof giveReceiptsOfEpisode> =>
    bureau.run(async (tx) => giveReceiptsOfEpisode(tx, id, office, officer, officer));
  beforeEach(async () => {
    bureau = await Bureau.open();
    episode = await bureau.stage.episode();
  });
  afterEach(async () => bureau.close());

  it('acknowledges everything this office owes for the episode, also what is overdue', async () => {
    const [open, escalated] = [await dispatchOf(episode), await dispatchOf(episode)];
    await bureau.stage.escalation(escalated);
    const given = await give(episode.id);
    expect(given.ok && given.value.map(({ receipt }) => receipt.dispatchId).sort()).toEqual([open.id, escalated.id].sort());
    expect([(await bureau.dispatch(open.id)).state, (await bureau.dispatch(escalated.id)).state]).toEqual(['acknowledged', 'acknowledged']);
  });

  it('touches no other office and no other episode', async () => {
    const others = [await dispatchOf(episode, 'urban-flood-office'), await dispatchOf(await bureau.stage.episode())];
    await dispatchOf(episode);
    expect(await give(episode.id)).toMatchObject({ ok: true, value: [{ already: false }] });
    for (const { id } of others) expect((await bureau.dispatch(id)).state).toBe('open');
  });

  it('gives nothing a second time', async () => {
    await dispatchOf(episode);
    await give(episode.id);
    expect(await give(episode.id)).toEqual({ ok: true, value: [] });
    expect(await bureau.run(async (tx) => tx.receipts.count({ officeId: office }))).toBe(1);
  });

  it('is refused for an episode that does not exist', async () => {
    expect(await give('epi-of-nobody' as EpisodeId)).toEqual({ ok: false, refusal: { type: 'unknown-episode' } });
  });
});
