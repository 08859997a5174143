import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { colleague, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinRow } from '@rainstorm/ledger';
import type { BulletinContent } from '@rainstorm/warning-model';
import { editBulletin } from './edit-bulletin.js';

describe('editing a bulletin', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  });
  afterEach(async () => bureau.close());

  const edit = async (
    { id, version }: BulletinRow,
    patch: Partial<BulletinContent> = { headline: '今夜到明天有大暴雨' },
    by = forecaster,
  ): ReturnType<typeof editBulletin> => bureau.run(async (tx) => editBulletin(tx, bureau.city, id, version, patch, by));

  it('keeps the new words and who wrote them, and takes back a signature given to the old ones', async () => {
    await issuance.sign(draft, 'at-due');
    const edited = valueOf(await edit(draft, undefined, colleague));
    expect(edited).toMatchObject({
      state: 'draft',
      headline: '今夜到明天有大暴雨',
      description: draft.description,
      version: draft.version + 1,
      draftedBy: colleague.id,
      reviewedBy: null,
      signedBy: null,
      release: 'by-hand',
    });
    expect(await issuance.bulletin(draft)).toEqual(edited);
    const entry = await bureau.ledger.read(async (tx) => tx.auditEntries.first({ act: 'bulletin-edited' }));
    expect(entry).toMatchObject({ actor: colleague.id, subjectId: draft.id, details: { fields: ['headline'], from: 'signed' } });
  });

  it('of a text that somebody else has changed since is refused, and names that person', async () => {
    await edit(draft, { headline: '苏预报的标题' }, colleague);
    const late = await edit(draft);
    expect(late).toMatchObject({
      ok: false,
      refusal: { type: 'version-conflict', version: draft.version + 1, editedBy: colleague.id, editedByName: colleague.name },
    });
    expect(await issuance.bulletin(draft)).toMatchObject({ headline: '苏预报的标题' });
  });

  it('is refused once the bulletin is published or discarded', async () => {
    const published = await bureau.stage.bulletin();
    const discarded = await bureau.stage.bulletin({ state: 'discarded', number: null, identifier: null, sentAt: null });
    expect(await edit(published)).toEqual({ ok: false, refusal: { type: 'already-published', number: published.number } });
    expect(await edit(discarded)).toEqual({ ok: false, refusal: { type: 'wrong-state', state: 'discarded', act: 'edit' } });
    expect(await issuance.bulletin(published)).toEqual(published);
  });

  it('may leave a draft unfinished, but not break a headline in two', async () => {
    expect(await edit(draft, { headline: '大暴雨\n红色' })).toEqual({
      ok: false,
      refusal: { type: 'content-not-fit', faults: [{ field: 'headline', fault: 'line-break' }] },
    });
    expect(valueOf(await edit(draft, { headline: '' }))).toMatchObject({ headline: '', state: 'draft' });
  });
});
