import { createECDH } from 'node:crypto';
import { z } from 'zod';

/** A point of P-256 that a secret can be agreed on with (RFC 8291, 3.1): 65 bytes. */
const isPoint = (text: string): boolean => {
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    return Buffer.from(text, 'base64url').length === 65 && own.computeSecret(text, 'base64url').length === 32;
  } catch {
    return false;
  }
};
const base64url = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/, { error: 'not base64url' });

/** What the browser gave when somebody turned pushes on (`PushSubscription.toJSON()`). */
export const pushSubscription = z.strictObject({
  endpoint: z
    .url({ error: 'not a URL' })
    .max(1_000)
    .meta({ examples: ['https://push.example.com/send/abc123'] }),
  keys: z.strictObject({
    p256dh: base64url.max(100).refine(isPoint, { error: 'not a public key of P-256' }),
    auth: base64url.max(30).refine((text) => Buffer.from(text, 'base64url').length === 16, { error: 'not 16 bytes' }),
  }),
});

/** What the device was sent with the push. */
export const pushProof = z.strictObject({
  proof: z
    .string()
    .regex(/^[A-Za-z0-9_-]{32}$/)
    .meta({ examples: ['3q2-7wDerb7v3q2-7wDerb7v3q2-7wDe'] }),
});
