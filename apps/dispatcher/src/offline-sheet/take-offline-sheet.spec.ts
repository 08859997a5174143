import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DocumentPress } from '@rainstorm/documents';
import { Bureau } from '@rainstorm/harness/bureau';
import { TakeOfflineSheet } from './take-offline-sheet.js';

const press = new DocumentPress();
const officer = { id: 'acc-officer000001', name: '方值班' };
let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

const taken = async (): Promise<number> => bureau.run(async (tx) => tx.auditEntries.count({ act: 'offline-sheet-taken' }));

it('is one file that names city and time, and says nothing without its passphrase', async () => {
  const page = await new TakeOfflineSheet(bureau.ledger, bureau.city, 'a passphrase of a drill', press).take(officer);
  if (!page.ok) throw new Error(page.refusal.type);
  expect(page.value.fileName).toMatch(/^131631-zhengzhou-\d{8}-\d{4}\.html$/);
  expect(String(page.value.content)).toContain('郑州市“131631”离线应急页');
  expect(String(page.value.content)).not.toContain('0371');
  expect(await taken()).toBe(1);
});

it('is a PDF under the same passphrase, which is recorded too', async () => {
  const before = await taken();
  const pdf = await new TakeOfflineSheet(bureau.ledger, bureau.city, 'a passphrase of a drill', press).take(officer, 'pdf');
  if (!pdf.ok) throw new Error(pdf.refusal.type);
  expect(pdf.value.fileName).toMatch(/^131631-zhengzhou-\d{8}-\d{4}\.pdf$/);
  expect(pdf.value.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.value.content.toString('latin1')).toContain('/Encrypt');
  expect(await taken()).toBe(before + 1);
});

it('is refused without a passphrase, and then nothing is recorded', async () => {
  const before = await taken();
  expect(await new TakeOfflineSheet(bureau.ledger, bureau.city, null, press).take(officer)).toEqual({
    ok: false,
    refusal: { type: 'no-offline-passphrase' },
  });
  expect(await taken()).toBe(before);
});
