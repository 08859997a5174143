import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, forecaster, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinId } from '@rainstorm/warning-model';
import { ReviseBulletin } from './revise-bulletin.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('a revision is a new draft that refers to the bulletin, once for each key', async () => {
  const revise = new ReviseBulletin(bureau.ledger, bureau.city);
  const productCode = 'rain-signal';
  const areas = [{ areaCode: '410105', level: null, colour: 'orange' as const }];
  const original = await bureau.stage.bulletin({ kind: 'signal', step: null, productCode, colour: 'orange', areas });
  const patch = { colour: 'red' as const, areas: [{ ...areas[0], areaCode: '410105', level: null, colour: 'red' as const }] };
  const first = valueOf(await revise.run(original.id, 'upgrade', patch, forecaster, 'key-of-tonight'));
  expect(first).toMatchObject({ state: 'draft', revisionKind: 'upgrade', refersTo: original.id, colour: 'red', draftedBy: forecaster.id });
  expect(valueOf(await revise.run(original.id, 'upgrade', patch, forecaster, 'key-of-tonight')).id).toBe(first.id);
  const reused = { ok: false, refusal: { type: 'idempotency-key-reused' } };
  expect(await revise.run(original.id, 'downgrade', patch, forecaster, 'key-of-tonight')).toEqual(reused);
  // What the forecaster filled in of the template is a part of the request.
  expect(await revise.run(original.id, 'upgrade', patch, forecaster, 'key-of-tonight', { cause: '雨强增大' })).toEqual(reused);
  const unknown = await revise.run('bul-unknown' as BulletinId, 'upgrade', patch, chief);
  expect(unknown).toEqual({ ok: false, refusal: { type: 'unknown-bulletin' } });
});
