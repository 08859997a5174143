import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { machineWith } from '@rainstorm/harness/actors';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import { refused, type BulletinAttachment } from '@rainstorm/warning-model';
import { ReadBulletins } from '../issuance/read-bulletins.js';
import { ReadAttachment } from './read-attachment.js';

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

it('is for whoever may read the bulletin, and never changes once that is published', async () => {
  const content = Buffer.from('区县,雨量');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await bureau.run(async (tx) => tx.attachmentContents.store(sha256, content, tx.now));
  const attachment: BulletinAttachment = {
    ...{ sha256, sha1: 'b'.repeat(40), fileName: 'a.csv', mediaType: 'text/csv', altText: '' },
    ...{ sizeBytes: content.length, width: null, height: null },
  };
  const published = await bureau.stage.bulletin({ attachments: [attachment] });
  const draft = await bureau.stage.bulletin({ ...unpublished, state: 'draft', attachments: [attachment] });
  const reader = new ReadAttachment(bureau.ledger, new ReadBulletins(bureau.ledger));
  const [onlyReads, drafts] = [machineWith('bulletin:read'), machineWith('bulletin:read', 'bulletin:draft')];

  const found = await reader.run(published.id, sha256, onlyReads);
  if (!found.ok) throw new Error(found.refusal.type);
  expect(found.value.file).toMatchObject({ fileName: 'a.csv', isFinal: true, isPublic: false });
  expect(await found.value.read()).toEqual(content);
  expect(await reader.run(published.id, 'f'.repeat(64), onlyReads)).toEqual(refused({ type: 'unknown-attachment' }));
  expect(await reader.run(draft.id, sha256, onlyReads)).toEqual(refused({ type: 'unknown-bulletin' }));
  const own = await reader.run(draft.id, sha256, drafts);
  expect(own.ok && own.value.file.isFinal).toBe(false);
});
