import { describe, expect, it } from '@jest/globals';
import { aDraft } from '../spec/a-draft.js';
import { altTextFaults, cleanFileName, missingAltTexts, type BulletinAttachment } from './attachment.js';
import { checkDraft } from './bulletin-content.js';
import { checkRevision, reviseBulletin } from './revision.js';
import type { PublishedBulletin } from './bulletin.js';

const map: BulletinAttachment = {
  sha256: 'a'.repeat(64),
  sha1: 'b'.repeat(40),
  fileName: '雨量图.png',
  mediaType: 'image/png',
  sizeBytes: 1_000,
  width: 4,
  height: 3,
  altText: '雨量图',
};
const table: BulletinAttachment = { ...map, sha256: 'c'.repeat(64), fileName: '分区.csv', mediaType: 'text/csv', altText: '' };

describe('the name of an attachment', () => {
  it.each([
    ['雨量图.png', '雨量图.png'],
    ['雨量图.PNG', '雨量图.png'],
    ['雨量图', '雨量图.png'],
    ['report.pdf.exe', 'report.pdf.png'],
    ['C:\\Users\\林\\雨量图.png', '雨量图.png'],
    ['../../etc/passwd', 'passwd.png'],
    ['．．／ｅｔｃ／ｍａｐ．ｐｎｇ', 'map.png'],
    ['雨\u202egnp.exe', '雨gnp.png'],
    ['a\r\nContent-Type: x.png', 'aContent-Type_ x.png'],
    ['"><script>.png', 'script_.png'],
    ['.htaccess', 'htaccess.png'],
    ['\u200b', '附件.png'],
    ['', '附件.png'],
  ])('%j becomes %j', (given, name) => {
    expect(cleanFileName(given, 'image/png')).toBe(name);
  });

  it('is at most 80 characters, and never half a character', () => {
    const name = cleanFileName('𠮷'.repeat(200), 'image/webp');
    expect([...name]).toHaveLength(80);
    expect(encodeURIComponent(name)).toMatch(/png|webp/);
  });
});

describe('the description of an attachment', () => {
  it('is missing of a picture without one, and of nothing else', () => {
    expect(missingAltTexts([{ ...map, altText: ' \u200b' }, map, table])).toEqual([{ field: 'attachments[0].altText', fault: 'missing' }]);
  });

  it('is one line of at most 300 characters, also in a draft', () => {
    expect(altTextFaults([map, { ...map, altText: '图\n图' }])).toEqual([{ field: 'attachments[1].altText', fault: 'control-character' }]);
    expect(altTextFaults([{ ...map, altText: '图'.repeat(301) }])).toEqual([
      { field: 'attachments[0].altText', fault: 'too-long', limit: 300 },
    ]);
    const city = { areaCode: '410100', areas: [{ code: '410181', name: '巩义市', nameEn: 'Gongyi' }], areaGroups: [] };
    expect(checkDraft({ ...aDraft(), attachments: [{ ...map, altText: '图\n图' }] }, city as never)).toEqual([
      { field: 'attachments[0].altText', fault: 'control-character' },
    ]);
  });
});

describe('the attachments of a revision', () => {
  const original = { ...aDraft(), state: 'published', attachments: [map] } as unknown as PublishedBulletin;
  const words = { headline: '标题', description: '正文', instruction: '' };

  it('are those of what it revises, but not where the danger is over or never was', () => {
    for (const kind of ['continue', 'upgrade', 'downgrade', 'material-correction', 'minor-correction', 'extend'] as const)
      expect(reviseBulletin(original, kind, words).attachments).toEqual([map]);
    for (const kind of ['lift', 'retract'] as const) expect(reviseBulletin(original, kind, words).attachments).toEqual([]);
  });

  it('are no matter of words: a minor correction does not change them, but may describe them better', () => {
    const corrected = { ...original, description: `${original.description}。` };
    expect(checkRevision(original, { ...corrected, attachments: [map, table] }, 'minor-correction')).toEqual({
      ok: false,
      refusal: { type: 'changes-more-than-words', fields: ['attachments'] },
    });
    const described = { ...corrected, attachments: [{ ...map, altText: '3小时雨量图' }] };
    expect(checkRevision(original, described, 'minor-correction').ok).toBe(true);
  });

  it('can be all that a material correction corrects', () => {
    expect(checkRevision(original, original, 'material-correction').ok).toBe(false);
    expect(checkRevision(original, { ...original, attachments: [table] }, 'material-correction').ok).toBe(true);
  });
});
