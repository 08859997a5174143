import { createECDH } from 'node:crypto';
import webPush from 'web-push';
import type { FailureReason } from '../channel.js';
import { connectionFailure } from '../connection-failure.js';
import { post } from '../webhook/post.js';
import { ForbiddenReceiver, guardedLookup, pushEndpointRefusal, type AllowedReceivers } from '../webhook/receiver-addresses.js';
import type { PushContent } from './push-content.js';

/** The keys by which push services know us (VAPID, RFC 8292). The private one is never logged. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service can ask about us: `mailto:` or `https:`. */
  readonly subject: string;
}

/** Where the pushes of one device go, and the keys that they are encrypted with (RFC 8291). */
export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export type PushResult =
  | { readonly result: 'taken' }
  /** The push service knows the device no more. */
  | { readonly result: 'gone' }
  | { readonly result: 'failed'; readonly reason: FailureReason; readonly detail: string };

export interface PushSending {
  /** How long the push service may keep it, in seconds. */
  readonly ttlSec: number;
}

/** What is wrong with the keys; null if nothing is. */
export const vapidFault = ({ publicKey, privateKey }: Pick<PushKeys, 'publicKey' | 'privateKey'>): 'public-key' | 'private-key' | null => {
  const isKey = (text: string, bytes: number): boolean => /^[A-Za-z0-9_-]+$/.test(text) && Buffer.from(text, 'base64url').length === bytes;
  if (!isKey(privateKey, 32)) return 'private-key';
  try {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(Buffer.from(privateKey, 'base64url'));
    return isKey(publicKey, 65) && pair.getPublicKey('base64url') === publicKey ? null : 'public-key';
  } catch {
    return 'private-key';
  }
};

const failed = (reason: FailureReason, detail: string): PushResult => ({ result: 'failed', reason, detail });

const ofStatus = (status: number): PushResult => {
  if (status >= 200 && status < 300) return { result: 'taken' };
  if (status === 404 || status === 410) return { result: 'gone' };
  if (status >= 300 && status < 400) return failed('redirected', `HTTP ${status}: redirects are not followed`);
  if (status === 401 || status === 403) return failed('not-authorised', `HTTP ${status}`);
  return failed(status === 429 || status >= 500 ? 'refused-for-now' : 'refused', `HTTP ${status}`);
};

/** Sends a push to one device: encrypted for it alone, signed with our key, over a connection that leads nowhere else. */
export class PushSender {
  constructor(
    private readonly keys: PushKeys,
    private readonly allowed: AllowedReceivers,
    private readonly timeoutMs = 10_000,
  ) {}

  async send({ endpoint, p256dh, auth }: PushAddress, content: PushContent, { ttlSec }: PushSending): Promise<PushResult> {
    const forbidden = pushEndpointRefusal(endpoint, this.allowed);
    if (forbidden !== null) return failed('bad-address', `${forbidden}: WEB_PUSH_ALLOWED`);
    const { isUrgent, ...shown } = content;
    let request: ReturnType<typeof webPush.generateRequestDetails>;
    try {
      request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify({ ...shown, isUrgent }), {
        vapidDetails: this.keys,
        TTL: Math.round(ttlSec),
        contentEncoding: 'aes128gcm',
        urgency: isUrgent ? 'high' : 'normal',
        topic: content.tag,
      });
    } catch {
      // The message of the library may repeat a key.
      return failed('bad-address', 'the keys of the device are not usable');
    }
    const limit = AbortSignal.timeout(this.timeoutMs);
    try {
      const status = await post(new URL(endpoint), {
        signal: limit,
        lookup: guardedLookup({ ...this.allowed, isPublicOnly: true }),
        headers: textHeaders(request.headers),
        body: request.body ?? '',
      });
      return ofStatus(status);
    } catch (error) {
      if (limit.aborted) return failed('timed-out', 'no answer in time');
      if (error instanceof ForbiddenReceiver) return failed('bad-address', `${error.message}: WEB_PUSH_ALLOWED`);
      const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
      const known = connectionFailure(typeof code === 'string' ? code : '', typeof message === 'string' ? message : '');
      return failed(known ?? 'unreachable', typeof code === 'string' ? code : 'no connection');
    }
  }
}

/** `post` counts the bytes by itself. */
const textHeaders = (headers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== 'content-length')
      .map(([name, value]) => [name, String(value)]),
  );
