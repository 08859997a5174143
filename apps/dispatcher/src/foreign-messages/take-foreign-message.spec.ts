import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { stationMessage } from '@rainstorm/harness/cap-station';
import { TakeForeignMessage } from './take-foreign-message.js';
import { UploadForeignMessage } from './upload-foreign-message.js';

const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
let bureau: Bureau;
beforeAll(async () => {
  const gongyi = { id: 'gongyi-station', name: '巩义市气象台', nameEn: 'Gongyi', kind: 'county', url: null, everySec: 60 } as const;
  const capSources = [{ ...gongyi, senders: ['41018141600000'], areas: ['410181'], certificate: null }];
  bureau = await Bureau.open((city) => ({ ...city, capSources }));
});
afterAll(async () => bureau.close());

it('drafts once for each key, and publishes nothing', async () => {
  const sent = new Date((await bureau.ledger.now()).getTime() - 600_000);
  const file = Buffer.from(stationMessage({ identifier: 'one', sent, colour: '橙色' }));
  const kept = await new UploadForeignMessage(bureau.ledger, bureau.city).run('gongyi-station', file, forecaster, null);
  if (!kept.ok) throw new Error(kept.refusal.type);
  const taker = new TakeForeignMessage(bureau.ledger, bureau.city);
  const take = async (key: string) => taker.run(kept.value.id, 'signal', forecaster, key);
  const first = await take('one');
  expect(first).toMatchObject({ ok: true, value: { state: 'draft', colour: 'orange', draftedBy: forecaster.id } });
  const again = await take('one');
  expect(first.ok && again.ok && first.value.id === again.value.id).toBe(true);
  expect((await take('two')).ok).toBe(true);
  expect(await bureau.run(async (tx) => [await tx.bulletins.count({}), await tx.bulletins.count({ state: 'draft' })])).toEqual([2, 2]);
});
