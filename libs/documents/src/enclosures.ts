import type { DocumentAttachment } from '@rainstorm/warning-model';
import sharp from 'sharp';
import { csvRows } from './csv-rows.js';

/** An attachment with its bytes. */
export interface DocumentFile {
  readonly attachment: DocumentAttachment;
  readonly content: Uint8Array;
}

/** How an attachment is shown: as a picture, a table, the pages of a PDF, or, where paper cannot hold it, by its name and hash. */
export type Enclosure =
  | { readonly kind: 'picture'; readonly attachment: DocumentAttachment; readonly picture: Picture }
  | { readonly kind: 'table'; readonly attachment: DocumentAttachment; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'pdf'; readonly attachment: DocumentAttachment; readonly content: Uint8Array }
  | { readonly kind: 'file'; readonly attachment: DocumentAttachment };

export interface Picture {
  readonly type: 'png' | 'jpg';
  readonly content: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** At 300 dots an inch the width of the text has 1,843. */
const MOST_PIXELS = 2_000;

/** As PNG or JPEG, which every reader of PDF and Word shows, without more pixels than a printer has. */
const pictureOf = async ({ attachment, content }: DocumentFile): Promise<Picture> => {
  const isPhotograph = attachment.mediaType === 'image/jpeg';
  const read = sharp(content).resize({ width: MOST_PIXELS, height: MOST_PIXELS, fit: 'inside', withoutEnlargement: true });
  const flat = isPhotograph ? read.jpeg({ quality: 90 }) : read.flatten({ background: '#fff' }).png({ compressionLevel: 9 });
  const { data, info } = await flat.toBuffer({ resolveWithObject: true });
  return { type: isPhotograph ? 'jpg' : 'png', content: data, width: info.width, height: info.height };
};

export const enclosureOf = async (file: DocumentFile): Promise<Enclosure> => {
  const { attachment, content } = file;
  switch (attachment.mediaType) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/webp':
      return { kind: 'picture', attachment, picture: await pictureOf(file) };
    case 'text/csv': {
      const rows = csvRows(content);
      return rows === null ? { kind: 'file', attachment } : { kind: 'table', attachment, rows };
    }
    case 'application/pdf':
      return { kind: 'pdf', attachment, content };
    default:
      return { kind: 'file', attachment };
  }
};

const size = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

/** What is said of an attachment that the document does not contain. The hash proves which file is meant. */
export const nameOfFile = ({ fileName, sizeBytes, sha256 }: DocumentAttachment): readonly string[] => [
  '本附件未编入本文件，请在系统中查看原件。',
  `文件名：${fileName}（${size(sizeBytes)}）`,
  `SHA-256：${sha256}`,
];

/** A picture as large as it fits into a place, in the unit of the place. */
export const fitted = (
  picture: { readonly width: number; readonly height: number },
  place: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(place.width / picture.width, place.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
};
