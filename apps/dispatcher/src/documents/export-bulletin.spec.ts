import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DocumentPress } from '@rainstorm/documents';
import { machineWith } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import { refused } from '@rainstorm/warning-model';
import { ReadBulletins } from '../issuance/read-bulletins.js';
import { ExportBulletin } from './export-bulletin.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('is for whoever may read the bulletin, and names a draft and an exercise as such', async () => {
  const exporter = new ExportBulletin(bureau.ledger, bureau.city, new ReadBulletins(bureau.ledger), new DocumentPress());
  const [onlyReads, drafts] = [machineWith('bulletin:read'), machineWith('bulletin:read', 'bulletin:draft')];
  const published = await bureau.stage.bulletin({ headline: '暴雨橙色预警信号' });
  const draft = await bureau.stage.bulletin({ ...unpublished, state: 'draft', status: 'exercise', headline: '暴雨橙色预警信号' });

  const pdf = await exporter.run(published.id, 'pdf', onlyReads);
  if (!pdf.ok) throw new Error(pdf.refusal.type);
  expect(pdf.value.fileName).toBe(`${published.number ?? ''} 暴雨橙色预警信号.pdf`);
  expect(pdf.value.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.value.sizeBytes).toBe(pdf.value.content.length);

  expect(await exporter.run(draft.id, 'docx', onlyReads)).toEqual(refused({ type: 'unknown-bulletin' }));
  const own = await exporter.run(draft.id, 'docx', drafts);
  if (!own.ok) throw new Error(own.refusal.type);
  expect(own.value.fileName).toBe('【演练】【草稿】暴雨橙色预警信号.docx');
});
