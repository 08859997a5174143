import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { aPicture } from '@rainstorm/harness/a-picture';
import mammoth from 'mammoth';
import { aDocument, wordsOf, type GivenFile } from '../../spec/a-document.js';
import { documentDocx } from './document-docx.js';

/** The parts of a zip file, by its own directory at the end (APPNOTE 4.3.12). */
const partsOf = (zip: Buffer): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment, local] = [10, 20, 28, 30, 32, 42].map((offset) =>
      offset === 20 || offset === 42 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number, number, number];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + size);
    parts.set(zip.toString('utf8', at + 46, at + 46 + name), (method === 0 ? content : inflateRawSync(content)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
};
const rawText = async (docx: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: docx })).value;
const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

describe('a bulletin as a Word file, read by mammoth', () => {
  it('says exactly what the document says, in its order', async () => {
    const { document, files } = aDocument();
    // 版记 is framed at the foot of the page of 附注, and so stands before it in the file.
    const imprint = `${document.issuer}${document.date}印发`;
    const expected = wordsOf(document).replace(`${document.note}${imprint}`, `${imprint}${document.note}`);
    expect(withoutBlanks(await rawText(await documentDocx(document, files)))).toBe(expected);
  });

  it('is laid out as GB/T 9704 has it: margins, grid, fonts, sizes, the red line and the page numbers', async () => {
    const { document, files } = aDocument();
    const parts = partsOf(await documentDocx(document, files));
    const main = parts.get('word/document.xml') ?? '';
    // Twentieths of a point: 37, 28, 26 and 35 mm of A4.
    expect(main).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(main).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(main).toMatch(/<w:docGrid w:type="lines" w:linePitch="5(79|80)"\/>/);
    expect(main).toContain('<w:bottom w:val="single" w:color="c00000"');
    expect(main).toContain('w:eastAsia="方正小标宋简体"');
    expect(main).toContain('w:eastAsia="黑体"');
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('<w:sz w:val="32"/>');
    expect(styles).toContain('<w:spacing w:val="-5"/>');
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders');
    const footers = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name)).map(([, text]) => text);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
  });

  it('is marked at the top of each page, odd and even', async () => {
    const { document, files } = aDocument({ status: 'exercise', state: 'draft', sentAt: null }, [], { addressees: [] });
    const parts = partsOf(await documentDocx(document, files));
    const headers = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name)).map(([, text]) => text);
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(header).toMatch(/【演练】本件为演练，不是真实预警.*【草稿】尚未发布/s);
    const main = parts.get('word/document.xml') ?? '';
    expect([...main.matchAll(/<w:headerReference w:type="(\w+)"/g)].map(([, type]) => type).sort()).toEqual(['default', 'even']);
    expect(main).toContain('【演练】郑州市气象台');
    const plain = aDocument();
    expect([...partsOf(await documentDocx(plain.document, plain.files)).keys()].filter((name) => name.includes('header'))).toEqual([]);
  });

  it('has pictures and tables behind the text, and names other files with their hash', async () => {
    const given: readonly GivenFile[] = [
      { fileName: '雨量图.png', mediaType: 'image/png', content: aPicture(), altText: '3小时雨量图' },
      { fileName: '分区.csv', mediaType: 'text/csv', content: Buffer.from('区县,雨量\n金水区,112\n'), altText: '分区雨量表' },
      { fileName: '雷达.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF'), altText: '' },
    ];
    const { document, files } = aDocument({}, given);
    const docx = await documentDocx(document, files);
    const { value } = await mammoth.convertToHtml({ buffer: docx });
    expect(value).toMatch(/<img alt="3小时雨量图" src="data:image\/png;base64,/);
    expect(value).toMatch(/<table>.*区县.*雨量.*金水区.*112.*<\/table>/s);
    expect(withoutBlanks(await rawText(docx))).toContain(
      `附件3雷达本附件未编入本文件，请在系统中查看原件。文件名：雷达.pdf（1KB）SHA-256：${document.attachments[2]?.sha256 ?? ''}`,
    );
  });

  it('takes any text', async () => {
    const odd = '\u0000\u0007🌧️ “雨” & <b> 𠮷\uFFFE';
    const { document, files } = aDocument({ headline: odd, description: odd });
    expect(await rawText(await documentDocx(document, files))).toContain('“雨” & <b> 𠮷');
  });
});
