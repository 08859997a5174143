import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { accepted, cleanFileName, refused, type AttachmentType, type Result } from '@rainstorm/warning-model';
import type { NewAttachment } from '@rainstorm/operations';
import { checkPdf } from './check-pdf.js';
import { checkPicture, type CheckedContent } from './check-picture.js';
import { checkCsv, checkWorkbook } from './check-table.js';
import type { FileRefusal } from './file-refusal.js';

export interface GivenFile {
  readonly fileName: string;
  readonly altText: string;
  readonly content: Buffer;
}

const checks: Readonly<Record<AttachmentType, (content: Buffer) => Promise<Result<CheckedContent, FileRefusal>>>> = {
  'image/png': async (content) => checkPicture(content, 'image/png'),
  'image/jpeg': async (content) => checkPicture(content, 'image/jpeg'),
  'image/webp': async (content) => checkPicture(content, 'image/webp'),
  'application/pdf': checkPdf,
  'text/csv': async (content) => Promise.resolve(checkCsv(content)),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': checkWorkbook,
};
const isTaken = (type: string): type is AttachmentType => type in checks;

/** By the content. Text has no signature; it is a table where its name says so as well. Null: of no type that is taken. */
const typeOf = async ({ content, fileName }: GivenFile): Promise<AttachmentType | null> => {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (found !== undefined) return isTaken(found.mime) ? found.mime : null;
  return /\.csv$/i.test(fileName.normalize('NFKC').trim()) ? 'text/csv' : null;
};

const digest = (kind: 'sha1' | 'sha256', content: Buffer): string => createHash(kind).update(content).digest('hex');

/** What is stored of a file: checked by its content, cleaned, and named by its hash. Refused where it is not what it may be. */
export const checkFile = async (file: GivenFile): Promise<Result<NewAttachment, FileRefusal>> => {
  if (file.content.length === 0) return refused({ type: 'attachment-empty' });
  const mediaType = await typeOf(file);
  if (mediaType === null) return refused({ type: 'attachment-type-not-taken' });
  const checked = await checks[mediaType](file.content);
  if (!checked.ok) return checked;
  const { content, width, height } = checked.value;
  return accepted({
    content,
    attachment: {
      sha256: digest('sha256', content),
      sha1: digest('sha1', content),
      fileName: cleanFileName(file.fileName, mediaType),
      mediaType,
      sizeBytes: content.length,
      width,
      height,
      altText: file.altText.trim(),
    },
  });
};
