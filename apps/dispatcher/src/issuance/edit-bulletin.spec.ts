import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { chief, colleague, forecaster, Issuance, valueOf } from '@rainstorm/harness/issuance';
import type { BulletinId } from '@rainstorm/warning-model';
import { EditBulletin } from './edit-bulletin.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('an edit names its editor, and is refused on an older version, on what is published, and without a bulletin', async () => {
  const edit = new EditBulletin(bureau.ledger, bureau.city);
  const issuance = new Issuance(bureau);
  const { id, version } = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
  const edited = valueOf(await edit.run(id, version, { instruction: '1. 停止户外作业。' }, forecaster));
  expect(edited).toMatchObject({ version: version + 1, editedBy: forecaster.id, editedByName: forecaster.name });
  const late = await edit.run(id, version, { instruction: '2. 转移。' }, colleague);
  expect(late).toMatchObject({ ok: false, refusal: { type: 'version-conflict', version: version + 1 } });
  const { bulletin: published } = await issuance.publish(await issuance.sign(edited));
  expect(await edit.run(id, published.version, { instruction: '3. 停课。' }, chief)).toMatchObject({
    ok: false,
    refusal: { type: 'already-published' },
  });
  expect((await issuance.bulletin({ id })).instruction).toBe('1. 停止户外作业。');
  expect(await edit.run('bul-unknown' as BulletinId, 1, {}, chief)).toEqual({ ok: false, refusal: { type: 'unknown-bulletin' } });
});
