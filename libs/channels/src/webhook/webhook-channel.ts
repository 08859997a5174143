import { Webhook } from 'standardwebhooks';
import { textLength, type Channel, type FailureReason, type SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { checkContact } from '../registry.js';

export interface WebhookOptions {
  /** The secret (`whsec_…`) behind the name that the configuration gives, or null. Read for each send, so that it can be changed. */
  readonly secretOf: (secretRef: string) => string | null;
  readonly now: () => Date;
  /** For the whole request, milliseconds. */
  readonly timeoutMs?: number;
}

const MAX_TEXT = 200_000;
/** Ask again later: RFC 9110, 15.5.9 and 15.5.20; RFC 6585, 4; RFC 8470, 5.2. */
const passing = new Set([408, 409, 421, 423, 425, 429]);

const failed = (result: 'failed-temporarily' | 'failed-permanently', reason: FailureReason, detail: string): SendOutcome => ({
  result,
  reason,
  detail,
});

const outcomeOfStatus = (status: number): SendOutcome => {
  if (status >= 200 && status < 300) return { result: 'sent', providerId: null };
  if (status >= 300 && status < 400) return failed('failed-permanently', 'redirected', `HTTP ${status}: redirects are not followed`);
  if (status === 401 || status === 403) return failed('failed-permanently', 'not-authorised', `HTTP ${status}`);
  return status >= 500 || passing.has(status)
    ? failed('failed-temporarily', 'refused-for-now', `HTTP ${status}`)
    : failed('failed-permanently', 'refused', `HTTP ${status}`);
};

/** What the other system gets: every text in both languages, instants in UTC. */
export const webhookBody = (message: OutgoingMessage): string => {
  const { to: contact, bulletin, purpose, status, officeId, subject, lead, lines, deadlineAt, receiptLink, callList } = message;
  return JSON.stringify({
    type: `rainstorm.${purpose}`,
    status,
    idempotencyKey: message.idempotencyKey,
    subject: status === 'exercise' ? { zh: `【演练】${subject.zh}`, en: `EXERCISE: ${subject.en}` } : subject,
    lead,
    lines,
    officeId,
    contact: { id: contact.contactId, name: contact.name },
    bulletin,
    deadlineAt,
    receiptLink,
    callList,
  });
};

/** HMAC-signed as in the Standard Webhooks specification. Any answer but 2xx is a failure; redirects are not followed. */
export const makeWebhookChannel = (options: WebhookOptions): Channel => ({
  kind: 'webhook',
  capabilities: { confirmsDelivery: false, carriesReceipt: true, maxTextLength: MAX_TEXT },
  send: async (message) => {
    const { address, secretRef } = message.to;
    const faults = checkContact({ kind: 'webhook', address, secretRef });
    if (faults.length > 0)
      return failed('failed-permanently', faults.includes('secret-missing') ? 'no-secret' : 'bad-address', faults.join(', '));
    if (textLength(message) > MAX_TEXT) return failed('failed-permanently', 'too-long', `more than ${MAX_TEXT} characters`);
    const secret = options.secretOf(secretRef ?? '');
    // A secret that is not set can be set; until then there is nothing to sign with.
    if (secret === null) return failed('failed-temporarily', 'no-secret', `${secretRef ?? ''} is not set`);
    const body = webhookBody(message);
    const now = options.now();
    let signature: string;
    try {
      signature = new Webhook(secret).sign(message.idempotencyKey, now, body);
    } catch {
      return failed('failed-temporarily', 'no-secret', `${secretRef ?? ''} is not a whsec_ secret`);
    }
    try {
      const response = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'rainstorm-131631',
          'webhook-id': message.idempotencyKey,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': signature,
        },
        body,
      });
      // The answer is its status. Its body is nobody's business and may be endless.
      await response.body?.cancel();
      return outcomeOfStatus(response.status);
    } catch (error) {
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      return failed('failed-temporarily', isLate ? 'timed-out' : 'unreachable', isLate ? 'no answer in time' : 'no connection');
    }
  },
  close: async () => Promise.resolve(),
});
