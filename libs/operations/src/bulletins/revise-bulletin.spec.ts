import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinRow } from '@rainstorm/ledger';
import type { BulletinContent, RevisionKind } from '@rainstorm/warning-model';
import { reviseBulletin } from './revise-bulletin.js';

describe('revising a bulletin', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let first: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    const episode = await issuance.rainstorm();
    first = (await issuance.published(await issuance.slot(episode, 'D1'))).bulletin;
  });
  afterEach(async () => bureau.close());

  const revise = async (
    { id }: BulletinRow,
    kind: RevisionKind = 'material-correction',
    patch: Partial<BulletinContent> = { headline: '雨势比预计的强' },
  ): ReturnType<typeof reviseBulletin> => bureau.run(async (tx) => reviseBulletin(tx, bureau.city, id, kind, patch, forecaster));

  it('drafts a new one with the changes, and leaves the published one as it is', async () => {
    const revision = valueOf(await revise(first));
    expect(revision).toMatchObject({
      state: 'draft',
      msgType: 'update',
      revisionKind: 'material-correction',
      previousId: first.id,
      refersTo: first.id,
      slotId: null,
      headline: '雨势比预计的强',
      description: first.description,
      draftedBy: forecaster.id,
      number: null,
    });
    expect(await issuance.bulletin(first)).toEqual(first);
    expect(await bureau.stage.audited(revision.id)).toEqual(['revision-drafted done']);
    expect(await issuance.announced(revision.id)).toEqual(['bulletin-drafted']);
  });

  it('again refers to the first issue, and follows the one before', async () => {
    const second = await issuance.publish(await issuance.sign(valueOf(await revise(first))));
    expect(valueOf(await revise(second.bulletin, 'retract'))).toMatchObject({
      msgType: 'cancel',
      refersTo: first.id,
      previousId: second.bulletin.id,
    });
  });

  it('is refused for a draft, for a cancel, and for places that the city does not have', async () => {
    const draft = await bureau.stage.bulletin({ state: 'draft', number: null, identifier: null, sentAt: null, areas: first.areas });
    const cancel = await bureau.stage.bulletin({ msgType: 'cancel', areas: first.areas });
    expect(await revise(draft)).toEqual({ ok: false, refusal: { type: 'not-published' } });
    expect(await revise(cancel)).toEqual({ ok: false, refusal: { type: 'already-cancelled' } });
    const elsewhere = { areas: [{ areaCode: '110000', level: null, colour: null }] };
    expect(await revise(first, 'extend', elsewhere)).toMatchObject({ ok: false, refusal: { type: 'content-not-fit' } });
    expect(await bureau.ledger.read(async (tx) => tx.bulletins.count({ previousId: first.id }))).toBe(0);
  });
});
