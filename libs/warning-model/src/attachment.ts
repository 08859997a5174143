import type { ContentFault } from './bulletin-content.js';
import { isVisible } from './visible-text.js';

/** What may be attached to a bulletin, by its media type, with the ending of its name. Nothing else is taken. */
export const attachmentEndings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;
export type AttachmentType = keyof typeof attachmentEndings;
export const attachmentTypes = Object.keys(attachmentEndings) as readonly AttachmentType[];

/** 附件: a rain map, a table by district, a radar picture. Its bytes are stored under their SHA-256; this says what they are. */
export interface BulletinAttachment {
  /** Of the stored bytes, in lower-case hexadecimal. It names the attachment within its bulletin. */
  readonly sha256: string;
  /** Of the same bytes, because the `digest` of CAP 1.2 (3.2.4) is a SHA-1. */
  readonly sha1: string;
  readonly fileName: string;
  readonly mediaType: AttachmentType;
  readonly sizeBytes: number;
  /** Of a picture, in pixels; null for other files. */
  readonly width: number | null;
  readonly height: number | null;
  /** What a picture shows, for whoever does not see it; of other files what they hold. May be empty in a draft. */
  readonly altText: string;
}

export const isPicture = ({ mediaType }: Pick<BulletinAttachment, 'mediaType'>): boolean => mediaType.startsWith('image/');

/** Longest name and description of an attachment, in characters. */
export const attachmentLimits = { fileName: 80, altText: 300 } as const;

/** Whether a text has the form of a SHA-256 as we write it. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * The name under which an attachment is kept: without folders, control and invisible characters, and characters that a file system or a mail header
 * refuses; full-width letters and digits narrow (NFKC). The ending is that of the type, whatever was given. Never empty.
 */
export const cleanFileName = (given: string, type: AttachmentType): string => {
  const ending = attachmentEndings[type];
  // Split before the widths are folded as well: a full-width slash is no folder, but becomes one.
  const name = given.normalize('NFKC').split(/[\\/]/).at(-1) ?? '';
  const stem = name
    .replaceAll(unsafe, '')
    .replaceAll(/[<>:"|?*%;'`$&#{}=\uFFFD]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/^[\s._-]+|[\s.]+$/g, '');
  const short = [...stem].slice(0, attachmentLimits.fileName - ending.length - 1).join('');
  return `${short === '' ? '附件' : short}.${ending}`;
};

const controlInLine = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** The faults that even a draft may not have. */
export const altTextFaults = (attachments: readonly Pick<BulletinAttachment, 'altText'>[]): readonly ContentFault[] =>
  attachments.flatMap(({ altText }, index): ContentFault[] => {
    const field = `attachments[${index}].altText`;
    if (controlInLine.test(altText)) return [{ field, fault: 'control-character' }];
    return [...altText].length > attachmentLimits.altText ? [{ field, fault: 'too-long', limit: attachmentLimits.altText }] : [];
  });

/** A picture without a description says nothing to whoever does not see it, nor in an SMS or a call, and is not published. */
export const missingAltTexts = (attachments: readonly Pick<BulletinAttachment, 'altText' | 'mediaType'>[]): readonly ContentFault[] =>
  attachments.flatMap((attachment, index): ContentFault[] =>
    isPicture(attachment) && !isVisible(attachment.altText) ? [{ field: `attachments[${index}].altText`, fault: 'missing' }] : [],
  );
