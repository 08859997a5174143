import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { formatDayHour, formatInstant, type BulletinContent } from '@rainstorm/warning-model';
import { editBulletin } from '../bulletins/edit-bulletin.js';
import { rewriteDrafts } from './rewrite-drafts.js';

describe('the unpublished bulletins of a revised onset', () => {
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
    revised = { ...episode, onset: later(episode.onset, -minutes(60)) };
  });
  afterEach(async () => bureau.close());

  const words = (onset: Date): string => formatInstant(onset, bureau.city.zone, 'zh');
  const rewrite = async (): Promise<void> => bureau.run(async (tx) => rewriteDrafts(tx, bureau.city, revised, episode));
  const hour = (instant: Date): string => formatDayHour(instant, bureau.city.zone);
  const ofSlot = async (): Promise<readonly BulletinRow[]> => bureau.ledger.read(async (tx) => tx.bulletins.find({ slotId: slot.id }));
  const edit = async ({ id, version }: BulletinRow, patch: Partial<BulletinContent>): Promise<BulletinRow> =>
    valueOf(await bureau.run(async (tx) => editBulletin(tx, bureau.city, id, version, patch, forecaster)));

  it('are discarded where nobody has touched them', async () => {
    await rewrite();
    expect(await ofSlot()).toMatchObject([{ draftedBy: 'system', state: 'discarded', onset: episode.onset }]);
  });

  it('are rendered again where a person works on them, and lose their signature', async () => {
    const signed = await issuance.sign(await issuance.draft(slot), 'at-due');
    expect(signed.headline).toContain(words(episode.onset));
    expect(signed.description).toContain(`明显降水时段在${hour(episode.onset)}至${hour(episode.endsAt)}。`);
    await rewrite();
    const [again] = await ofSlot();
    expect(again).toMatchObject({
      id: signed.id,
      state: 'draft',
      onset: revised.onset,
      version: signed.version + 1,
      reviewedBy: null,
      signedBy: null,
      release: 'by-hand',
      reviewNote: '起始时间已订正，请核对后重新送审',
      carriedOver: null,
    });
    expect(again?.headline).toContain(words(revised.onset));
    expect(again?.headline).not.toContain(words(episode.onset));
    expect(again?.description).toContain(`明显降水时段在${hour(revised.onset)}至${hour(episode.endsAt)}。`);
  });

  it('keep what the forecaster has filled in, and carry his words over', async () => {
    const draft = await issuance.draft(slot);
    const [place] = /（待填：[^）]*）/.exec(draft.description) ?? [];
    const description = draft.description.replace(place ?? '', '副热带高压边缘');
    expect(description).not.toBe(draft.description);
    await edit(draft, { description });
    await rewrite();
    const [again] = await ofSlot();
    expect(again?.description).toContain('副热带高压边缘');
    expect(again?.headline).toContain(words(revised.onset));
    expect(again?.carriedOver).toEqual({
      headline: draft.headline,
      description,
      instruction: draft.instruction,
      onset: episode.onset.toISOString(),
      writtenByName: forecaster.name,
    });
  });

  it('keep the main period that the forecaster wrote', async () => {
    const draft = await issuance.draft(slot);
    const usual = `${hour(episode.onset)}至${hour(episode.endsAt)}`;
    await edit(draft, { description: draft.description.replace(usual, '今天夜里') });
    await rewrite();
    const [again] = await ofSlot();
    expect(again?.description).toContain('明显降水时段在今天夜里。');
  });

  it('have the new onset also in words of which no template is left', async () => {
    const own = `受低涡影响，${words(episode.onset)}起全市有暴雨。`;
    await edit(await issuance.draft(slot), { description: own });
    await rewrite();
    expect(await ofSlot()).toMatchObject([
      { description: `受低涡影响，${words(revised.onset)}起全市有暴雨。`, carriedOver: { description: own } },
    ]);
    // A second change does not take the machine's words for those of the person.
    await bureau.run(async (tx) => rewriteDrafts(tx, bureau.city, episode, revised));
    expect(await ofSlot()).toMatchObject([{ description: own, carriedOver: { description: own } }]);
  });

  it('keep the words of the last review where it had sent them back already', async () => {
    const draft = await issuance.draft(slot);
    await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { reviewNote: '请写明雨强' }));
    await rewrite();
    expect(await ofSlot()).toMatchObject([{ onset: revised.onset, reviewNote: '请写明雨强' }]);
  });

  it('stay as they are once they are published', async () => {
    const { bulletin } = await issuance.published(slot);
    await rewrite();
    expect(await issuance.bulletin(bulletin)).toEqual(bulletin);
  });
});
