import nodemailer from 'nodemailer';
import { textLength, type Channel, type SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { isEmailAddress } from '../registry.js';
import { asOneLine, renderEmail } from './render-email.js';
import { outcomeOfSmtpError } from './smtp-failure.js';

export interface EmailOptions {
  /** `smtp://` or `smtps://`, with user and password if the server wants them. Never logged. */
  readonly smtpUrl: string;
  /** One plain address; its domain also ends the Message-IDs. */
  readonly from: string;
  readonly fromName?: string;
  readonly maxConnections?: number;
  /** For connecting, greeting and each silence within the dialogue, milliseconds. */
  readonly timeoutMs?: number;
}

const urgent: ReadonlySet<OutgoingMessage['purpose']> = new Set(['bulletin', 'office-reminder', 'escalation', 'missing-bulletin']);

/** Far above what the model lets a bulletin have. */
const MAX_TEXT = 200_000;

/** Pooled SMTP. A mail that the server took is `sent`; whether it was delivered, nobody tells. */
export const makeEmailChannel = (options: EmailOptions): Channel => {
  const url = new URL(options.smtpUrl);
  const secure = url.protocol === 'smtps:';
  const timeout = options.timeoutMs ?? 20_000;
  const transport = nodemailer.createTransport({
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    pool: true,
    maxConnections: options.maxConnections ?? 10,
    maxMessages: Infinity,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = options.from.split('@').at(-1) ?? 'localhost';
  const from = { name: asOneLine(options.fromName ?? '郑州市气象局'), address: options.from };

  return {
    kind: 'email',
    capabilities: { confirmsDelivery: false, carriesReceipt: true, maxTextLength: MAX_TEXT },
    send: async (message): Promise<SendOutcome> => {
      if (!isEmailAddress(message.to.address))
        return { result: 'failed-permanently', reason: 'bad-address', detail: 'not one plain e-mail address' };
      if (textLength(message) > MAX_TEXT)
        return { result: 'failed-permanently', reason: 'too-long', detail: `more than ${MAX_TEXT} characters` };
      const { subject, text, html } = renderEmail(message);
      const isUrgent = urgent.has(message.purpose);
      try {
        const sent = await transport.sendMail({
          from,
          to: { name: asOneLine(message.to.name), address: message.to.address },
          subject,
          text,
          html,
          messageId: `<${message.deliveryId}@${domain}>`,
          ...(isUrgent ? { priority: 'high' as const } : {}),
          headers: {
            'X-Idempotency-Key': asOneLine(message.idempotencyKey),
            'Auto-Submitted': 'auto-generated',
            ...(message.status === 'exercise' ? { 'X-Rainstorm-Status': 'Exercise' } : {}),
          },
        });
        return { result: 'sent', providerId: sent.messageId };
      } catch (error) {
        return outcomeOfSmtpError(error);
      }
    },
    close: async () => {
      transport.close();
      await Promise.resolve();
    },
  };
};
