import { arrangedAttachment } from '@rainstorm/api-schemas';
import { bilingual, distinct } from '@rainstorm/http-edge';
import { attachmentLimits, isVisible } from '@rainstorm/warning-model';
import { z } from 'zod';

/** Beside the bytes, which are the body. */
export const uploading = z.strictObject({
  fileName: z
    .string()
    .min(1)
    .max(255)
    .refine((name) => isVisible(name), bilingual('没有可见的文字', 'has no visible character'))
    .meta({ examples: ['未来3小时雨量图.png'] }),
  altText: z
    .string()
    .max(attachmentLimits.altText * 2)
    .default('')
    .meta({ examples: ['雨量图：金水区3小时雨量100至150毫米'] }),
});

export const arranging = z.strictObject({
  attachments: distinct(z.array(arrangedAttachment).max(100), ({ sha256 }) => sha256),
});
