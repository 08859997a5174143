import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, colleague, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinRow } from '@rainstorm/ledger';
import {
  countersignBulletin,
  discardBulletin,
  overrideContradictions,
  reviewBulletin,
  signBulletin,
  submitBulletin,
  takeBackBulletin,
} from './advance-bulletin.js';
import { publishSigned } from './publish-bulletin.js';

const byHand = { release: 'by-hand', emergency: false } as const;
const alone = { release: 'by-hand', emergency: true } as const;
import { editBulletin } from './edit-bulletin.js';

describe('the way of a bulletin to its signature', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  });
  afterEach(async () => bureau.close());

  const submit = async (): ReturnType<typeof submitBulletin> =>
    bureau.run(async (tx) => submitBulletin(tx, bureau.city, draft.id, forecaster));
  const review = async (approve: boolean, by = colleague): ReturnType<typeof reviewBulletin> =>
    bureau.run(async (tx) => reviewBulletin(tx, bureau.city, draft.id, { approve, note: '请写明雨强' }, by));
  const sign = async (by = chief, how: Parameters<typeof signBulletin>[3] = byHand): ReturnType<typeof signBulletin> =>
    bureau.run(async (tx) => signBulletin(tx, bureau.city, draft.id, how, by));

  it('takes an author, a reviewer and a signer, and each step is on record and on the open pages', async () => {
    expect(valueOf(await submit())).toMatchObject({ state: 'in-review', submittedBy: forecaster.id });
    expect(valueOf(await review(true))).toMatchObject({ state: 'reviewed', reviewedBy: colleague.id, reviewNote: '请写明雨强' });
    const signed = valueOf(await sign());
    expect(signed).toMatchObject({ state: 'signed', signedBy: chief.id, emergency: false });
    expect(await issuance.bulletin(draft)).toEqual(signed);
    expect(await bureau.stage.audited(draft.id)).toEqual([
      'bulletin-drafted done',
      'bulletin-draft-taken-up done',
      'bulletin-submitted done',
      'bulletin-reviewed done',
      'bulletin-signed done',
    ]);
    expect((await issuance.announced(draft.id)).slice(1)).toEqual(['bulletin-changed', 'bulletin-changed', 'bulletin-changed']);
  });

  it('is closed to an author who would review or sign alone, and to a step out of turn', async () => {
    expect(await sign()).toEqual({ ok: false, refusal: { type: 'wrong-state', state: 'draft', act: 'sign' } });
    await submit();
    expect(await review(true, forecaster)).toEqual({ ok: false, refusal: { type: 'reviewer-is-author' } });
    await review(true);
    expect(await sign(forecaster)).toEqual({ ok: false, refusal: { type: 'signer-is-author' } });
    expect(await issuance.bulletin(draft)).toMatchObject({ state: 'reviewed', signedBy: null });
  });

  it('leads back to the author, with the note, when the reviewer does not approve', async () => {
    await submit();
    expect(valueOf(await review(false))).toMatchObject({ state: 'draft', submittedBy: null, reviewNote: '请写明雨强' });
    expect(await submit()).toMatchObject({ ok: true, value: { state: 'in-review' } });
  });

  it('leads back to a draft without any approval when its author recalls it or a signer returns it, and for nobody else', async () => {
    const takeBack = async (by: typeof chief, maySign: boolean): ReturnType<typeof takeBackBulletin> =>
      bureau.run(async (tx) => takeBackBulletin(tx, draft.id, { note: '时段有误', maySign }, by));
    expect(await takeBack(forecaster, false)).toEqual({ ok: false, refusal: { type: 'wrong-state', state: 'draft', act: 'take-back' } });
    await submit();
    // Before the review it is the reviewer who returns it.
    for (const maySign of [false, true])
      expect(await takeBack(chief, maySign)).toEqual({ ok: false, refusal: { type: 'neither-author-nor-signer' } });
    const nobodys = { state: 'draft', submittedBy: null, reviewedBy: null, signedBy: null, signedAt: null, reviewNote: '时段有误' };
    expect(valueOf(await takeBack(forecaster, false))).toMatchObject(nobodys);
    await submit();
    await review(true);
    await sign();
    expect(await takeBack(colleague, false)).toEqual({ ok: false, refusal: { type: 'neither-author-nor-signer' } });
    expect(valueOf(await takeBack(chief, true))).toMatchObject(nobodys);
    expect(await issuance.bulletin(draft)).toMatchObject(nobodys);
    expect((await bureau.stage.audited(draft.id)).filter((act) => act === 'bulletin-returned done')).toHaveLength(2);
  });

  it('is one step for an urgent bulletin; somebody else countersigns it after its publication', async () => {
    expect(await sign(forecaster, alone)).toEqual({ ok: false, refusal: { type: 'not-an-emergency-product' } });
    await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { step: 'H1' }));
    const signed = valueOf(await sign(forecaster, alone));
    expect(signed).toMatchObject({ state: 'signed', signedBy: forecaster.id, emergency: true });
    await bureau.run(async (tx) => publishSigned(tx, bureau.city, signed.id, colleague));
    expect(await bureau.stage.armedTimers(draft.id)).toEqual(['countersign-due']);
    const countersign = async (by: typeof chief): ReturnType<typeof countersignBulletin> =>
      bureau.run(async (tx) => countersignBulletin(tx, bureau.city, draft.id, by));
    // Neither who signed alone nor who published it.
    for (const one of [forecaster, colleague])
      expect(await countersign(one)).toEqual({ ok: false, refusal: { type: 'countersigner-is-author' } });
    expect(valueOf(await countersign(chief))).toMatchObject({ state: 'published', countersignedBy: chief.id });
    expect(await bureau.stage.armedTimers(draft.id)).toEqual([]);
    expect(await countersign(chief)).toEqual({ ok: false, refusal: { type: 'no-countersignature-owed' } });
  });

  it('ends at each step where a place of the template is unfilled, and names the place', async () => {
    const left = { description: '受（待填：影响系统）影响，我市有暴雨。' };
    const unfilled = {
      ok: false,
      refusal: { type: 'content-not-fit', faults: [{ field: 'description', fault: 'unfilled', place: '影响系统' }] },
    };
    const forget = async (): Promise<number> => bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, left));
    const write = async (): Promise<number> => bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { description: '有暴雨。' }));
    await forget();
    expect(await submit()).toEqual(unfilled);
    await write();
    await submit();
    await forget();
    expect(await review(true)).toEqual(unfilled);
    await write();
    await review(true);
    await forget();
    expect(await sign()).toEqual(unfilled);
    expect(await issuance.bulletin(draft)).toMatchObject({ state: 'reviewed' });
  });

  it('is open to words that contradict the record once the chief has let them stand, until they are edited', async () => {
    const said = '7月20日8时起我市有暴雨';
    const write = async (headline: string): Promise<number> =>
      bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { headline }));
    const override = async (): ReturnType<typeof overrideContradictions> =>
      bureau.run(async (tx) => overrideContradictions(tx, bureau.city, draft.id, '沿用会商结论', chief));
    expect(await override()).toEqual({ ok: false, refusal: { type: 'no-contradictions' } });
    await write(said);
    expect(await submit()).toMatchObject({ ok: false, refusal: { type: 'contradicts-record', contradictions: [{ kind: 'onset' }] } });
    expect(valueOf(await override())).toMatchObject({ state: 'draft', contradictionOverride: { reason: '沿用会商结论', by: chief.id } });
    await submit();
    await review(true);
    await sign();
    expect((await issuance.publish(draft)).bulletin).toMatchObject({ contradictionOverride: { reason: '沿用会商结论' } });
    const entries = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ subjectId: draft.id }));
    const reasons = entries.flatMap(({ act, details }) => (/sign|overrid/.test(act) ? [JSON.stringify(details)] : []));
    expect(reasons).toEqual([expect.stringContaining('沿用会商结论'), expect.stringContaining('沿用会商结论')]);
  });

  it('loses the override with an edit', async () => {
    await bureau.run(async (tx) => tx.bulletins.update({ id: draft.id }, { headline: '7月20日8时起我市有暴雨' }));
    await bureau.run(async (tx) => overrideContradictions(tx, bureau.city, draft.id, '沿用会商结论', chief));
    const edited = await bureau.run(async (tx) =>
      editBulletin(tx, bureau.city, draft.id, draft.version, { instruction: '1. 加强值守。' }, forecaster),
    );
    expect(valueOf(edited)).toMatchObject({ contradictionOverride: null });
    expect(await submit()).toMatchObject({ ok: false, refusal: { type: 'contradicts-record' } });
  });

  it('can be broken off until the publication, and not after it', async () => {
    const other = await bureau.stage.bulletin();
    const discard = async ({ id }: BulletinRow): ReturnType<typeof discardBulletin> =>
      bureau.run(async (tx) => discardBulletin(tx, id, forecaster));
    expect(valueOf(await discard(draft))).toMatchObject({ state: 'discarded' });
    expect(await discard(other)).toEqual({ ok: false, refusal: { type: 'already-published', number: other.number } });
    expect(await issuance.bulletin(other)).toEqual(other);
  });
});
