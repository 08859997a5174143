import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinAttachment } from '@rainstorm/warning-model';
import { deleteUnusedAttachments } from './delete-unused-attachments.js';

const DAY_MS = 86_400_000;
let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

const stored = async (name: string, agoDays: number): Promise<BulletinAttachment> => {
  const content = Buffer.from(name);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await bureau.run(async (tx) => tx.attachmentContents.store(sha256, content, new Date(tx.now.getTime() - agoDays * DAY_MS)));
  const facts = { fileName: `${name}.csv`, mediaType: 'text/csv', sizeBytes: content.length, width: null, height: null } as const;
  return { sha256, sha1: 'b'.repeat(40), altText: '', ...facts };
};
const isThere = async ({ sha256 }: BulletinAttachment): Promise<boolean> => (await bureau.ledger.attachmentContents.read(sha256)) !== null;

it('deletes the bytes that no bulletin has for 30 days, in as many batches as it takes, and nothing else', async () => {
  const taken = await Promise.all(Array.from({ length: 120 }, async (_, index) => stored(`taken out ${index}`, 31)));
  const fresh = await stored('taken out lately', 29);
  const [published, draft, discarded, both] = [
    await stored('published', 400),
    await stored('draft', 400),
    await stored('discarded', 400),
    await stored('of a discarded and a published one', 400),
  ];
  await bureau.stage.bulletin({ attachments: [published, both] });
  await bureau.stage.bulletin({ ...unpublished, state: 'draft', attachments: [draft] });
  await bureau.stage.bulletin({ ...unpublished, state: 'discarded', attachments: [discarded, both] });

  expect(await deleteUnusedAttachments(bureau.ledger)).toBe(taken.length + 1);
  expect(await Promise.all([fresh, published, draft, both].map(isThere))).toEqual([true, true, true, true]);
  expect(await isThere(discarded)).toBe(false);
  expect(await deleteUnusedAttachments(bureau.ledger)).toBe(0);
});

it('keeps what was attached once more since', async () => {
  const again = await stored('attached again', 400);
  await stored('attached again', 0);
  expect(await deleteUnusedAttachments(bureau.ledger)).toBe(0);
  expect(await isThere(again)).toBe(true);
});
