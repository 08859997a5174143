import { readAllowedReceivers, type AllowedReceivers } from '@rainstorm/channels/receiver-addresses';
import { z } from 'zod';

/** Web push, as far as the console needs it: what browsers subscribe with, and where push services may be. */
export interface PushSettings {
  /** Null: the city has no web push. */
  readonly publicKey: string | null;
  readonly allowed: AllowedReceivers;
}

export const pushVariables = {
  WEB_PUSH_PUBLIC_KEY: z
    .string()
    .refine((text) => /^B[A-Za-z0-9_-]{86}$/.test(text), { error: 'not a public key of P-256 in base64url' })
    .optional(),
  WEB_PUSH_ALLOWED: z
    .string()
    .default('')
    .transform((text, context) => {
      const read = readAllowedReceivers(text);
      if (read !== null) return read;
      context.addIssue({ code: 'custom', message: 'not a list of host names, addresses and networks' });
      return z.NEVER;
    }),
};

export const pushSettingsOf = (read: {
  readonly WEB_PUSH_PUBLIC_KEY?: string | undefined;
  readonly WEB_PUSH_ALLOWED: AllowedReceivers;
}): PushSettings => ({ publicKey: read.WEB_PUSH_PUBLIC_KEY ?? null, allowed: read.WEB_PUSH_ALLOWED });
