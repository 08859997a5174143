import { AlignmentType, ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx';
import type { DocumentAttachment } from '@rainstorm/warning-model';
import { enclosureOf, fitted, nameOfFile, type DocumentFile } from '../enclosures.js';
import { wordFonts } from '../fonts.js';
import { linePitch, textHeight, textWidth } from '../gb9704.js';

const heading = (text: string): TextRun =>
  new TextRun({ text, font: { ascii: wordFonts.heading, hAnsi: wordFonts.heading, eastAsia: wordFonts.heading } });

/** Pixels of Word: 96 to the inch. */
const px = (points: number): number => Math.round((points * 96) / 72);
const place = { width: px(textWidth), height: px(textHeight - 4 * linePitch) };

const named = ({ label, caption }: DocumentAttachment): readonly Paragraph[] => [
  new Paragraph({ pageBreakBefore: true, children: [heading(label)] }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 200, after: 200 },
    children: [heading(caption)],
  }),
];

const row = (cells: readonly string[], isHead: boolean): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((text) => {
      const run = isHead ? heading(text) : new TextRun({ text, size: cells.length > 8 ? 21 : 24 });
      return new TableCell({ children: [new Paragraph({ children: [run] })] });
    }),
  });

/** An attachment on a page of its own. */
export const enclosureChildren = async (file: DocumentFile): Promise<readonly FileChild[]> => {
  const enclosure = await enclosureOf(file);
  const { attachment } = enclosure;
  switch (enclosure.kind) {
    case 'picture': {
      const { picture } = enclosure;
      const { width, height } = fitted(picture, place);
      const image = new ImageRun({
        type: picture.type,
        data: picture.content,
        transformation: { width: Math.round(width), height: Math.round(height) },
        altText: { name: attachment.fileName, title: attachment.caption, description: attachment.altText },
      });
      return [...named(attachment), new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })];
    }
    case 'table': {
      const [head = [], ...rows] = enclosure.rows;
      const table = new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
      });
      return [...named(attachment), table];
    }
    case 'pdf':
    case 'file':
      return [
        ...named(attachment),
        ...nameOfFile(attachment).map((text) => new Paragraph({ children: [new TextRun({ text, size: 28 })] })),
      ];
  }
};
