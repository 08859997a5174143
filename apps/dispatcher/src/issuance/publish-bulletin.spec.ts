import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinRow } from '@rainstorm/ledger';
import { PublishBulletin } from './publish-bulletin.js';

describe('publishing a bulletin by hand', () => {
  let bureau: Bureau;
  let issuance: Issuance;
  let publish: PublishBulletin;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    issuance = new Issuance(bureau);
    publish = new PublishBulletin(bureau.ledger, bureau.city);
    draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  });
  afterEach(async () => bureau.close());

  it('happens once for a request that comes twice, which then gets the same answer', async () => {
    const { id } = await issuance.sign(draft);
    const first = valueOf(await publish.run(id, 'key-1', chief));
    const again = valueOf(await publish.run(id, 'key-1', chief));
    expect(again.bulletin.number).toBe(first.bulletin.number);
    expect(again.dispatches.map((dispatch) => dispatch.id)).toEqual(first.dispatches.map((dispatch) => dispatch.id));
    expect(await bureau.ledger.read(async (tx) => tx.dispatches.count({}))).toBe(first.dispatches.length);
    expect(await bureau.stage.audited(id)).not.toContain('publication-refused refused');
  });

  it('happens once for a request that two processes get at the same moment', async () => {
    const { id } = await issuance.sign(draft);
    const elsewhere = new PublishBulletin(await bureau.ledgerOf(), bureau.city);
    const answers = await Promise.all([publish.run(id, 'key-1', chief), elsewhere.run(id, 'key-1', chief)]);
    const [one, other] = answers.map((answer) => valueOf(answer).bulletin.number);
    expect(one).toBe(other);
    expect((await bureau.stage.audited(id)).filter((act) => act === 'bulletin-published done')).toHaveLength(1);
  });

  it('is refused under the key of another bulletin', async () => {
    const { id } = await issuance.sign(draft);
    await publish.run(id, 'key-1', chief);
    const other = await bureau.stage.bulletin({ state: 'signed', number: null, identifier: null, sentAt: null });
    expect(await publish.run(other.id, 'key-1', chief)).toEqual({ ok: false, refusal: { type: 'idempotency-key-reused' } });
    expect((await issuance.bulletin(other)).state).toBe('signed');
  });

  it('leaves a refused attempt on record', async () => {
    expect(await publish.run(draft.id, 'key-1', chief)).toMatchObject({ ok: false, refusal: { type: 'wrong-state', act: 'publish' } });
    const entry = await bureau.ledger.read(async (tx) => tx.auditEntries.first({ act: 'publication-refused' }));
    expect(entry).toMatchObject({ subjectId: draft.id, actor: chief.id, result: 'refused', details: { refusal: 'wrong-state' } });
    expect(await bureau.ledger.read(async (tx) => tx.dispatches.count({}))).toBe(0);
  });
});
