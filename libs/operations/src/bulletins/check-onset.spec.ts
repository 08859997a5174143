import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow, EpisodeRow, SlotRow } from '@rainstorm/ledger';
import { formatInstant, type BulletinContent } from '@rainstorm/warning-model';
import { reviseOnset } from '../episodes/revise-onset.js';
import { submitBulletin, signBulletin } from './advance-bulletin.js';
import { editBulletin } from './edit-bulletin.js';
import { publishSigned } from './publish-bulletin.js';

describe('a bulletin that names another onset than its episode', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let episode: EpisodeRow;
  let slot: SlotRow;
  let sooner: Date;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    episode = await issuance.rainstorm();
    slot = await issuance.slot(episode, 'H6');
    sooner = later(episode.onset, -minutes(240));
    await bureau.run(async (tx) => reviseOnset(tx, bureau.city, episode.id, { onset: sooner, endsAt: null, reason: '偏早' }, forecaster));
    slot = await issuance.slot(episode, 'H6');
  });
  afterEach(async () => bureau.close());

  const edited = async (patch: Partial<BulletinContent>): Promise<BulletinRow> => {
    const { id, version } = await issuance.draft(slot);
    return valueOf(await bureau.run(async (tx) => editBulletin(tx, bureau.city, id, version, patch, forecaster)));
  };
  const old = (): string => formatInstant(episode.onset, bureau.city.zone, 'zh');
  const refusal = (...fields: readonly string[]) => ({
    ok: false,
    refusal: { type: 'names-another-onset', onset: sooner, contradictions: fields.map((field) => ({ field, words: old() })) },
  });

  it('is not submitted, and each place is named', async () => {
    const { id } = await edited({ onset: episode.onset, expires: episode.endsAt, headline: `${old()}起有暴雨` });
    expect(await bureau.run(async (tx) => submitBulletin(tx, bureau.city, id, forecaster))).toEqual(refusal('onset', 'headline'));
  });

  it('is not signed, also not in an emergency', async () => {
    const { id } = await edited({ instruction: `请在${old()}前完成转移。` });
    const sign = async (emergency: boolean) =>
      bureau.run(async (tx) => signBulletin(tx, bureau.city, id, { release: 'by-hand', emergency }, chief));
    expect(await sign(true)).toEqual(refusal('instruction'));
    expect(await sign(false)).toEqual(refusal('instruction'));
  });

  it('is neither published by hand nor released at the due time', async () => {
    const signed = await issuance.sign(await issuance.draft(slot), 'at-due');
    // As a release before this one could have left it.
    await bureau.run(async (tx) => tx.bulletins.update({ id: signed.id }, { onset: episode.onset, expires: episode.endsAt }));
    expect(await bureau.run(async (tx) => publishSigned(tx, bureau.city, signed.id, chief))).toEqual(refusal('onset'));
    await bureau.advance(1_000);
    await bureau.schedulerOn().run();
    expect(await issuance.bulletin(signed)).toMatchObject({ state: 'signed' });
    expect(await bureau.stage.audited(signed.id)).toContain('release-refused refused');
    expect(await bureau.ledger.read(async (tx) => tx.alarms.first({ slotId: slot.id }))).toMatchObject({ state: 'open' });
  });

  it('is published once it names the right one', async () => {
    const { bulletin } = await issuance.published(slot);
    expect(bulletin).toMatchObject({ state: 'published', onset: sooner });
    expect(bulletin.description).not.toContain(old());
  });
});
