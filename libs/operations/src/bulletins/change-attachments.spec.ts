import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { refused, type BulletinAttachment } from '@rainstorm/warning-model';
import { addAttachment, arrangeAttachments, type NewAttachment } from './change-attachments.js';

const actor = { id: 'acc-forecaster0001', name: '林预报' };
const totals = { mostFiles: 2, mostBytes: 100 };
const aFile = (letter: string, sizeBytes = 10): NewAttachment => ({
  content: Buffer.alloc(sizeBytes, letter),
  attachment: {
    ...{ sha256: letter.repeat(64), sha1: letter.repeat(40), fileName: `${letter}.png`, mediaType: 'image/png', altText: letter },
    ...{ sizeBytes, width: 1, height: 1 },
  },
});

let bureau: Bureau;
beforeAll(async () => {
  bureau = await Bureau.open();
});
afterAll(async () => bureau.close());

const in_ = async (state: BulletinRow['state'], ...files: readonly NewAttachment[]): Promise<BulletinRow> =>
  bureau.stage.bulletin({ ...(state === 'published' ? {} : unpublished), state, attachments: files.map(({ attachment }) => attachment) });
const add = async ({ id }: BulletinRow, file: NewAttachment) =>
  bureau.run(async (tx) => addAttachment(tx, bureau.city, id, file, totals, actor));
const arrange = async ({ id }: BulletinRow, list: readonly Pick<BulletinAttachment, 'sha256' | 'altText'>[]) =>
  bureau.run(async (tx) => arrangeAttachments(tx, bureau.city, id, list, actor));

describe('an attachment', () => {
  it('comes last, with its bytes, and makes a draft again of what was signed, by whoever gave it', async () => {
    const added = await add(await in_('signed', aFile('a')), aFile('b'));
    if (!added.ok) throw new Error(added.refusal.type);
    expect(added.value).toMatchObject({ state: 'draft', draftedBy: actor.id, signedBy: null, version: 2 });
    expect(added.value.attachments.map(({ fileName }) => fileName)).toEqual(['a.png', 'b.png']);
    expect(await bureau.ledger.attachmentContents.read('b'.repeat(64))).toEqual(Buffer.alloc(10, 'b'));
  });

  it('is refused twice, beyond the number and beyond the size', async () => {
    expect(await add(await in_('draft', aFile('a')), aFile('a'))).toEqual(refused({ type: 'attachment-twice', fileName: 'a.png' }));
    expect(await add(await in_('draft', aFile('a'), aFile('b')), aFile('c'))).toEqual(refused({ type: 'too-many-attachments', most: 2 }));
    expect(await add(await in_('draft', aFile('a', 60)), aFile('d', 41))).toEqual(refused({ type: 'attachments-too-large', mostMb: 0 }));
    expect((await add(await in_('draft', aFile('a', 60)), aFile('d', 40))).ok).toBe(true);
  });

  it.each(['published', 'discarded'] as const)('is neither added nor taken out once the bulletin is %s', async (state) => {
    const bulletin = await in_(state, aFile('a'));
    for (const refusal of [await add(bulletin, aFile('b')), await arrange(bulletin, [])])
      expect(refusal.ok ? null : refusal.refusal.type).toBe(state === 'published' ? 'already-published' : 'wrong-state');
  });
});

describe('the list of attachments', () => {
  const of = (letter: string, altText = letter) => ({ sha256: letter.repeat(64), altText });

  it('is put in order, described, and shortened', async () => {
    const bulletin = await in_('signed', aFile('a'), aFile('b'));
    const arranged = await arrange(bulletin, [of('b', ' 雷达图 '), of('a')]);
    expect(arranged.ok && arranged.value.attachments.map(({ fileName, altText }) => [fileName, altText])).toEqual([
      ['b.png', '雷达图'],
      ['a.png', 'a'],
    ]);
    expect(arranged.ok && arranged.value.state).toBe('draft');
    const shortened = await arrange(bulletin, [of('a')]);
    expect(shortened.ok && shortened.value.attachments.map(({ fileName }) => fileName)).toEqual(['a.png']);
  });

  it('takes in nothing that was not added: bytes of another bulletin neither', async () => {
    await add(await in_('draft'), aFile('e'));
    expect(await arrange(await in_('draft', aFile('a')), [of('a'), of('e')])).toEqual(refused({ type: 'unknown-attachment' }));
  });

  it('refuses a description that could break a page', async () => {
    expect(await arrange(await in_('draft', aFile('a')), [of('a', '图\u202e')])).toMatchObject({
      ok: false,
      refusal: { type: 'content-not-fit', faults: [{ field: 'attachments[0].altText', fault: 'control-character' }] },
    });
  });
});
