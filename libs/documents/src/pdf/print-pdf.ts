import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import pdfmake from 'pdfmake';
import { fontFiles, pdfFonts } from '../fonts.js';

export interface PdfDetails {
  readonly title: string;
  readonly author: string;
  /** In the file as its date, so that the same document makes the same file. */
  readonly date: Date;
}

/** Lays out a definition and writes it. Nothing is loaded but the fonts, whatever an address in it says. */
export const printPdf = async (definition: TDocumentDefinitions, { title, author, date }: PdfDetails): Promise<Buffer> => {
  pdfmake.setFonts(pdfFonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));
  return pdfmake
    .createPdf({
      version: '1.7',
      language: 'zh-CN',
      displayTitle: true,
      info: { title, author, creator: '131631', producer: '131631', creationDate: date },
      ...definition,
    })
    .getBuffer();
};
