import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow } from '@rainstorm/ledger';
import { endEpisode } from './end-episode.js';
import { previewOnset, reviseOnset } from './revise-onset.js';

describe('revising the onset', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let sooner: Date;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    sooner = later(episode.onset, -minutes(300));
  });
  afterEach(async () => bureau.close());

  const revise = async (onset: Date): ReturnType<typeof reviseOnset> =>
    bureau.run(async (tx) => reviseOnset(tx, bureau.city, episode.id, { onset, endsAt: null, reason: '降雨提前' }, forecaster));

  it('moves the slots and their timers, and asks at once for the tightest step that is now past', async () => {
    const revised = valueOf(await revise(sooner));
    expect(revised).toMatchObject({ dueNow: 'H6', updateBulletinDue: false, episode: { onset: sooner, revision: 1 } });
    expect(await issuance.slot(episode, 'D1')).toMatchObject({ state: 'not-applicable', reason: 'lead-passed-after-revision' });
    expect(await issuance.slot(episode, 'H6')).toMatchObject({ state: 'open', dueNow: true });
    const h3 = await issuance.slot(episode, 'H3');
    expect(h3.dueAt).toEqual(later(sooner, -minutes(180)));
    expect(await issuance.timer('slot-due', h3.id)).toMatchObject({ dueAt: h3.dueAt });
    const drafts = await bureau.ledger.read(async (tx) => tx.bulletins.find({ episodeId: episode.id, state: 'draft' }));
    expect(drafts).toMatchObject([{ step: 'H6', onset: sooner }]);
  });

  it('is on record with both onsets and the reason, and is told to everybody', async () => {
    await revise(sooner);
    const { revision, entry, change } = await bureau.ledger.read(async (tx) => ({
      revision: await tx.onsetRevisions.first({ episodeId: episode.id }),
      entry: await tx.auditEntries.first({ act: 'onset-revised' }),
      change: await tx.changes.first({ kind: 'onset-revised' }),
    }));
    expect(revision).toMatchObject({ fromOnset: episode.onset, toOnset: sooner, reason: '降雨提前', revisedBy: forecaster.id });
    expect(entry).toMatchObject({ actor: forecaster.id, subjectId: episode.id, details: { reason: '降雨提前' } });
    expect(change).toMatchObject({ audience: 'all', subjectId: episode.id });
  });

  it('drafts an update if offices have received the old onset', async () => {
    const { bulletin } = await issuance.published(await issuance.slot(episode, 'D1'));
    expect(valueOf(await revise(sooner)).updateBulletinDue).toBe(true);
    const update = await bureau.ledger.read(async (tx) => tx.bulletins.first({ previousId: bulletin.id }));
    expect(update).toMatchObject({ state: 'draft', msgType: 'update', revisionKind: 'material-correction', onset: sooner });
  });

  it('changes nothing when it is only looked at, or when the onset stays', async () => {
    const before = await issuance.slots(episode);
    const preview = valueOf(await bureau.run(async (tx) => previewOnset(tx, bureau.city, episode.id, sooner, null)));
    expect(preview.dueNow).toBe('H6');
    expect(valueOf(await revise(episode.onset)).episode.revision).toBe(0);
    expect(await issuance.slots(episode)).toEqual(before);
    expect(await bureau.stage.audited(episode.id)).toEqual(['episode-opened done']);
  });

  it('is refused for the past, and for an episode that is over', async () => {
    const past = later(await bureau.ledger.now(), -minutes(1));
    expect(await revise(past)).toEqual({ ok: false, refusal: { type: 'onset-in-the-past' } });
    await bureau.run(async (tx) => endEpisode(tx, episode, 'lifted', '雨已停', chief));
    expect(await revise(sooner)).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'lifted' } });
  });
});
