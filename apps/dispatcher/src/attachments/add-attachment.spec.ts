import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPicture } from '@rainstorm/harness/a-picture';
import { Bureau } from '@rainstorm/harness/bureau';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import { stateOf } from '@rainstorm/operations';
import { accepted, refused, type BulletinId, type Result } from '@rainstorm/warning-model';
import { AddAttachment, type Scan } from './add-attachment.js';
import type { FileRefusal } from './file-refusal.js';

const limits = { mostFileBytes: 1_000_000, mostBytes: 1_000_000, mostFiles: 8, mostMailBytes: 0, clamd: null };
const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
const file = { fileName: '雨量图.png', altText: '雨量图', content: aPicture() };

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

const draft = async (): Promise<BulletinId> =>
  (await bureau.stage.bulletin({ ...unpublished, state: 'draft', signedBy: null, signedAt: null })).id;
const adder = (scan: Scan | null = null): AddAttachment => new AddAttachment(bureau.ledger, bureau.city, limits, scan);
const stored = async (): Promise<number> =>
  (await bureau.ledger.read(async (tx) => tx.sql<{ n: number }[]>('SELECT count(*)::int AS n FROM attachment_contents', [])))[0]?.n ?? 0;

describe('a file that is attached', () => {
  it('is looked at by the scanner as it came, before anything is kept', async () => {
    const seen: Buffer[] = [];
    const found: Result<void, FileRefusal> = refused({ type: 'attachment-infected', signature: 'Eicar' });
    const scan: Scan = async (content) => {
      seen.push(content);
      return Promise.resolve(found);
    };
    const before = await stored();
    expect(await adder(scan).run(await draft(), file, forecaster)).toEqual(found);
    expect([seen, await stored()]).toEqual([[file.content], before]);
    const clean = await adder(async () => Promise.resolve(accepted(undefined))).run(await draft(), file, forecaster);
    expect(clean.ok).toBe(true);
  });

  it('is attached once for each key, also where the first answer was lost', async () => {
    const id = await draft();
    const [one, again] = [
      await adder().run(id, file, forecaster, { key: 'a-key-of-a-test' }),
      await adder().run(id, file, forecaster, { key: 'a-key-of-a-test' }),
    ];
    expect(again.ok && again.value.attachments).toEqual(one.ok && one.value.attachments);
    expect(await adder().run(id, file, forecaster)).toEqual(refused({ type: 'attachment-twice', fileName: '雨量图.png' }));
  });

  it('is not attached to what somebody has changed since', async () => {
    const id = await draft();
    const seen = await bureau.ledger.read(async (tx) => tx.bulletins.first({ id }));
    await bureau.run(async (tx) => tx.bulletins.update({ id }, { headline: '别人改过' }));
    const tag = [stateOf('bulletin', seen ?? {})];
    expect(await adder().run(id, file, forecaster, { seen: tag })).toEqual(refused({ type: 'changed-since' }));
    expect(await adder().arrange(id, [], forecaster, tag)).toEqual(refused({ type: 'changed-since' }));
  });
});
