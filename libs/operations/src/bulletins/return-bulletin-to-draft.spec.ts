import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, colleague, forecaster, Issuance } from '@rainstorm/harness/issuance';
import type { BulletinRow } from '@rainstorm/ledger';
import { returnBulletinToDraft } from './return-bulletin-to-draft.js';

describe('returning a bulletin to draft', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  });
  afterEach(async () => bureau.close());

  const rewrite = async (bulletin: BulletinRow): Promise<BulletinRow> =>
    bureau.run(async (tx) => returnBulletinToDraft(tx, bulletin, { headline: '雨势比预计的强' }, colleague));

  it('takes back what was approved of the earlier words', async () => {
    const signed = await issuance.sign(draft);
    expect(signed).toMatchObject({ state: 'signed', reviewedBy: colleague.id, signedBy: chief.id });
    const returned = await rewrite(await issuance.bulletin(signed));
    const unapproved = { state: 'draft', submittedBy: null, reviewedBy: null, signedBy: null, signedAt: null };
    expect(returned).toMatchObject({ headline: '雨势比预计的强', ...unapproved });
    expect(await issuance.bulletin(draft)).toEqual(returned);
  });

  it('raises the version of a draft too, and says who edited it', async () => {
    const { version } = await issuance.bulletin(draft);
    await rewrite(await issuance.bulletin(draft));
    const editor = { editedBy: colleague.id, editedByName: colleague.name, editedAt: expect.any(Date) };
    expect(await issuance.bulletin(draft)).toMatchObject({ state: 'draft', version: version + 1, draftedBy: forecaster.id, ...editor });
  });
});
