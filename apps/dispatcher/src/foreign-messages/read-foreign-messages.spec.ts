import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { capClock, referenceOf, stationMessage, type StationMessage } from '@rainstorm/harness/cap-station';
import type { CapSource, ForeignMessageId } from '@rainstorm/warning-model';
import { ReadForeignMessages } from './read-foreign-messages.js';
import { TakeForeignMessage } from './take-foreign-message.js';
import { UploadForeignMessage } from './upload-foreign-message.js';

const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
const gongyi: CapSource = {
  ...{ id: 'gongyi-station', name: '巩义市气象台', nameEn: 'Gongyi', kind: 'county', url: null, everySec: 60 },
  ...{ senders: ['41018141600000'], areas: ['410181'], certificate: null },
};
let bureau: Bureau;
let reader: ReadForeignMessages;
let uploader: UploadForeignMessage;
let sent: Date;
beforeAll(async () => {
  bureau = await Bureau.open((city) => ({ ...city, capSources: [gongyi] }));
  reader = new ReadForeignMessages(bureau.ledger, bureau.city);
  uploader = new UploadForeignMessage(bureau.ledger, bureau.city);
  sent = new Date((await bureau.ledger.now()).getTime() - 600_000);
});
afterAll(async () => bureau.close());

const upload = async (message: StationMessage): Promise<ForeignMessageId> => {
  const done = await uploader.run('gongyi-station', Buffer.from(stationMessage(message)), forecaster, null);
  if (!done.ok) throw new Error(done.refusal.type);
  return done.value.id;
};
const page = { after: null, limit: 100 };

it('lists apart what stands and what does not: ended, expired, cancels, exercises', async () => {
  const stands = await upload({ identifier: 'stands', sent });
  const ended = { identifier: 'ended', sent };
  const others = [
    await upload(ended),
    await upload({ identifier: 'cancel', sent, msgType: 'Cancel', references: referenceOf(ended) }),
    await upload({ identifier: 'exercise', sent, status: 'Exercise' }),
    await upload({ identifier: 'expired', sent, minutes: 5 }),
  ];
  const ids = async (inForce?: boolean) => (await reader.list({ inForce }, page)).items.map(({ id }) => id as string).sort();
  expect(await ids(true)).toEqual([stands]);
  expect(await ids(false)).toEqual([...others].sort());
  expect(await ids()).toHaveLength(5);
  expect((await reader.list({ sourceId: 'other' }, page)).items).toEqual([]);
  const one = await reader.one(stands);
  expect(one).toMatchObject({ ok: true, value: { inForce: true, sourceName: '巩义市气象台', receivedByName: '林预报' } });
  expect(await reader.one('none' as ForeignMessageId)).toMatchObject({ ok: false, refusal: { type: 'unknown-foreign-message' } });
});

it('names every source of the configuration, looked at or not, without its senders', async () => {
  expect(await reader.sources()).toEqual([
    {
      ...{ id: 'gongyi-station', name: '巩义市气象台', nameEn: 'Gongyi', kind: 'county', url: null, everySec: 60, areas: ['410181'] },
      ...{ hasCertificate: false, lookedAt: null, goodAt: null, fault: null, faultDetail: null, faultSince: null },
    },
  ]);
});

it('makes one draft for each key', async () => {
  const taker = new TakeForeignMessage(bureau.ledger, bureau.city);
  const id = await upload({ identifier: 'taken', sent });
  const [first, again] = [await taker.run(id, 'signal', forecaster, 'k'), await taker.run(id, 'signal', forecaster, 'k')];
  expect(first.ok && again.ok && first.value.id === again.value.id).toBe(true);
  expect(await taker.run(id, 'express', forecaster, 'k')).toMatchObject({ ok: false, refusal: { type: 'idempotency-key-reused' } });
});

it('keeps the sum of exactly the bytes that came', async () => {
  const bytes = Buffer.from(stationMessage({ identifier: 'sum', sent }));
  const done = await uploader.run('gongyi-station', bytes, forecaster, null);
  const row = await bureau.run(async (tx) => tx.foreignMessages.first({ identifier: 'sum' }));
  expect([done.ok, row?.sha256, row === null ? '' : capClock(row.sentAt)]).toEqual([
    true,
    createHash('sha256').update(bytes).digest('hex'),
    capClock(sent),
  ]);
});
