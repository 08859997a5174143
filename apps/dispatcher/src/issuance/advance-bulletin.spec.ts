import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, colleague, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinRow } from '@rainstorm/ledger';
import type { BulletinId } from '@rainstorm/warning-model';
import { AdvanceBulletin } from './advance-bulletin.js';

describe('the steps of a bulletin at the desk', () => {
  let bureau: Bureau;
  let advance: AdvanceBulletin;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const issuance = new Issuance(bureau);
    advance = new AdvanceBulletin(bureau.ledger, bureau.city);
    draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  });
  afterEach(async () => bureau.close());

  const refused = async (): Promise<readonly unknown[]> => {
    const entries = await bureau.ledger.read(async (tx) =>
      tx.auditEntries.find({ act: 'bulletin-step-refused' }, { order: { seq: 'ASC' } }),
    );
    return entries.map(({ subjectId, actor, details }) => [subjectId, actor, details['refusal']]);
  };

  it('lead from the draft to the signature', async () => {
    expect(valueOf(await advance.submit(draft.id, forecaster))).toMatchObject({ state: 'in-review' });
    expect(valueOf(await advance.review(draft.id, true, null, colleague))).toMatchObject({ state: 'reviewed' });
    expect(valueOf(await advance.sign(draft.id, 'by-hand', false, chief))).toMatchObject({ state: 'signed', signedBy: chief.id });
    expect(await refused()).toEqual([]);
  });

  it('are on record also where they are refused, with who tried it', async () => {
    valueOf(await advance.submit(draft.id, forecaster));
    const own = await advance.review(draft.id, true, null, forecaster);
    expect(own.ok).toBe(false);
    expect(await refused()).toEqual([[draft.id, forecaster.id, own.ok ? '' : own.refusal.type]]);
  });

  it('of a bulletin that does not exist leave nothing on record', async () => {
    const unknown = 'bul-unknown' as BulletinId;
    expect(await advance.discard(unknown, forecaster)).toEqual({ ok: false, refusal: { type: 'unknown-bulletin' } });
    expect(await refused()).toEqual([]);
  });
});
