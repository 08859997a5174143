import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMessage } from '../outgoing-message.js';
import { asOneLine, renderEmail } from './render-email.js';

export interface Sender {
  readonly name: string;
  /** One plain address; its domain also ends the Message-IDs. */
  readonly address: string;
}

const urgent: ReadonlySet<OutgoingMessage['purpose']> = new Set(['bulletin', 'office-reminder', 'escalation', 'missing-bulletin']);

/**
 * The mail with its headers. The Message-ID comes from the delivery, so that a second try is the same mail (RFC 5322, 3.6.4); marked as
 * sent by a machine (RFC 3834, 5), so that no absence note answers. Nothing of the message can end a header line. Pure.
 */
export const composeMail = (message: OutgoingMessage, from: Sender): SendMailOptions => {
  const { subject, text, html } = renderEmail(message);
  return {
    from: { name: asOneLine(from.name), address: from.address },
    to: { name: asOneLine(message.to.name), address: message.to.address },
    subject,
    text,
    html,
    messageId: `<${message.deliveryId}@${from.address.split('@').at(-1) ?? ''}>`,
    ...(urgent.has(message.purpose) ? { priority: 'high' as const } : {}),
    headers: {
      'X-Idempotency-Key': asOneLine(message.idempotencyKey),
      'Auto-Submitted': 'auto-generated',
      ...(message.status === 'exercise' ? { 'X-Rainstorm-Status': 'Exercise' } : {}),
    },
  };
};
