import { textLength, type Channel, type SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { isEmailAddress } from '../registry.js';
import { composeMail } from './compose-mail.js';
import { SmtpConnections } from './smtp-connections.js';
import { outcomeOfSmtpError } from './smtp-failure.js';

export interface EmailOptions {
  /** `smtp://` or `smtps://`, with user and password if the server wants them. Never logged. */
  readonly smtpUrl: string;
  /** One plain address; its domain also ends the Message-IDs. */
  readonly from: string;
  readonly fromName?: string;
  readonly maxConnections?: number;
  /** Limit for connecting, for the greeting and for each silence of the server, in milliseconds. */
  readonly timeoutMs?: number;
  /** Limit for one whole mail including the wait for a connection, in milliseconds, so that a slow server does not block other mails. */
  readonly sendLimitMs?: number;
}

/** Far above what the model allows a bulletin (`contentLimits`). */
const MAX_TEXT = 200_000;

/** Pooled SMTP. A mail that the server accepted is `sent`; SMTP does not confirm delivery. `close` finishes the mails in progress. */
export const makeEmailChannel = (options: EmailOptions): Channel => {
  const { smtpUrl, maxConnections = 10, timeoutMs = 20_000 } = options;
  const connections = new SmtpConnections({ smtpUrl, maxConnections, timeoutMs });
  const from = { name: options.fromName ?? '郑州市气象局', address: options.from };
  const underWay = new Set<Promise<SendOutcome>>();
  let isClosed = false;

  const deliver = async (message: OutgoingMessage): Promise<SendOutcome> => {
    if (isClosed) return { result: 'failed-temporarily', reason: 'unreachable', detail: 'the channel is closed' };
    if (!isEmailAddress(message.to.address))
      return { result: 'failed-permanently', reason: 'bad-address', detail: 'not one plain e-mail address' };
    if (textLength(message) > MAX_TEXT)
      return { result: 'failed-permanently', reason: 'too-long', detail: `more than ${MAX_TEXT} characters` };
    const compose = () => composeMail(message, from, new Date());
    try {
      return { result: 'sent', providerId: await connections.send(compose, options.sendLimitMs ?? 120_000) };
    } catch (error) {
      return outcomeOfSmtpError(error);
    }
  };

  return {
    kind: 'email',
    capabilities: { confirmsDelivery: false, carriesReceipt: true, maxTextLength: MAX_TEXT },
    send: async (message) => {
      const sending = deliver(message);
      underWay.add(sending);
      return sending.finally(() => underWay.delete(sending));
    },
    close: async () => {
      isClosed = true;
      await Promise.allSettled(underWay);
      connections.close();
    },
  };
};
