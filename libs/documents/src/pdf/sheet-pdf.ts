import { PDFDocument } from '@cantoo/pdf-lib';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { sheetFormLines, type OfflineSheet, type SheetForm, type SheetSection } from '@rainstorm/warning-model';
import { mm, page, size } from '../gb9704.js';
import { printPdf } from './print-pdf.js';

const MARGIN = mm(14);

/** A column that holds sentences takes what the others leave. */
const widthsOf = ({ columns, rows }: SheetSection): ('auto' | '*')[] =>
  columns.map((_, at) => (rows.some((cells) => (cells[at] ?? '').length > 24) || at === columns.length - 1 ? '*' : 'auto'));

const isExercise = (text: string): boolean => text.startsWith('【演练】');

/** A table that is short enough stays on one page with its title. */
const FEW_ROWS = 3;

const sectionOf = (section: SheetSection): Content => {
  const head = section.columns.map((text): TableCell => ({ text, font: 'heading' }));
  const body = section.rows.map((cells) =>
    cells.map((text): TableCell => ({ text, ...(isExercise(text) ? { font: 'heading', decoration: 'underline' } : {}) })),
  );
  return {
    stack: [
      { text: [section.title.zh, { text: `  ${section.title.en}`, font: 'body', fontSize: 9 }], font: 'heading', fontSize: size.four },
      ...(section.note.zh === '' ? [] : [{ text: section.note.zh, margin: [0, 0, 0, 3] } as Content]),
      section.rows.length === 0
        ? { text: '无' }
        : { table: { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths: widthsOf(section), body: [head, ...body] } },
    ],
    margin: [0, 10, 0, 2],
    unbreakable: section.rows.length <= FEW_ROWS && section.rows.flat().join('').length < 1_000,
  };
};

const formOf = (form: SheetForm | null): Content => {
  if (form === null) return { text: '' };
  const filled = [
    ['单位', form.office],
    ['信息编号、标题', form.bulletin],
    ['签收时限', form.due],
    ...sheetFormLines.map((name) => [name, '']),
  ];
  const after = form.reference === '' ? '' : ` 补录编号：${form.reference}`;
  return {
    stack: [
      { text: '“131631”预报预警信息签收单', font: 'heading', fontSize: size.smallFour, margin: [0, 8, 0, 3] },
      { table: { widths: [125, '*'], heights: 17, body: filled } },
      { text: `系统恢复后，请凭本单在系统中“纸质补录”。${after}`, fontSize: 9 },
    ],
  };
};

/** Two side by side on a page that lies; a single one keeps its half. */
const inPairs = (forms: readonly SheetForm[]): readonly (readonly (SheetForm | null)[])[] =>
  Array.from({ length: Math.ceil(forms.length / 2) }, (_, pair) => [forms[pair * 2] ?? null, forms[pair * 2 + 1] ?? null]);

/**
 * 离线应急页 as a PDF: whom to call, what is in force, what stands open, and the forms, for who has no browser. Under the passphrase, with AES-256 of
 * revision 6 (ISO 32000-2, 7.6.4): with the older revision 5 a guess costs one hash. The passphrase is normalised (NFKC).
 */
export const sheetPdf = async (sheet: OfflineSheet, passphrase: string, at: Date): Promise<Buffer> => {
  const printed = await printPdf(
    {
      pageSize: { width: page.width, height: page.height },
      pageOrientation: 'landscape',
      pageMargins: [MARGIN, mm(18), MARGIN, mm(16)],
      defaultStyle: { font: 'body', fontSize: size.five, lineHeight: 1 },
      header: () => ({
        text: `${sheet.title.zh}，生成于 ${sheet.madeAt}。此后的变化不在本页，请先电话核对`,
        fontSize: 9,
        margin: [MARGIN, mm(8), MARGIN, 0],
      }),
      footer: (number, count) => ({ text: `— ${number} / ${count} —`, alignment: 'center', fontSize: 9, margin: [0, mm(4), 0, 0] }),
      content: [
        { text: sheet.title.zh, font: 'title', fontSize: size.two, alignment: 'center' },
        { text: sheet.title.en, fontSize: size.five, alignment: 'center' },
        ...sheet.sections.map(sectionOf),
        { text: '空白签收单', font: 'heading', fontSize: size.four, pageBreak: 'before' },
        ...inPairs(sheet.forms).map((forms): Content => ({ columns: forms.map(formOf), columnGap: 24, unbreakable: true })),
      ],
    },
    { title: `${sheet.title.zh} ${sheet.madeAt}`, author: '131631', date: at },
  );
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const secret = passphrase.normalize('NFKC');
  pdf.encrypt({ userPassword: secret, ownerPassword: secret, permissions: { printing: 'highResolution' } });
  return Buffer.from(await pdf.save());
};
