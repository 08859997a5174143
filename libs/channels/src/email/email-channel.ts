import { channelCapabilities } from '@rainstorm/warning-model';
import { textLength, type Channel, type SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { isEmailAddress } from '../registry.js';
import { composeMail } from './compose-mail.js';
import { signer, type DkimKey } from './dkim.js';
import type { ReportMailbox } from './report-mailbox.js';
import type { ReturnPath } from './return-address.js';
import { SmtpConnections } from './smtp-connections.js';
import { NotHandedOver, type Urgency } from './smtp-session.js';
import { classifySmtpError } from './smtp-failure.js';
import type { SmtpServer } from './smtp-options.js';

export interface EmailOptions extends Omit<SmtpServer, 'timeoutMs'> {
  /** One plain address; its domain also ends the Message-IDs. */
  readonly from: string;
  /** Whom receivers see as the sender, e.g. the bureau of the city. */
  readonly fromName: string;
  /** Never more connections than this. Fewer when the server bears fewer: that is learnt. */
  readonly maxConnections?: number;
  /** Limit for connecting, for the greeting and for each silence of the server, in milliseconds. */
  readonly timeoutMs?: number;
  /** Limit for one whole mail including the wait for a connection, in milliseconds, so that a slow server does not block other mails. */
  readonly sendLimitMs?: number;
  /** Limit for the wait for a connection alone, in milliseconds. Short, so that a graver mail that comes later is not kept from a place. */
  readonly waitLimitMs?: number;
  /** Where reports about each mail go; without it to `from`, and nothing is known of a mail that the server has taken. */
  readonly returnPath?: ReturnPath;
  /** Watched while the channel is open. */
  readonly reports?: ReportMailbox;
  /** Signs every mail (RFC 6376); `privateKey` in PEM. */
  readonly dkim?: DkimKey;
}

const MAX_TEXT = channelCapabilities.email.maxTextLength;

/** More than the gravity of any bulletin. */
const ALL_GRAVITIES = 5;

/** The nearest deadline first, then the gravest colour or level of the bulletin; an exercise after everything real. */
export const urgencyOf = ({ bulletin, deadlineAt, status }: Pick<OutgoingMessage, 'bulletin' | 'deadlineAt' | 'status'>): Urgency => ({
  deadlineAt,
  gravity: (bulletin?.gravity ?? 0) - (status === 'exercise' ? ALL_GRAVITIES : 0),
});

/** The outcome of an error of the pool. A mail whose text has left and whose outcome is unknown was tried. */
const outcomeOf = (error: unknown): SendOutcome => {
  if (error instanceof NotHandedOver) {
    const { reason, detail } = error.failure;
    return { result: 'not-handed-over', reason, detail, retryAfterMs: Math.round(error.retryAfterMs) };
  }
  const failure = classifySmtpError(error);
  const isPermanent = failure.about === 'mail' && failure.isPermanent;
  return { result: isPermanent ? 'failed-permanently' : 'failed-temporarily', reason: failure.reason, detail: failure.detail };
};

/** Pooled SMTP. A mail that the server accepted is `sent`; SMTP does not confirm delivery. `close` finishes the mails in progress. */
export const makeEmailChannel = (options: EmailOptions): Channel => {
  const { maxConnections = 10, timeoutMs = 20_000, sendLimitMs: limitMs = 120_000, waitLimitMs: waitMs = 20_000 } = options;
  const connections = new SmtpConnections({
    ...options,
    maxConnections,
    timeoutMs,
    sign: options.dkim === undefined ? undefined : signer(options.dkim),
  });
  const from = { name: options.fromName, address: options.from };
  const underWay = new Set<Promise<SendOutcome>>();
  let isClosed = false;
  options.reports?.start();

  const deliver = async (message: OutgoingMessage): Promise<SendOutcome> => {
    if (isClosed) return { result: 'not-handed-over', reason: 'unreachable', detail: 'the channel is closed', retryAfterMs: 1_000 };
    if (!isEmailAddress(message.to.address))
      return { result: 'failed-permanently', reason: 'bad-address', detail: 'not one plain e-mail address' };
    if (textLength(message) > MAX_TEXT)
      return { result: 'failed-permanently', reason: 'too-long', detail: `more than ${MAX_TEXT} characters` };
    const compose = () => composeMail(message, from, new Date(), options.returnPath);
    try {
      return { result: 'sent', providerId: await connections.send(compose, urgencyOf(message), { limitMs, waitMs }) };
    } catch (error) {
      return outcomeOf(error);
    }
  };

  return {
    kind: 'email',
    capabilities: channelCapabilities.email,
    send: async (message) => {
      const sending = deliver(message);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    check: async () => {
      const health = await connections.check();
      return health.state === 'failed' || options.reports === undefined ? health : options.reports.health();
    },
    close: async () => {
      isClosed = true;
      connections.letGo();
      await Promise.allSettled(underWay);
      connections.close();
      await options.reports?.close();
    },
  };
};
