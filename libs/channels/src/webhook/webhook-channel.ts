import { channelCapabilities } from '@rainstorm/warning-model';
import { Webhook } from 'standardwebhooks';
import { textLength, type Channel, type FailureReason, type SendOutcome } from '../channel.js';
import { connectionFailure } from '../connection-failure.js';
import type { Bilingual, OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';
import { post } from './post.js';
import { ForbiddenReceiver, guardedLookup, receiverRefusal, NO_MORE_RECEIVERS, type AllowedReceivers } from './receiver-addresses.js';

export interface WebhookOptions {
  /** The secret (`whsec_…`) behind the name in the configuration, or null if it is not set. Read for each message, so that it can be changed. */
  readonly secretOf: (secretRef: string) => string | null;
  readonly now: () => Date;
  /** Receivers that are allowed besides the default; see receiver-addresses.ts. */
  readonly allowed?: AllowedReceivers;
  /** Limit for the whole request, in milliseconds. */
  readonly timeoutMs?: number;
}

const MAX_TEXT = channelCapabilities.webhook.maxTextLength;
/** 4xx statuses that are worth a retry: RFC 9110, 15.5.9 and 15.5.20; RFC 6585, 4; RFC 8470, 5.2. */
const retryableStatuses = new Set([408, 409, 421, 423, 425, 429]);

const failed = (result: 'failed-temporarily' | 'failed-permanently', reason: FailureReason, detail: string): SendOutcome => ({
  result,
  reason,
  detail,
});

/** The name of a setting may be shown; a secret that somebody wrote in its place may not. */
const nameOf = (secretRef: string | null): string => (secretRef !== null && /^[A-Z][A-Z0-9_]*$/.test(secretRef) ? secretRef : 'the secret');

const outcomeOfStatus = (status: number): SendOutcome => {
  if (status >= 200 && status < 300) return { result: 'sent', providerId: null };
  if (status >= 300 && status < 400) return failed('failed-permanently', 'redirected', `HTTP ${status}: redirects are not followed`);
  if (status === 401 || status === 403) return failed('failed-permanently', 'not-authorised', `HTTP ${status}`);
  return status >= 500 || retryableStatuses.has(status)
    ? failed('failed-temporarily', 'refused-for-now', `HTTP ${status}`)
    : failed('failed-permanently', 'refused', `HTTP ${status}`);
};

const inExercise = ({ zh, en }: Bilingual): Bilingual => ({ zh: `【演练】${zh}`, en: `EXERCISE: ${en}` });

/**
 * The request body: every text in both languages, instants in UTC. In an exercise, each sentence that a screen may show on its own is
 * marked; the bulletin's own text stays as it was signed, beside `status`.
 */
export const webhookBody = (message: OutgoingMessage): string => {
  const { to: contact, bulletin, purpose, status, officeId, subject, lead, lines, deadlineAt, zone, callList } = message;
  const { receiptLink, consoleLink } = message;
  const marked = status === 'exercise' ? inExercise : (text: Bilingual): Bilingual => text;
  return JSON.stringify({
    type: `rainstorm.${purpose}`,
    status,
    idempotencyKey: message.idempotencyKey,
    subject: marked(subject),
    lead: marked(lead),
    lines,
    officeId,
    contact: { id: contact.contactId, name: contact.name },
    bulletin,
    receiverNumber: message.receiverNumber ?? null,
    deadlineAt,
    zone,
    receiptLink,
    consoleLink,
    callList,
  });
};

/** Webhooks, HMAC-signed after the Standard Webhooks specification. Any status but 2xx is a failure; redirects are not followed. What leads to this
 * machine or a metadata service is refused, by its address and again by what its name resolves to. */
export const makeWebhookChannel = (options: WebhookOptions): Channel => ({
  kind: 'webhook',
  capabilities: channelCapabilities.webhook,
  send: async (message) => {
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind: 'webhook', address, secretRef });
    if (faults.length > 0)
      return failed('failed-permanently', faults.includes('secret-missing') ? 'no-secret' : 'bad-address', faults.join(', '));
    const allowed = options.allowed ?? NO_MORE_RECEIVERS;
    const forbidden = receiverRefusal(address, allowed);
    if (forbidden !== null) return failed('failed-permanently', 'bad-address', `a ${forbidden} address: WEBHOOK_ALLOWED`);
    if (textLength(message) > MAX_TEXT) return failed('failed-permanently', 'too-long', `more than ${MAX_TEXT} characters`);
    const secret = options.secretOf(secretRef ?? '');
    // Temporary, because the missing secret can still be set.
    if (secret === null) return failed('failed-temporarily', 'no-secret', `${nameOf(secretRef)} is not set`);
    const body = webhookBody(message);
    const now = options.now();
    let signature: string;
    try {
      signature = new Webhook(secret).sign(message.idempotencyKey, now, body);
    } catch {
      return failed('failed-temporarily', 'no-secret', `${nameOf(secretRef)} is not a whsec_ secret`);
    }
    const limit = AbortSignal.timeout(options.timeoutMs ?? 10_000);
    try {
      const status = await post(new URL(address), {
        signal: limit,
        lookup: guardedLookup(allowed),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'rainstorm-131631',
          'webhook-id': message.idempotencyKey,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': signature,
        },
        body,
      });
      return outcomeOfStatus(status);
    } catch (error) {
      if (limit.aborted) return failed('failed-temporarily', 'timed-out', 'no answer in time');
      // Temporary, because what a name server says can change.
      if (error instanceof ForbiddenReceiver) return failed('failed-temporarily', 'bad-address', `${error.message}: WEBHOOK_ALLOWED`);
      const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
      const known = connectionFailure(typeof code === 'string' ? code : '', typeof message === 'string' ? message : '');
      return failed('failed-temporarily', known ?? 'unreachable', typeof code === 'string' ? code : 'no connection');
    }
  },
  close: async () => Promise.resolve(),
});
