import type { Content } from 'pdfmake/interfaces.js';
import type { DocumentAttachment } from '@rainstorm/warning-model';
import { enclosureOf, fitted, nameOfFile, type DocumentFile, type Enclosure } from '../enclosures.js';
import { linePitch, size, textHeight, textWidth } from '../gb9704.js';
import type { OpenedPdfs } from './pdf-pages.js';

/** A page on which a page of an attached PDF is drawn. */
export interface PlaceOfPdfPage {
  /** From 0, of the whole document. */
  readonly pageIndex: number;
  readonly sha256: string;
  /** From 0, of the attached PDF. */
  readonly of: number;
}

const title = (attachment: DocumentAttachment, note = ''): Content[] => [
  { text: `${attachment.label}${note}`, font: 'heading', pageBreak: 'before' },
];
const caption = (attachment: DocumentAttachment): Content => ({
  text: attachment.caption,
  font: 'title',
  fontSize: size.three,
  alignment: 'center',
  margin: [0, linePitch / 2, 0, linePitch / 2],
});

/** A picture stands under its label and its caption. */
const place = { width: textWidth, height: textHeight - 4 * linePitch };

/** After the layout, pdfmake says where each node stands. */
interface Placed {
  readonly positions?: readonly { readonly pageNumber: number }[];
}

const pagesOf = (enclosure: Enclosure, pdfs: OpenedPdfs, placed: { node: Placed; sha256: string; of: number }[]): Content[] => {
  const { attachment } = enclosure;
  switch (enclosure.kind) {
    case 'picture': {
      const { picture } = enclosure;
      const image = `data:image/${picture.type === 'jpg' ? 'jpeg' : 'png'};base64,${picture.content.toString('base64')}`;
      return [...title(attachment), caption(attachment), { image, ...fitted(picture, place), alignment: 'center' }];
    }
    case 'table': {
      const [head = [], ...rows] = enclosure.rows;
      const body = [head.map((text) => ({ text, font: 'heading' })), ...rows.map((cells) => cells.map((text) => ({ text })))];
      return [
        ...title(attachment),
        caption(attachment),
        {
          table: { headerRows: 1, dontBreakRows: true, widths: head.map(() => '*'), body },
          fontSize: head.length > 8 ? size.five : size.smallFour,
          lineHeight: 1.1,
        },
      ];
    }
    case 'pdf': {
      const pages = pdfs.get(attachment.sha256)?.getPageCount() ?? 0;
      if (pages === 0) break;
      return Array.from({ length: pages }, (_, of) => {
        const [node] = title(attachment, pages === 1 ? '' : `（第${of + 1}页，共${pages}页）`) as [Placed & object];
        placed.push({ node, sha256: attachment.sha256, of });
        return node as Content;
      });
    }
    case 'file':
      break;
  }
  return [...title(attachment), caption(attachment), ...nameOfFile(attachment).map((text) => ({ text, fontSize: size.four }))];
};

/** The pages behind the text, in the order of the attachments. `places` is known once they were laid out. */
export const attachmentPages = async (
  files: readonly DocumentFile[],
  pdfs: OpenedPdfs,
): Promise<{ readonly content: Content[]; readonly places: () => readonly PlaceOfPdfPage[] }> => {
  const placed: { node: Placed; sha256: string; of: number }[] = [];
  const content: Content[] = [];
  // One after the other: a large picture takes 160 MB while it is decoded.
  for (const file of files) content.push(...pagesOf(await enclosureOf(file), pdfs, placed));
  return {
    content,
    places: () =>
      placed.map(({ node, sha256, of }) => {
        const at = node.positions?.[0];
        if (at === undefined) throw new Error(`The layout lost page ${of + 1} of an attached PDF`);
        return { pageIndex: at.pageNumber - 1, sha256, of };
      }),
  };
};
