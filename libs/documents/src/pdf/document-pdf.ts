import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentParagraph, OfficialDocument } from '@rainstorm/warning-model';
import { EXERCISE, linePitch, mm, page, RED, size, textWidth } from '../gb9704.js';
import type { DocumentFile } from '../enclosures.js';
import type { FontUse } from '../fonts.js';
import { attachmentPages } from './attachment-pages.js';
import { printPdf } from './print-pdf.js';

/** The natural height of a line of the fonts, in their own size: pdfmake multiplies it. */
const naturalLine = { body: 1.437, title: 1.437, heading: 1 } as const satisfies Record<FontUse, number>;
const lineHeight = (fontSize: number, font: FontUse = 'body', height: number = linePitch): number =>
  height / (fontSize * naturalLine[font]);

const IMPRINT_HEIGHT = 30;
const IMPRINT = 'imprint';

/** Where it would take more than the width of the text, the head is smaller. */
const headSize = (text: string, largest: number): number => Math.min(largest, Math.floor(textWidth / Math.max(1, text.length)));

const paragraph = ({ heading, text }: DocumentParagraph): ContentText => ({
  text: [...(heading === '' ? [] : [{ text: heading, font: 'heading' }]), ...(text === '' ? [] : [text])],
  leadingIndent: 2 * size.three,
  ...(text === '' ? { lineHeight: lineHeight(size.three, 'heading') } : {}),
});

const rule = (color: string, lineWidth: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth, lineColor: color }],
});

const heading = (document: OfficialDocument): Content[] => [
  {
    text: document.urgency === '' ? ' ' : document.urgency,
    font: 'heading',
    characterSpacing: size.three,
    lineHeight: lineHeight(size.three, 'heading'),
  },
  {
    text: document.issuer === '' ? ' ' : document.issuer,
    font: 'title',
    fontSize: headSize(document.issuer, 22),
    color: RED,
    alignment: 'center',
    lineHeight: 1.05,
  },
  {
    text: document.head,
    font: 'title',
    fontSize: headSize(document.head, 32),
    color: RED,
    alignment: 'center',
    lineHeight: 1,
    margin: [0, 0, 0, 10],
  },
  {
    columns: [
      { text: document.number, width: '*' },
      { text: `签发人：${document.signer}`, width: 'auto' },
    ],
    margin: [size.three, 0, size.three, 0],
  },
  { ...(rule(RED, 2.25) as object), margin: [0, mm(1), 0, 0] } as Content,
  {
    text: document.title,
    font: 'title',
    fontSize: size.two,
    alignment: 'center',
    lineHeight: lineHeight(size.two, 'title', linePitch * 1.15),
    margin: [0, linePitch, 0, linePitch / 2],
  },
];

const ending = (document: OfficialDocument): Content[] => [
  ...(document.enclosures === ''
    ? []
    : [{ text: `附件：${document.enclosures}`, leadingIndent: 2 * size.three, margin: [0, linePitch, 0, 0] } as Content]),
  {
    columns: [
      { text: '', width: '*' },
      { width: 'auto', stack: [{ text: document.issuer }, { text: document.date }], alignment: 'center' },
      { text: '', width: 4 * size.three },
    ],
    margin: [0, linePitch, 0, 0],
    unbreakable: true,
  },
  { text: document.note, leadingIndent: 2 * size.three },
];

/** 版记, at the foot of the last page of the text. */
const imprint = ({ issuer, date }: OfficialDocument): Content[] => [
  { text: '', id: IMPRINT, fontSize: 1, lineHeight: 0.1 },
  {
    absolutePosition: { x: page.left, y: page.height - page.bottom - IMPRINT_HEIGHT },
    stack: [
      rule('#000', 1),
      {
        columns: [
          { text: issuer, width: '*' },
          { text: `${date}印发`, width: 'auto' },
        ],
        fontSize: size.four,
        lineHeight: 1.1,
        margin: [size.four, 2, size.four, 2],
      },
      rule('#000', 1),
    ],
  },
];

/** What stands at the top of each page: an exercise, a draft, what is not in force any more. */
export const markHeader = (marks: readonly string[]): Content =>
  marks.length === 0
    ? ''
    : {
        margin: [page.left, mm(14), page.right, 0],
        table: { widths: ['*'], body: [[{ stack: marks.map((text) => ({ text })), alignment: 'center' }]] },
        layout: { hLineColor: () => EXERCISE, vLineColor: () => EXERCISE, hLineWidth: () => 1.5, vLineWidth: () => 1.5 },
        font: 'heading',
        fontSize: size.smallFour,
        color: EXERCISE,
      };

/** 页码 (7.5): 4号, 7 mm under the text, with a dash on each side; odd pages on the right, even ones on the left, one character from the edge. */
export const pageNumber = (number: number): Content => ({
  text: `— ${number} —`,
  font: 'body',
  fontSize: size.four,
  alignment: number % 2 === 1 ? 'right' : 'left',
  margin: [page.left + size.four, mm(7), page.right + size.four, 0],
});

export const pageFrame = (marks: readonly string[]): Partial<TDocumentDefinitions> => ({
  pageSize: { width: page.width, height: page.height },
  pageMargins: [page.left, page.top, page.right, page.bottom],
  // Behind the text, because that is drawn first: a reader of the bare text meets the marks before anything else.
  background: () => markHeader(marks),
  footer: (number) => pageNumber(number),
  defaultStyle: { font: 'body', fontSize: size.three, lineHeight: lineHeight(size.three) },
});

/**
 * The bulletin as PDF in the form of GB/T 9704, with its attachments behind it: pictures and tables on pages of their own, PDFs page by page, and
 * other files by name and SHA-256. All fonts are embedded, with the glyphs that it uses.
 */
export const documentPdf = async (document: OfficialDocument, files: readonly DocumentFile[], date: Date): Promise<Buffer> => {
  const isWithPdf = files.some(({ attachment }) => attachment.mediaType === 'application/pdf');
  // Loaded where it is needed: it takes longer than everything else.
  const merging = isWithPdf ? await import('./pdf-pages.js') : null;
  const pdfs = (await merging?.openPdfs(files)) ?? new Map<never, never>();
  const attached = await attachmentPages(files, pdfs);
  const definition: TDocumentDefinitions = {
    ...pageFrame(document.marks),
    content: [
      ...heading(document),
      ...(document.addressees === '' ? [] : [{ text: document.addressees }]),
      ...document.body.map(paragraph),
      ...ending(document),
      ...imprint(document),
      ...attached.content,
    ],
    pageBreakBefore: ({ id, startPosition }) => id === IMPRINT && startPosition.top > page.height - page.bottom - IMPRINT_HEIGHT - 2,
  };
  const printed = await printPdf(definition, { title: document.title, author: document.issuer, date });
  return merging === null ? printed : merging.drawPdfPages(printed, attached.places(), pdfs);
};
