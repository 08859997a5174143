import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { systemActor } from '../audit-actor.js';
import { publicationTime } from '@rainstorm/warning-model';
import { draftForSlot } from './draft-for-slot.js';
import { editBulletin } from './edit-bulletin.js';
import { prepareDraft, type PreparedDraft } from './prepare-draft.js';

describe('the draft that lies ready for a slot', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let slot: SlotRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm({ areas: ['410105', '410102'] });
    slot = await issuance.slot(episode, 'H3');
  });
  afterEach(async () => bureau.close());

  const prepare = async (of: SlotRow): Promise<PreparedDraft> => {
    const draft = await bureau.run(async (tx) => prepareDraft(tx, bureau.city, of, systemActor));
    if (draft === null) throw new Error('No product');
    return draft;
  };

  it("has the episode's facts in it, is on record and on the open pages", async () => {
    const { bulletin, isNew } = await prepare(slot);
    expect(isNew).toBe(true);
    expect(bulletin).toMatchObject({
      productCode: 'rain-3h',
      state: 'draft',
      step: 'H3',
      slotId: slot.id,
      onset: episode.onset,
      expires: later(slot.dueAt, minutes(180)),
      draftedBy: 'system',
    });
    expect(bulletin.areas.map(({ areaCode }) => areaCode)).toEqual(['410105', '410102']);
    expect(bulletin.description).toContain('金水区、中原区');
    expect(await issuance.bulletin(bulletin)).toEqual(bulletin);
    expect(await bureau.stage.audited(bulletin.id)).toEqual(['bulletin-drafted done']);
    expect(await issuance.announced(bulletin.id)).toEqual(['bulletin-drafted']);
  });

  it.each([
    ['H6', 360],
    ['H3', 180],
    ['H1', 60],
  ] as const)('is valid as long as the configuration says, from its due time: %s for %d minutes', async (step, validMin) => {
    const near = await issuance.slot(episode, step);
    expect((await prepare(near)).bulletin.expires).toEqual(later(near.dueAt, minutes(validMin)));
  });

  it('is valid to the end of the episode where the configuration says nothing, and has the time of its publication, not of its slot', async () => {
    const { bulletin } = await prepare(await issuance.slot(episode, 'D1'));
    expect(bulletin.expires).toEqual(episode.endsAt);
    expect(bulletin.instruction).toContain('〔发布时间〕');
    const { id, version } = bulletin;
    const words = { headline: '明天我市有暴雨', description: '预计明天我市有暴雨。', instruction: '（〔发布单位〕，〔发布时间〕）' };
    await bureau.run(async (tx) => draftForSlot(tx, bureau.city, bulletin.slotId ?? slot.id, undefined, forecaster));
    const edited = valueOf(await bureau.run(async (tx) => editBulletin(tx, bureau.city, id, version, words, forecaster)));
    const signed = await issuance.sign(edited);
    await bureau.advance(minutes(7));
    const published = (await issuance.publish(signed)).bulletin;
    const at = publicationTime(published.sentAt ?? new Date(0), bureau.city);
    expect(published.instruction).toBe(`（郑州市气象局，${at}）`);
    expect(await issuance.bulletin(published)).toEqual(published);
  });

  it('is one, however often it is prepared', async () => {
    const first = await prepare(slot);
    expect(await prepare(slot)).toEqual({ bulletin: first.bulletin, isNew: false });
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.count({ slotId: slot.id }))).toBe(1);
  });

  it('starts from the colour of the last bulletin, if that had one', async () => {
    await bureau.stage.bulletin({ episodeId: episode.id, productCode: 'rain-3h', colour: 'orange' });
    expect((await prepare(slot)).bulletin).toMatchObject({ colour: 'orange', areas: [{ colour: 'orange' }, { colour: 'orange' }] });
    expect((await prepare(await issuance.slot(episode, 'H1'))).bulletin).toMatchObject({ step: 'H1', colour: null });
  });

  it('is not replaced by another product once it is under review', async () => {
    const d1 = await issuance.slot(episode, 'D1');
    const signed = await issuance.sign(await issuance.draft(d1));
    const asked = await bureau.run(async (tx) => draftForSlot(tx, bureau.city, d1.id, 'rain-warning-report', forecaster));
    expect(valueOf(asked)).toMatchObject({ isNew: false, bulletin: { id: signed.id, productCode: 'rain-report', state: 'signed' } });
  });
});
