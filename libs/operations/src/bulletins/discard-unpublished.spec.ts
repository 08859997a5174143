import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { colleague, forecaster, Issuance } from '@rainstorm/harness/issuance';
import type { BulletinRow, EpisodeRow } from '@rainstorm/ledger';
import { unpublishedBulletinStates, type AccountId } from '@rainstorm/warning-model';
import { discardUnpublished } from './discard-unpublished.js';

const unnumbered = { number: null, identifier: null, sentAt: null };
const approvals = { submittedBy: forecaster.id as AccountId, reviewedBy: colleague.id as AccountId };

describe('discarding what is no longer owed', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
  });
  afterEach(async () => bureau.close());

  const states = async (rows: readonly BulletinRow[]): Promise<readonly string[]> =>
    Promise.all(rows.map(async (row) => (await issuance.bulletin(row)).state));

  it('of an episode takes every bulletin that was not published, however far it had come', async () => {
    const rows: BulletinRow[] = [];
    for (const state of unpublishedBulletinStates)
      rows.push(await bureau.stage.bulletin({ ...unnumbered, ...approvals, episodeId: episode.id, state }));
    rows.push(await bureau.stage.bulletin({ episodeId: episode.id }));
    await bureau.run(async (tx) => discardUnpublished(tx, { episodeId: episode.id }));
    expect(await states(rows)).toEqual(['discarded', 'discarded', 'discarded', 'discarded', 'published']);
  });

  it('of some slots leaves the bulletins of other slots alone', async () => {
    const [d1, h6] = [await issuance.slot(episode, 'D1'), await issuance.slot(episode, 'H6')];
    const rows = [await issuance.draft(d1), await bureau.stage.bulletin({ ...unnumbered, slotId: h6.id, state: 'draft' })];
    await bureau.run(async (tx) => discardUnpublished(tx, { slotIds: [d1.id] }));
    expect(await states(rows)).toEqual(['discarded', 'draft']);
  });
});
