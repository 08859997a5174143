import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { BulletinAttachment } from '@rainstorm/warning-model';
import { checkFile } from './check-file.js';
import { aPdf, aWorkbook, encryptedPdf } from './files.spec-support.js';

const black = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#000' } });

const checked = async (content: Buffer, fileName = '雨量图.bin', altText = '') => checkFile({ fileName, altText, content });
const type = async (content: Buffer, fileName?: string): Promise<string> => {
  const result = await checked(content, fileName);
  return result.ok ? result.value.attachment.mediaType : result.refusal.type;
};
const good = async (content: Buffer, fileName?: string): Promise<{ attachment: BulletinAttachment; content: Buffer }> => {
  const result = await checked(content, fileName);
  if (!result.ok) throw new Error(result.refusal.type);
  return { attachment: result.value.attachment, content: Buffer.from(result.value.content) };
};

describe('a file that is to be attached', () => {
  it.each([
    ['a PNG', async () => black(4, 3).png().toBuffer(), 'image/png'],
    ['a JPEG', async () => black(4, 3).jpeg().toBuffer(), 'image/jpeg'],
    ['a WebP', async () => black(4, 3).webp().toBuffer(), 'image/webp'],
    ['a PDF', async () => Promise.resolve(aPdf()), 'application/pdf'],
    ['a workbook', async () => aWorkbook(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('is %s by its content, whatever its name says', async (_what, make, mediaType) => {
    expect(await type(await make(), '说明.exe')).toBe(mediaType);
  });

  it.each([
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'), 'map.png'],
    ['an SVG, which can run scripts', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'map.png'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'map.pdf'],
    ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'table.csv'],
    ['a text without the name of a table', Buffer.from('区县,雨量\n金水区,112\n'), 'table.txt'],
  ])('is not %s', async (_what, content, fileName) => {
    expect(await type(content, fileName)).toBe('attachment-type-not-taken');
  });

  it('is not empty', async () => {
    expect(await type(Buffer.alloc(0))).toBe('attachment-empty');
  });

  it('is named by its hashes, and has a name with the ending of its type', async () => {
    const { attachment, content } = await good(await black(4, 3).png().toBuffer(), 'C:\\图\\雨量图.exe');
    expect(attachment).toMatchObject({ fileName: '雨量图.png', width: 4, height: 3, sizeBytes: content.length });
    expect(attachment.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(attachment.sha1).toMatch(/^[0-9a-f]{40}$/);
  });
});

describe('a picture', () => {
  it('loses where and with what it was taken, and stands the right way up', async () => {
    const taken = await black(40, 20)
      .jpeg()
      .withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: { GPSLatitude: '34/1 45/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(taken.includes('SecretPhone')).toBe(true);
    const { attachment, content } = await good(taken);
    expect(content.includes('SecretPhone')).toBe(false);
    expect((await sharp(content).metadata()).exif).toBeUndefined();
    expect([attachment.width, attachment.height]).toEqual([20, 40]);
  });

  it('loses what hides behind its end', async () => {
    const { content } = await good(Buffer.concat([await black(4, 3).png().toBuffer(), Buffer.from('PK-hidden-archive')]));
    expect(content.includes('hidden-archive')).toBe(false);
  });

  it('is refused where a small file holds too many pixels', async () => {
    const bomb = await black(8_000, 5_001).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await type(bomb)).toBe('picture-has-too-many-pixels');
  });

  it('is refused where it breaks off', async () => {
    const whole = await sharp({
      create: { width: 400, height: 400, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 50 } },
    })
      .jpeg()
      .toBuffer();
    expect(await type(whole.subarray(0, whole.length / 2))).toBe('attachment-damaged');
  });
});

describe('a PDF', () => {
  it('keeps its bytes', async () => {
    expect((await good(aPdf())).content).toEqual(aPdf());
  });

  it.each([
    ['a script that runs when it opens', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }, 'pdf-runs-script'],
    [
      'a script under a name',
      { catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert(1)) >>] >> >>' },
      'pdf-runs-script',
    ],
    ['a script of its page', { page: '/AA << /O << /S /JavaScript /JS (app.alert(1)) >> >>' }, 'pdf-runs-script'],
    [
      'another file in it',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>] >> >>',
        more: '4 0 obj << /Type /EmbeddedFile /Length 2 >> stream\nMZ\nendstream endobj',
      },
      'pdf-holds-file',
    ],
    [
      'a file pinned to its page',
      {
        page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >> >>]',
        more: '4 0 obj << /Type /EmbeddedFile /Length 2 >> stream\nMZ\nendstream endobj',
      },
      'pdf-holds-file',
    ],
    [
      'a link that starts a program',
      { page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>]' },
      'pdf-holds-file',
    ],
  ])('is refused with %s', async (_what, parts, refusal) => {
    expect(await type(aPdf(parts))).toBe(refusal);
  });

  it('may lead to a page of the web', async () => {
    const link = '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.cma.gov.cn/) >> >>]';
    expect(await type(aPdf({ page: link }))).toBe('application/pdf');
  });

  it('is refused with a password, and where it is damaged', async () => {
    expect(await type(encryptedPdf())).toBe('pdf-encrypted');
    expect(await type(Buffer.from('%PDF-1.7\nnothing at all'))).toBe('attachment-damaged');
  });
});

describe('a table', () => {
  it('is stored in UTF-8 with a byte order mark, also where it came in GB 18030', async () => {
    const gb = Buffer.from([0xc7, 0xf8, 0xcf, 0xd8, 0x2c, 0xd3, 0xea, 0xc1, 0xbf, 0x0a]);
    expect((await good(gb, '分区雨量.CSV')).content.toString('utf8')).toBe('\uFEFF区县,雨量\n');
    const { content, attachment } = await good(Buffer.from('\uFEFF区县,雨量\n金水区,-\n二七区,-1.5\n'), '分区雨量.csv');
    expect(content.toString('utf8')).toBe('\uFEFF区县,雨量\n金水区,-\n二七区,-1.5\n');
    expect(attachment.fileName).toBe('分区雨量.csv');
  });

  it.each(['=cmd|calc', '@SUM(1)', '"=1+1"', '-cmd|calc', '+HYPERLINK("x")'])('is refused with a cell that would run: %s', async (cell) => {
    const result = await checked(Buffer.from(`区县,雨量\n金水区,${cell}\n`), 'a.csv');
    expect(result).toEqual({ ok: false, refusal: { type: 'table-has-formula', line: 2 } });
  });

  it('is refused where it is no text', async () => {
    expect(await type(Buffer.from([0x41, 0x2c, 0x00, 0x42]), 'a.csv')).toBe('attachment-damaged');
  });

  it.each(['xl/vbaProject.bin', 'xl/embeddings/oleObject1.bin', 'xl/externalLinks/externalLink1.xml', 'xl/connections.xml'])(
    'is refused with %s in it',
    async (part) => {
      const result = await checked(await aWorkbook({ [part]: 'x' }));
      expect(result).toEqual({ ok: false, refusal: { type: 'table-not-passive', part } });
    },
  );
});
