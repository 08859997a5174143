import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { rewriteDrafts } from './rewrite-drafts.js';

describe('the drafts of a revised onset', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let slot: SlotRow;
  let revised: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    slot = await issuance.slot(episode, 'D1');
    revised = { ...episode, onset: later(episode.onset, minutes(60)) };
  });
  afterEach(async () => bureau.close());

  const rewrite = async (...slots: readonly SlotRow[]): Promise<void> => bureau.run(async (tx) => rewriteDrafts(tx, revised, slots));
  const ofSlot = async (): Promise<readonly BulletinRow[]> => bureau.ledger.read(async (tx) => tx.bulletins.find({ slotId: slot.id }));

  it('are discarded where nobody has touched them', async () => {
    await rewrite(slot);
    expect(await ofSlot()).toMatchObject([{ draftedBy: 'system', state: 'discarded', onset: episode.onset }]);
  });

  it('get the new onset and lose their signature where a person has written them', async () => {
    const signed = await issuance.sign(await issuance.draft(slot), 'at-due');
    await rewrite(slot);
    expect(await ofSlot()).toMatchObject([
      {
        id: signed.id,
        state: 'draft',
        onset: revised.onset,
        version: signed.version + 1,
        reviewedBy: null,
        signedBy: null,
        release: 'by-hand',
        reviewNote: '起始时间已订正，请核对后重新送审',
      },
    ]);
  });

  it('keep the words of the last review where it had sent them back already', async () => {
    const draft = await issuance.draft(slot);
    await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { reviewNote: '请写明雨强' }));
    await rewrite(slot);
    expect(await ofSlot()).toMatchObject([{ onset: revised.onset, reviewNote: '请写明雨强' }]);
  });

  it('stay as they are in other slots, and once they are published', async () => {
    const { bulletin } = await issuance.published(slot);
    await rewrite();
    await rewrite(slot, await issuance.slot(episode, 'H6'));
    expect(await issuance.bulletin(bulletin)).toEqual(bulletin);
  });
});
