import { z } from 'zod';

const MB = 1_048_576;

/** `host:port`, or the path of a socket. */
const CLAMD_ADDRESS = /^(\/\S+|\[[0-9a-fA-F:]+\]:\d{1,5}|[\w.-]+:\d{1,5})$/;

/** The variables about attachments, in whole megabytes (1,048,576 bytes). */
export const attachmentVariables = {
  /** Of one file. */
  ATTACHMENT_MAX_MB: z.coerce.number().int().min(1).max(50).default(10),
  /** Of one bulletin, all together. */
  ATTACHMENTS_MAX_MB: z.coerce.number().int().min(1).max(100).default(20),
  ATTACHMENTS_MAX_COUNT: z.coerce.number().int().min(0).max(20).default(8),
  /** A bulletin with more goes out by mail with a link only. 0: always. */
  ATTACHMENTS_MAIL_MAX_MB: z.coerce.number().int().min(0).max(50).default(5),
  CLAMD_ADDRESS: z.string().regex(CLAMD_ADDRESS, { error: 'neither host:port nor the path of a socket' }).optional(),
};

export interface AttachmentSettings {
  readonly mostFileBytes: number;
  /** Of all of one bulletin. */
  readonly mostBytes: number;
  readonly mostFiles: number;
  readonly mostMailBytes: number;
  /** Null: nothing is searched for viruses. */
  readonly clamd: ScannerAddress | null;
}

/** As Node's `connect` takes it. */
export type ScannerAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const scannerAddress = (text: string): ScannerAddress => {
  if (text.startsWith('/')) return { path: text };
  const colon = text.lastIndexOf(':');
  return { host: text.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(text.slice(colon + 1)) };
};

type Read = z.output<z.ZodObject<typeof attachmentVariables>>;

export const attachmentSettingsOf = (read: Read): AttachmentSettings => ({
  mostFileBytes: read.ATTACHMENT_MAX_MB * MB,
  mostBytes: read.ATTACHMENTS_MAX_MB * MB,
  mostFiles: read.ATTACHMENTS_MAX_COUNT,
  mostMailBytes: read.ATTACHMENTS_MAIL_MAX_MB * MB,
  clamd: read.CLAMD_ADDRESS === undefined ? null : scannerAddress(read.CLAMD_ADDRESS),
});
