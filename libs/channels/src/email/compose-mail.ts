import { randomUUID } from 'node:crypto';
import escapeHtml from 'escape-html';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import type { MessageBulletin, OutgoingMessage } from '../outgoing-message.js';
import { asOneLine, renderEmail, webLink } from './render-email.js';

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

/** What nodemailer makes of the same text is the same. */
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
const keyField = (key: string): string => (/^[\w-]{1,50}$/.test(key) ? `X-Idempotency-Key: ${key}` : field('X-Idempotency-Key', key));
/** Of an address and, on the next line, a name. */
const person = (both: string): Sender => {
  const [address = '', name = ''] = both.split('\n');
  return { name, address };
};
const senderField = remembered((both) => field('From', person(both)));
/** Making one draws a boundary by chance, which a name and an address have no use for. */
const header = new MimeNode();
const addressee = remembered((both) => ({
  field: field('To', person(both)),
  to: header.setHeader('To', person(both)).getEnvelope().to[0] ?? '',
}));

/**
 * Base64 (RFC 2045, 6.8) of one line, filled up with spaces to whole groups of three bytes: no line needs to know what stands before it,
 * so what is the same in ten thousand mails is encoded once.
 */
const encodedLine = (line: string): string => {
  const short = (Buffer.byteLength(line) + 2) % 3;
  const inBase64 = Buffer.from(`${line}${' '.repeat(short === 0 ? 0 : 3 - short)}\r\n`).toString('base64');
  return (inBase64.match(/.{1,76}/g) ?? []).join('\r\n');
};
/** A thousand escalations of one bulletin differ in their subject and a few lines. */
const knownLine = remembered(encodedLine, 2_000);

/** Stands where each receiver's own link will be; nobody who writes a bulletin can know it. */
const SLOT = `https://slot.invalid/${randomUUID()}`;

/** A body of which the lines without the link are encoded already. */
type Body = readonly (string | { readonly before: string; readonly after: string })[];

const bodyOf = (text: string): Body => {
  const body: Body[number][] = [];
  let closed: string[] = [];
  const close = (): void => {
    if (closed.length > 0) body.push(closed.map(knownLine).join('\r\n'));
    closed = [];
  };
  for (const line of text.split('\n')) {
    const [before = '', after] = line.split(SLOT);
    if (after === undefined) closed.push(line);
    else {
      close();
      body.push({ before, after });
    }
  }
  close();
  return body;
};
const filled = (body: Body, link: string): string =>
  body.map((part) => (typeof part === 'string' ? part : encodedLine(`${part.before}${link}${part.after}`))).join('\r\n');

interface Template {
  readonly subject: string;
  readonly text: Body;
  readonly html: Body;
}
const templateOf = (message: OutgoingMessage): Template => {
  const { subject, text, html } = renderEmail({ ...message, receiptLink: webLink(message.receiptLink) === null ? null : SLOT });
  return { subject: field('Subject', subject), text: bodyOf(text), html: bodyOf(html) };
};

type Said = Pick<OutgoingMessage, 'subject' | 'lead' | 'lines' | 'callList'>;
/** Thousands of messages say the very same objects: those are written out once. */
const written = new WeakMap<OutgoingMessage['lead'], { readonly said: Said; readonly text: string }>();
const textOf = (said: Said): string => {
  const { subject, lead, lines, callList } = said;
  const before = written.get(lead);
  if (before?.said.subject === subject && before.said.lines === lines && before.said.callList === callList) return before.text;
  const text = JSON.stringify([subject, lead, lines, callList]);
  written.set(lead, { said: { subject, lead, lines, callList }, text });
  return text;
};

/** As many of one bulletin as are remembered: what a fan-out needs, and not what a year adds up to. */
const MOST_SHAPES = 100;
const templates = new WeakMap<MessageBulletin, Map<string, Template>>();
/** Everything that a mail says, but for its receiver, his link, and the bulletin by which it is remembered. */
const shapeOf = (message: OutgoingMessage): string => {
  const { purpose, status, deadlineAt, zone, receiptLink, consoleLink } = message;
  return [purpose, status, deadlineAt?.getTime(), zone, webLink(receiptLink) === null, consoleLink, textOf(message)].join('|');
};

const templateFor = (message: OutgoingMessage): Template => {
  if (message.bulletin === null) return templateOf(message);
  const known = templates.get(message.bulletin) ?? new Map<string, Template>();
  templates.set(message.bulletin, known);
  const shape = shapeOf(message);
  const before = known.get(shape);
  if (before !== undefined) return before;
  if (known.size >= MOST_SHAPES) known.clear();
  const made = templateOf(message);
  known.set(shape, made);
  return made;
};

/** Base64 has neither `=` at a line's beginning nor `_`: no text can hold this. */
const BOUNDARY = '=_rainstorm';

/**
 * The mail with its headers. The Message-ID comes from the delivery, so that a second try is the same mail (RFC 5322, 3.6.4); marked as
 * sent by a machine (RFC 3834, 5), so that no absence note answers. Nothing of the message can end a header line. Pure but for the memory
 * of what was encoded before.
 */
export const composeMail = (message: OutgoingMessage, from: Sender, date: Date): ComposedMail => {
  const { subject, text, html } = templateFor(message);
  const link = webLink(message.receiptLink) ?? '';
  const { field: toField, to } = addressee(`${message.to.address}\n${asOneLine(message.to.name)}`);
  const messageId = `<${message.deliveryId}@${from.address.split('@').at(-1) ?? ''}>`;
  const raw = [
    senderField(`${from.address}\n${asOneLine(from.name)}`),
    toField,
    subject,
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
    filled(text, link),
    `--${BOUNDARY}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    filled(html, escapeHtml(link)),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
  return { envelope: { from: from.address, to }, messageId, raw: Buffer.from(raw) };
};
