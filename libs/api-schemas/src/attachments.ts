import { attachmentLimits, attachmentTypes, type AttachmentType } from '@rainstorm/warning-model';
import { z } from 'zod';
import { text } from './fields.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is attached to a bulletin. Its bytes are under its SHA-256, at the bulletin's own address. */
export const attachment = z
  .object({
    sha256,
    /** Of the same bytes, as CAP 1.2 gives it. */
    sha1: z.string().regex(/^[0-9a-f]{40}$/),
    fileName: text,
    mediaType: z.enum(attachmentTypes as [AttachmentType, ...AttachmentType[]]),
    sizeBytes: z.int(),
    /** Of a picture, in pixels. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** What the picture shows, for whoever does not see it. */
    altText: text,
  })
  .meta({
    id: 'Attachment',
    examples: [
      {
        sha256: '5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592',
        sha1: 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d',
        fileName: '郑州市未来3小时雨量图.png',
        mediaType: 'image/png',
        sizeBytes: 482_113,
        width: 1600,
        height: 1200,
        altText: '雨量图：金水区、二七区3小时雨量100至150毫米，其余区县50至80毫米',
      },
    ],
  });

/** An attachment in its new place in the list, with its description. One that is left out is taken from the bulletin. */
export const arrangedAttachment = z.strictObject({ sha256, altText: z.string().max(attachmentLimits.altText * 2) }).meta({
  id: 'ArrangedAttachment',
  examples: [
    { sha256: '5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592', altText: '雨量图：金水区3小时雨量100至150毫米' },
  ],
});
