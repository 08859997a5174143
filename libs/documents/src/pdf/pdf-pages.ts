import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { fitted, type DocumentFile } from '../enclosures.js';
import { mm, page } from '../gb9704.js';
import type { PlaceOfPdfPage } from './attachment-pages.js';

/** The attached PDFs that can be read, by their SHA-256. */
export type OpenedPdfs = ReadonlyMap<string, PDFDocument>;

/** All of a page, wherever its corner is (ISO 32000-1, 14.11.2). */
const boxOf = (source: PDFPage): { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number } => {
  const { x, y, width, height } = source.getCropBox();
  return { left: x, bottom: y, right: x + width, top: y + height };
};

/** Null where a page cannot be read: it is found out now, and not when half of the document is drawn. */
const opened = async (content: Uint8Array): Promise<PDFDocument | null> => {
  try {
    const pdf = await PDFDocument.load(content, { updateMetadata: false });
    const pages = pdf.getPages();
    const trial = await PDFDocument.create();
    await trial.embedPages(pages, pages.map(boxOf));
    await trial.flush();
    return pages.length === 0 ? null : pdf;
  } catch {
    return null;
  }
};

/** What cannot be read is left out; the document names it then. It was checked when it was attached, but by another library. */
export const openPdfs = async (files: readonly DocumentFile[]): Promise<OpenedPdfs> => {
  const found = new Map<string, PDFDocument>();
  for (const { attachment, content } of files) {
    if (attachment.mediaType !== 'application/pdf') continue;
    const pdf = await opened(content);
    if (pdf !== null) found.set(attachment.sha256, pdf);
  }
  return found;
};

/** Between the label and the page number, wider than the text: a page of A4 is shown at nine tenths. */
const MARGIN = mm(12);
const place = { width: page.width - 2 * MARGIN, height: page.height - page.top - page.bottom - mm(10) };

/** Draws a page upright, whatever its own rotation is: its rotation is not a part of what is drawn. */
const drawUpright = async (target: PDFDocument, on: PDFPage, source: PDFPage): Promise<void> => {
  const drawn = await target.embedPage(source, boxOf(source));
  const turn = ((source.getRotation().angle % 360) + 360) % 360;
  const isLying = turn === 90 || turn === 270;
  const shown = fitted(isLying ? { width: drawn.height, height: drawn.width } : drawn, place);
  const scale = shown.width / (isLying ? drawn.height : drawn.width);
  const left = (page.width - shown.width) / 2;
  const bottom = page.bottom + (place.height - shown.height) / 2;
  // Turned clockwise around its lower left corner, which is then another corner of what is shown.
  const x = turn === 180 || turn === 270 ? left + shown.width : left;
  const y = turn === 90 || turn === 180 ? bottom + shown.height : bottom;
  on.drawPage(drawn, { x, y, xScale: scale, yScale: scale, rotate: degrees(-turn) });
};

/** The pages of attached PDFs, drawn into the pages that stand ready for them. */
export const drawPdfPages = async (printed: Buffer, places: readonly PlaceOfPdfPage[], pdfs: OpenedPdfs): Promise<Buffer> => {
  const target = await PDFDocument.load(printed, { updateMetadata: false });
  for (const { pageIndex, sha256, of } of places) {
    const source = pdfs.get(sha256)?.getPage(of);
    if (source === undefined) continue;
    await drawUpright(target, target.getPage(pageIndex), source);
  }
  return Buffer.from(await target.save());
};
