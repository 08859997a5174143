import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  FrameAnchorType,
  Header,
  HorizontalPositionAlign,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { DocumentParagraph, OfficialDocument } from '@rainstorm/warning-model';
import type { DocumentFile } from '../enclosures.js';
import { wordFonts } from '../fonts.js';
import { EXERCISE, linePitch, page, RED, textWidth } from '../gb9704.js';
import { enclosureChildren } from './enclosure-children.js';

/** Twentieths of a point. */
const twips = (points: number): number => Math.round(points * 20);
/** 3号 is 16 pt in Word; sizes are given in half points. */
const three = 32;
const four = 28;
const colour = (hex: string): string => hex.slice(1);
/** Twentieths of a point: 28 characters of 16 pt, each a little closer to the next, are 155.6 mm. A grid of characters is drawn in other ways by WPS and LibreOffice. */
const CLOSER = -5;

const font = (name: string): IRunOptions => ({ font: { ascii: name, hAnsi: name, eastAsia: name, cs: name } });
const run = (text: string, options: IRunOptions = {}): TextRun => new TextRun({ ...options, text });
const line = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ spacing: { line: twips(linePitch), lineRule: LineRuleType.EXACT }, ...options });
/** A paragraph whose height is that of its letters. */
const tall = (options: IParagraphOptions): Paragraph => new Paragraph({ ...options });
const indented = { indent: { firstLine: 2 * 320, firstLineChars: 200 } } satisfies IParagraphOptions;

const paragraph = ({ heading, text }: DocumentParagraph): Paragraph =>
  line({
    ...indented,
    children: [...(heading === '' ? [] : [run(heading, font(wordFonts.heading))]), ...(text === '' ? [] : [run(text)])],
  });

const heading = (document: OfficialDocument): readonly Paragraph[] => [
  line({ children: [run(document.urgency, { ...font(wordFonts.heading), characterSpacing: 320 })] }),
  tall({
    alignment: AlignmentType.CENTER,
    children: [run(document.issuer, { ...font(wordFonts.title), size: 44, color: colour(RED) })],
  }),
  tall({
    alignment: AlignmentType.CENTER,
    children: [run(document.head, { ...font(wordFonts.title), size: 64, color: colour(RED) })],
  }),
  line({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) - 320 }],
    indent: { left: 320, right: 320 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: colour(RED), space: 4 } },
    children: [run(document.number), run('\t签发人：'), run(document.signer, font(wordFonts.signer))],
  }),
  line({ children: [] }),
  tall({
    alignment: AlignmentType.CENTER,
    spacing: { line: twips(linePitch * 1.15), lineRule: LineRuleType.EXACT, after: twips(linePitch / 2) },
    children: [run(document.title, { ...font(wordFonts.title), size: 44 })],
  }),
];

/** In characters of the text: figures take half of one. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

/** 署名 and 成文日期, one centred on the other; the wider one ends four characters from the edge (7.3.5). */
const signature = ({ issuer, date }: OfficialDocument): readonly Paragraph[] => {
  const widest = Math.max(widthOf(issuer), widthOf(date));
  return [issuer, date].map((text) =>
    line({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      indent: { right: Math.round((4 + (widest - widthOf(text)) / 2) * 320) },
      children: [run(text)],
    }),
  );
};

const edge = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 };
/** 版记, at the foot of the page on which the text ends. */
const imprint = ({ issuer, date }: OfficialDocument): Paragraph =>
  line({
    frame: {
      type: 'alignment',
      width: twips(textWidth),
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
    },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth) - 280 }],
    indent: { left: 280, right: 280 },
    border: { top: edge, bottom: edge },
    children: [run(issuer, { size: four }), run(`\t${date}印发`, { size: four })],
  });

const ending = (document: OfficialDocument): readonly Paragraph[] => [
  ...(document.enclosures === '' ? [] : [line({ children: [] }), line({ ...indented, children: [run(`附件：${document.enclosures}`)] })]),
  line({ children: [], keepNext: true }),
  ...signature(document),
  // A frame stands on the page of the paragraph that follows it.
  imprint(document),
  line({ ...indented, children: [run(document.note)] }),
];

const markHeader = (marks: readonly string[]): Header => {
  const border = { style: BorderStyle.SINGLE, size: 12, color: colour(EXERCISE), space: 3 };
  const paragraphs = marks.map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { top: border, bottom: border, left: border, right: border },
        children: [run(text, { ...font(wordFonts.heading), size: 24, color: colour(EXERCISE) })],
      }),
  );
  return new Header({ children: paragraphs });
};

/** 页码 (GB/T 9704, 7.5): one character from the edge, on the right of odd pages and on the left of even ones. */
const pageNumber = (isOdd: boolean): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ ...font(wordFonts.figures), size: four, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });

/**
 * The bulletin as a Word file in the form of GB/T 9704, with the fonts of the standard by their names: every office computer has them, and a text
 * that is edited needs whole fonts. Pictures and tables stand behind it; PDFs and workbooks are named with their SHA-256.
 */
export const documentDocx = async (document: OfficialDocument, files: readonly DocumentFile[]): Promise<Buffer> => {
  const attached: FileChild[] = [];
  for (const file of files) attached.push(...(await enclosureChildren(file)));
  const header = document.marks.length === 0 ? undefined : markHeader(document.marks);
  const word = new Document({
    title: document.title,
    creator: document.issuer === '' ? '131631' : document.issuer,
    lastModifiedBy: '131631',
    description: document.marks.join(' '),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { ...font(wordFonts.body), size: three, characterSpacing: CLOSER, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              left: twips(page.left),
              right: twips(page.right),
              bottom: twips(page.bottom),
              header: twips(40),
              footer: twips(page.bottom) - twips(20) - 280,
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch: twips(linePitch) },
        },
        ...(header === undefined ? {} : { headers: { default: header, even: header } }),
        footers: { default: pageNumber(true), even: pageNumber(false) },
        children: [
          ...heading(document),
          ...(document.addressees === '' ? [] : [line({ children: [run(document.addressees)] })]),
          ...document.body.map(paragraph),
          ...ending(document),
          ...attached,
        ],
      },
    ],
  });
  return Packer.toBuffer(word);
};
