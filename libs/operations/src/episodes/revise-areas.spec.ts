import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { draftForSlot } from '../bulletins/draft-for-slot.js';
import { reviseAreas } from './revise-areas.js';
import { reviseOnset } from './revise-onset.js';

describe('revising the areas of an episode', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
  });
  afterEach(async () => bureau.close());

  const revise = async (...areas: readonly string[]): ReturnType<typeof reviseAreas> =>
    bureau.run(async (tx) => reviseAreas(tx, bureau.city, episode.id, { areas, reason: '雨区南移' }, forecaster));
  const codes = ({ areas }: BulletinRow): readonly string[] => areas.map(({ areaCode }) => areaCode);
  const updates = async (): Promise<readonly SlotRow[]> =>
    (await issuance.slots(episode)).filter(({ purpose }) => purpose === 'onset-update');
  const draftOf = async ({ id }: SlotRow): Promise<BulletinRow> => {
    const [draft, ...more] = await bureau.ledger.read(async (tx) => tx.bulletins.find({ slotId: id, state: 'draft' }));
    if (draft === undefined || more.length > 0) throw new Error(`${more.length} more drafts`);
    return draft;
  };

  it('renders the drafts again, and owes nothing while nobody was told', async () => {
    const slot = await issuance.slot(episode, 'D1');
    await bureau.run(async (tx) => draftForSlot(tx, bureau.city, slot.id, 'rain-warning-report', forecaster));
    const revised = valueOf(await revise('410102', '410181'));
    expect(revised).toMatchObject({ updateBulletinDue: false, episode: { areas: ['410102', '410181'], revision: 1 } });
    const draft = await draftOf(slot);
    expect(codes(draft)).toEqual(['410102', '410181']);
    expect(draft.headline).toContain('中原区、巩义市有暴雨');
    expect(await updates()).toEqual([]);
  });

  it('is on record with both lists and the reason, and is told to everybody', async () => {
    await revise('410102');
    const { revision, entry, change } = await bureau.ledger.read(async (tx) => ({
      revision: await tx.onsetRevisions.first({ episodeId: episode.id }),
      entry: await tx.auditEntries.first({ act: 'areas-revised' }),
      change: await tx.changes.first({ kind: 'areas-revised' }),
    }));
    const onRecord = { fromAreas: episode.areas, toAreas: ['410102'], fromOnset: episode.onset, toOnset: episode.onset };
    expect(revision).toMatchObject({ ...onRecord, reason: '雨区南移', revisedBy: forecaster.id });
    expect(entry).toMatchObject({ actor: forecaster.id, subjectId: episode.id, details: { reason: '雨区南移' } });
    expect(change).toMatchObject({ audience: 'all', subjectId: episode.id });
  });

  it('changes nothing when repeated, and refuses what the city does not have and what is over', async () => {
    expect(valueOf(await revise(...episode.areas))).toMatchObject({ updateBulletinDue: false, episode: { revision: 0 } });
    expect(await revise('410102', '999999')).toEqual({ ok: false, refusal: { type: 'unknown-area', areaCode: '999999' } });
    await bureau.run(async (tx) => tx.episodes.transition({ id: episode.id }, { from: 'open', to: 'closed' }));
    expect(await revise('410102')).toEqual({ ok: false, refusal: { type: 'episode-is-over', state: 'closed' } });
  });

  describe('where offices were told others', () => {
    let first: BulletinRow;
    beforeEach(async () => {
      first = (await issuance.published(await issuance.slot(episode, 'D1'))).bulletin;
    });

    it('owes an update that names the new areas and reaches also whoever has lost his', async () => {
      expect(valueOf(await revise('410102'))).toMatchObject({ updateBulletinDue: true });
      const [slot, ...more] = await updates();
      expect(more).toEqual([]);
      if (slot === undefined) throw new Error('no update');
      const draft = await draftOf(slot);
      expect(draft).toMatchObject({ msgType: 'update', revisionKind: 'material-correction', onset: episode.onset });
      expect(codes(draft)).toEqual(['410102']);
      expect(draft.description).toContain('影响范围订正为中原区');
      expect(draft.description).not.toContain('过程开始时间订正');
      const { dispatches } = await issuance.publish(await issuance.sign(await issuance.fill(draft)));
      const had = await bureau.ledger.read(async (tx) => tx.dispatches.find({ bulletinId: first.id }));
      expect(dispatches.map(({ officeId }) => officeId).sort()).toEqual(had.map(({ officeId }) => officeId).sort());
      expect(await updates()).toMatchObject([{ state: 'published' }]);
    });

    it('owes none any more after the areas have moved back', async () => {
      await revise('410102');
      await revise(...episode.areas);
      expect(await updates()).toMatchObject([{ state: 'not-applicable', reason: 'onset-already-told' }]);
    });

    it('keeps the update of the areas owed when the onset moves away and back', async () => {
      await revise('410102');
      const move = async (onset: Date): Promise<unknown> =>
        bureau.run(async (tx) => reviseOnset(tx, bureau.city, episode.id, { onset, endsAt: null, reason: '订正' }, forecaster));
      await move(later(episode.onset, -minutes(60)));
      await move(episode.onset);
      expect(await updates()).toMatchObject([{ state: 'open' }]);
    });
  });
});
