import { PDFDocument, degrees } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { aPicture } from '@rainstorm/harness/a-picture';
import { canReadPdf, inkOfPages, NO_PDF_READER, pdfFonts, pdfInfo, pdfPages } from '@rainstorm/harness/paper';
import { aDocument, SENT_AT, wordsOf, type GivenFile } from '../../spec/a-document.js';
import { documentPdf } from './document-pdf.js';

const CAN_READ = canReadPdf();
const together = (lines: readonly string[]): string => lines.join('').replaceAll(/\s/g, '');
/** Without page numbers and the marks at the top. */
const textOf = (pages: readonly (readonly string[])[], marks: readonly string[] = []): string =>
  together(pages.flat().filter((line) => !/^— ?\d+ ?—$/.test(line) && !marks.includes(line)));

const aPdf = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('UPRIGHT', { x: 80, y: 700, size: 30 });
  pdf.addPage([842, 595]).drawText('LANDSCAPE', { x: 80, y: 400, size: 30 });
  const turned = pdf.addPage([595, 842]);
  turned.setRotation(degrees(90));
  // It reads upright once the page is turned clockwise.
  turned.drawText('TURNED', { x: 300, y: 200, size: 30, rotate: degrees(90) });
  return pdf.save();
};

(CAN_READ || process.env['CI'] === 'true' ? describe : describe.skip)('a bulletin as PDF, read by poppler', () => {
  beforeAll(() => {
    if (!CAN_READ) throw new Error(NO_PDF_READER);
  });

  it('says exactly what the document says, in its order', async () => {
    const { document, files } = aDocument();
    expect(textOf(pdfPages(await documentPdf(document, files, SENT_AT)))).toBe(wordsOf(document));
  });

  it('has its fonts with it, only the glyphs that it uses, and is the same file each time', async () => {
    const { document, files } = aDocument();
    const pdf = await documentPdf(document, files, SENT_AT);
    const fonts = pdfFonts(pdf);
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]+\+/, '')).sort()).toEqual([
      'NotoSansHans-Medium',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
    ]);
    expect(fonts.filter(({ isEmbedded, isSubset }) => !isEmbedded || !isSubset)).toEqual([]);
    expect(pdf.length).toBeLessThan(200_000);
    expect((await documentPdf(document, files, SENT_AT)).equals(pdf)).toBe(true);
    expect(pdfInfo(pdf).get('Title')).toBe(document.title);
    expect(pdfInfo(pdf).get('Page size')).toMatch(/\(A4\)$/);
  });

  it('has 22 lines of 28 characters on a full page, and its number at the outer edge', async () => {
    const { document, files } = aDocument({ description: '雨'.repeat(28 * 70), instruction: '' });
    const [, second = []] = pdfPages(await documentPdf(document, files, SENT_AT));
    expect(second.at(-1)).toMatch(/^— ?2 ?—$/);
    expect(second.slice(0, -1)).toHaveLength(22);
    expect(new Set(second.slice(0, -1).map((line) => line.length))).toEqual(new Set([28]));
  });

  it('never begins a line with a closing sign', async () => {
    const { document, files } = aDocument({
      description: `${'雨'.repeat(26)}，${'雨'.repeat(27)}。${'雨'.repeat(26)}（${'雪'.repeat(40)}）。`,
    });
    const lines = pdfPages(await documentPdf(document, files, SENT_AT)).flat();
    expect(lines.filter((line) => /^[，。；：、）》”]/.test(line))).toEqual([]);
  });

  it('is marked in its first characters and on each page where it is an exercise, a draft, or has been lifted', async () => {
    const pdf = { fileName: '雷达.pdf', mediaType: 'application/pdf', content: await aPdf() } as const;
    const endedBy = { number: '郑气发〔2021〕17号', revisionKind: 'lift' } as const;
    const { document, files } = aDocument({ status: 'exercise', description: '雨'.repeat(1_000) }, [pdf], { endedBy });
    const pages = pdfPages(await documentPdf(document, files, SENT_AT));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      expect(page[0]).toBe('【演练】本件为演练，不是真实预警');
      expect(page[1]).toBe('【已解除】本件已由“郑气发〔2021〕17号”解除');
    }
    expect(document.title).toMatch(/^【演练】/);
    const draft = aDocument({ state: 'draft', sentAt: null, number: null }, [], { addressees: [] });
    for (const [first] of pdfPages(await documentPdf(draft.document, draft.files, SENT_AT)))
      expect(first).toBe('【草稿】尚未发布，不得作为依据');
  });

  describe('with attachments', () => {
    let pages: readonly (readonly string[])[];
    let ink: readonly number[];
    let fonts: ReturnType<typeof pdfFonts>;
    beforeAll(async () => {
      const picture = aPicture({ width: 400, height: 300 });
      const given: readonly GivenFile[] = [
        { fileName: '雨量图.png', mediaType: 'image/png', content: picture, altText: '3小时雨量图' },
        {
          fileName: '分区.csv',
          mediaType: 'text/csv',
          content: Buffer.from('\uFEFF区县,雨量（毫米）\n金水区,112\n"二七,区",98\n'),
          altText: '分区雨量表',
        },
        { fileName: '雷达.pdf', mediaType: 'application/pdf', content: await aPdf(), altText: '雷达图' },
        { fileName: '损坏.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7 broken') },
        {
          ...{ fileName: '乡镇.xlsx', content: Buffer.from('PK'), altText: '乡镇雨量' },
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      ];
      const { document, files } = aDocument({}, given);
      const pdf = await documentPdf(document, files, SENT_AT);
      [pages, ink, fonts] = [pdfPages(pdf), inkOfPages(pdf), pdfFonts(pdf)];
      expect(together(pages.flat())).toContain('附件：1.3小时雨量图；2.分区雨量表；3.雷达图；4.损坏；5.乡镇雨量');
    });
    const startingWith = (label: string): readonly string[] => pages.find(([first]) => first?.startsWith(label) === true) ?? [];

    it('draws a picture on a page of its own', () => {
      expect(startingWith('附件1')).toEqual(['附件1', '3小时雨量图', expect.stringMatching(/^— ?\d ?—$/)]);
      expect(ink[pages.indexOf(startingWith('附件1'))]).toBeGreaterThan(0.1);
    });

    it('prints a table with its head and its cells', () => {
      expect(together(startingWith('附件2'))).toMatch(/^附件2分区雨量表区县雨量（毫米）金水区112二七,区98—\d—$/);
    });

    it('shows each page of a PDF, upright whatever its rotation', () => {
      expect(startingWith('附件3（第1页，共3页）')).toContain('UPRIGHT');
      expect(startingWith('附件3（第2页，共3页）')).toContain('LANDSCAPE');
      // Poppler reads a text that stands on its side letter by letter.
      expect(startingWith('附件3（第3页，共3页）')).toContain('TURNED');
    });

    it('names what it cannot show with its hash', () => {
      for (const [label, name] of [
        ['附件4', '损坏.pdf'],
        ['附件5', '乡镇.xlsx'],
      ] as const)
        expect(together(startingWith(label))).toMatch(new RegExp(`本附件未编入本文件.*${name}.*SHA-256：[0-9a-f]{64}`));
    });

    it('embeds the fonts of the document all the same', () => {
      expect(fonts.filter(({ name, isEmbedded }) => name.includes('Noto') && !isEmbedded)).toEqual([]);
    });
  });

  it('takes any text', async () => {
    const odd = ['\u0000\u0007x', '🌧️ “雨” & <b>', '𠮷野家', 'مرحبا', 'x'.repeat(500), '1'.repeat(300)];
    const { document, files } = aDocument({
      headline: odd.join(''),
      description: odd.join('\n'),
      number: '号'.repeat(80),
      sender: '局'.repeat(60),
    });
    const text = textOf(pdfPages(await documentPdf(document, files, SENT_AT)));
    expect(text).toContain('1'.repeat(300));
    expect(text).toContain('“雨”&<b>');
  });
});
