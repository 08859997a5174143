import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import type { OutgoingMessage } from '../outgoing-message.js';
import { asOneLine, renderEmail } from './render-email.js';

export interface Sender {
  readonly name: string;
  /** One plain address; its domain also ends the Message-IDs. */
  readonly address: string;
}

/** A mail as it goes over the wire (RFC 5322), and to whom. */
export interface ComposedMail {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly messageId: string;
  readonly raw: Buffer;
}

const urgent: ReadonlySet<OutgoingMessage['purpose']> = new Set([
  'bulletin',
  'office-reminder',
  'escalation',
  'missing-bulletin',
  'system-alarm',
]);

/** What nodemailer makes of a text is the same for the same text, and thousands of mails differ in a few lines only. */
const remembered = <Made>(make: (text: string) => Made, most = 20_000): ((text: string) => Made) => {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
};

/** One header field, encoded and folded by nodemailer (RFC 2047, RFC 5322, 2.2.3). */
const field = (name: string, value: string | Sender): string => foldLines(`${name}: ${MimeNode.encodeHeaderValue(name, value)}`, 76);
const subjectField = remembered((subject) => field('Subject', subject));
const keyField = (key: string): string => (/^[\w-]{1,50}$/.test(key) ? `X-Idempotency-Key: ${key}` : field('X-Idempotency-Key', key));
/** Of an address and, on the next line, a name. */
const person = (both: string): Sender => {
  const [address = '', name = ''] = both.split('\n');
  return { name, address };
};
const senderField = remembered((both) => field('From', person(both)));
const addressee = remembered((both) => ({
  field: field('To', person(both)),
  to: new MimeNode().setHeader('To', person(both)).getEnvelope().to[0] ?? '',
}));

/**
 * Base64 (RFC 2045, 6.8) of one line, filled up with spaces to whole groups of three bytes: no line needs to know what stands before
 * it, so the same line in ten thousand mails is encoded once.
 */
const encodedLine = remembered((line) => {
  const short = (Buffer.byteLength(line) + 2) % 3;
  const encoded = Buffer.from(`${line}${' '.repeat(short === 0 ? 0 : 3 - short)}\r\n`).toString('base64');
  return (encoded.match(/.{1,76}/g) ?? []).join('\r\n');
});
const encoded = (text: string): string => text.split('\n').map(encodedLine).join('\r\n');

/** Base64 has neither `=` at a line's beginning nor `_`: no text can hold this. */
const BOUNDARY = '=_rainstorm';

/**
 * The mail with its headers. The Message-ID comes from the delivery, so that a second try is the same mail (RFC 5322, 3.6.4); marked as
 * sent by a machine (RFC 3834, 5), so that no absence note answers. Nothing of the message can end a header line. Pure but for the memory
 * of what was encoded before.
 */
export const composeMail = (message: OutgoingMessage, from: Sender, date: Date): ComposedMail => {
  const { subject, text, html } = renderEmail(message);
  const { field: toField, to } = addressee(`${message.to.address}\n${asOneLine(message.to.name)}`);
  const messageId = `<${message.deliveryId}@${from.address.split('@').at(-1) ?? ''}>`;
  const raw = [
    senderField(`${from.address}\n${asOneLine(from.name)}`),
    toField,
    subjectField(subject),
    `Message-ID: ${messageId}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    keyField(asOneLine(message.idempotencyKey)),
    'Auto-Submitted: auto-generated',
    ...(urgent.has(message.purpose) ? ['X-Priority: 1 (Highest)', 'X-MSMail-Priority: High', 'Importance: High'] : []),
    ...(message.status === 'exercise' ? ['X-Rainstorm-Status: Exercise'] : []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded(text),
    `--${BOUNDARY}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encoded(html),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
  return { envelope: { from: from.address, to }, messageId, raw: Buffer.from(raw) };
};
