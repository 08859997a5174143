import { createHash, randomUUID } from 'node:crypto';
import MimeNode from 'nodemailer/lib/mime-node';
import type { MailFile, MailFiles } from '../outgoing-message.js';

/** The name by which the text shows a picture of its own mail (RFC 2392). */
export const contentId = ({ attachment }: MailFile): string => `${attachment.sha256.slice(0, 32)}@rainstorm.invalid`;

const isPicture = ({ attachment }: MailFile): boolean => attachment.mediaType.startsWith('image/');
/** Those that stand in the text of the mail. */
export const picturesOf = (files: MailFiles | undefined): readonly MailFile[] => (files ?? []).filter(isPicture);

/** Lines of 76 characters (RFC 2045, 6.8), made in parts: one text of 7 MB with a match for each line would hold up the process. */
const inBase64 = (content: Buffer): Buffer => {
  const LINE = 57;
  const encoded = Buffer.allocUnsafe(Math.ceil(content.length / LINE) * 2 + Math.ceil(content.length / 3) * 4);
  let at = 0;
  for (let from = 0; from < content.length; from += LINE) {
    at += encoded.write(content.toString('base64', from, from + LINE), at, 'latin1');
    at += encoded.write('\r\n', at, 'latin1');
  }
  return encoded.subarray(0, at);
};

/** nodemailer encodes and folds the names (RFC 2047, RFC 2231). */
const headOf = (file: MailFile): string => {
  const { fileName, mediaType } = file.attachment;
  const node = new MimeNode(mediaType, { filename: fileName });
  node.setHeader('Content-Disposition', isPicture(file) ? 'inline' : 'attachment');
  node.setHeader('Content-Transfer-Encoding', 'base64');
  if (isPicture(file)) node.setHeader('Content-ID', `<${contentId(file)}>`);
  return node.buildHeaders();
};

/** The files of a mail as they stand in it: what comes before its texts, and everything after them. */
export interface EncodedFiles {
  readonly head: readonly string[];
  readonly tail: Buffer;
}

const encodedFiles = (files: MailFiles): EncodedFiles => {
  // Random, so that no file can contain it.
  const name = createHash('sha256').update(randomUUID()).digest('hex').slice(0, 20);
  const [outer, inner] = [`=_files-${name}`, `=_pictures-${name}`];
  const part = (boundary: string, file: MailFile): readonly Buffer[] => [
    Buffer.from(`--${boundary}\r\n${headOf(file)}\r\n\r\n`, 'latin1'),
    inBase64(file.content),
  ];
  return {
    head: [
      `Content-Type: multipart/mixed; boundary="${outer}"`,
      '',
      `--${outer}`,
      'Content-Type: multipart/related; type="multipart/alternative";',
      ` boundary="${inner}"`,
      '',
      `--${inner}`,
    ],
    tail: Buffer.concat([
      ...picturesOf(files).flatMap((file) => part(inner, file)),
      Buffer.from(`--${inner}--\r\n`, 'latin1'),
      ...files.filter((file) => !isPicture(file)).flatMap((file) => part(outer, file)),
      Buffer.from(`--${outer}--\r\n`, 'latin1'),
    ]),
  };
};

const known = new WeakMap<MailFiles, EncodedFiles>();

/** Encoded once for all receivers of one bulletin, who share the same list: ten thousand mails hold the same bytes. */
export const encodedOnce = (files: MailFiles): EncodedFiles => {
  const before = known.get(files);
  if (before !== undefined) return before;
  const made = encodedFiles(files);
  known.set(files, made);
  return made;
};
