import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, Issuance } from '@rainstorm/harness/issuance';
import type { SlotId } from '@rainstorm/warning-model';
import { WaiveSlot } from './waive-slot.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('waives a slot once, with the reason and who said so, and none that is not owed', async () => {
  const waive = new WaiveSlot(bureau.ledger);
  const issuance = new Issuance(bureau);
  const { id } = await issuance.slot(await issuance.rainstorm(), 'D1');
  expect(await waive.run(id, '雨带南移', chief)).toMatchObject({ ok: true, value: { state: 'waived', note: '雨带南移' } });
  expect(await waive.run(id, '再次', chief)).toEqual({ ok: false, refusal: { type: 'slot-not-owed', state: 'waived' } });
  expect(await waive.run('slt-unknown' as SlotId, '', chief)).toEqual({ ok: false, refusal: { type: 'unknown-slot' } });
  const entries = await bureau.ledger.read(async (tx) => tx.auditEntries.find({ act: 'slot-waived' }));
  expect(entries).toMatchObject([{ actor: chief.id, subjectId: id, details: { reason: '雨带南移' } }]);
});
