import { randomUUID } from 'node:crypto';
import escapeHtml from 'escape-html';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import type { OwnFile, MessageBulletin, OutgoingMessage } from '../outgoing-message.js';
import { encodedOnce } from './attached-files.js';
import { reportToken, returnAddress, type ReturnPath } from './return-address.js';
import { asOneLine, renderEmail, webLink } from './render-email.js';

export interface Sender {
  readonly name: string;
  /** One plain address; its domain also ends the Message-IDs. */
  readonly address: string;
}

/** A mail as sent over the wire (RFC 5322), with its envelope. */
export interface ComposedMail {
  /** `from` is the return address. `dsn` asks for a report when the mail cannot be delivered or is delayed (RFC 3461). Both name the delivery. */
  readonly envelope: {
    readonly from: string;
    readonly to: string;
    readonly dsn: { readonly ret: 'HDRS'; readonly envid: string; readonly notify: ('FAILURE' | 'DELAY')[] };
  };
  readonly messageId: string;
  readonly raw: Buffer;
  /** Of a mail with the files of its bulletin what comes after `raw`. Shared by all its receivers: never copied, never changed. */
  readonly tail: Buffer | null;
}

const urgent: ReadonlySet<OutgoingMessage['purpose']> = new Set([
  'bulletin',
  'office-reminder',
  'colleague-silent',
  'escalation',
  'missing-bulletin',
  'system-alarm',
]);

/** Caches a pure function of a text. The cache is emptied when it holds `most` results. */
const memoised = <Made>(make: (text: string) => Made, most = 20_000): ((text: string) => Made) => {
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
/** Parses `address\
name`. */
const parsePerson = (both: string): Sender => {
  const [address = '', name = ''] = both.split('\n');
  return { name, address };
};
const senderField = memoised((both) => field('From', parsePerson(both)));
/** Shared, because each new node draws a random boundary that header fields do not need. */
const header = new MimeNode();
const addressee = memoised((both) => ({
  field: field('To', parsePerson(both)),
  to: header.setHeader('To', parsePerson(both)).getEnvelope().to[0] ?? '',
}));

/**
 * Base64 (RFC 2045, 6.8) of one line, padded with spaces to whole groups of three bytes. Lines can then be encoded independently, and a
 * line that is the same in ten thousand mails is encoded once.
 */
const encodedLine = (line: string): string => {
  const short = (Buffer.byteLength(line) + 2) % 3;
  const inBase64 = Buffer.from(`${line}${' '.repeat(short === 0 ? 0 : 3 - short)}\r\n`).toString('base64');
  return (inBase64.match(/.{1,76}/g) ?? []).join('\r\n');
};
/** Cached, because a thousand escalations of one bulletin differ only in the subject and a few lines. */
const cachedEncodedLine = memoised(encodedLine, 2_000);

/** Placeholder for each receiver's own link. Random, so that no bulletin text can contain it. */
const LINK_PLACEHOLDER = `https://slot.invalid/${randomUUID()}`;

/** A body whose lines are already encoded, except the ones that contain the link. */
type Body = readonly (string | { readonly before: string; readonly after: string })[];

const bodyOf = (text: string): Body => {
  const body: Body[number][] = [];
  let closed: string[] = [];
  const close = (): void => {
    if (closed.length > 0) body.push(closed.map(cachedEncodedLine).join('\r\n'));
    closed = [];
  };
  for (const line of text.split('\n')) {
    const [before = '', after] = line.split(LINK_PLACEHOLDER);
    if (after === undefined) closed.push(line);
    else {
      close();
      body.push({ before, after });
    }
  }
  close();
  return body;
};
const fillLink = (body: Body, link: string): string =>
  body.map((part) => (typeof part === 'string' ? part : encodedLine(`${part.before}${link}${part.after}`))).join('\r\n');

interface Template {
  readonly subject: string;
  readonly text: Body;
  readonly html: Body;
}
const templateOf = (message: OutgoingMessage): Template => {
  const { subject, text, html } = renderEmail({ ...message, receiptLink: webLink(message.receiptLink) === null ? null : LINK_PLACEHOLDER });
  return { subject: field('Subject', subject), text: bodyOf(text), html: bodyOf(html) };
};

type SharedText = Pick<OutgoingMessage, 'subject' | 'lead' | 'lines' | 'callList'>;
/** Thousands of messages share the same text objects; each is serialised once. */
const serialised = new WeakMap<OutgoingMessage['lead'], { readonly said: SharedText; readonly text: string }>();
const serialisedText = (said: SharedText): string => {
  const { subject, lead, lines, callList } = said;
  const before = serialised.get(lead);
  if (before?.said.subject === subject && before.said.lines === lines && before.said.callList === callList) return before.text;
  const text = JSON.stringify([subject, lead, lines, callList]);
  serialised.set(lead, { said: { subject, lead, lines, callList }, text });
  return text;
};

/** Cached templates for each bulletin: enough for one fan-out, and bounded over a year. */
const MAX_TEMPLATES_PER_BULLETIN = 100;
const templates = new WeakMap<MessageBulletin, Map<string, Template>>();
/** Cache key within one bulletin: everything in a mail except the receiver and the receiver's link. */
const templateKey = (message: OutgoingMessage): string => {
  const { purpose, status, deadlineAt, zone, receiptLink, consoleLink } = message;
  const hasFiles = message.files !== undefined;
  return [purpose, status, deadlineAt?.getTime(), zone, webLink(receiptLink) === null, consoleLink, hasFiles, serialisedText(message)].join(
    '|',
  );
};

const templateFor = (message: OutgoingMessage): Template => {
  if (message.bulletin === null) return templateOf(message);
  const known = templates.get(message.bulletin) ?? new Map<string, Template>();
  templates.set(message.bulletin, known);
  const key = templateKey(message);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_TEMPLATES_PER_BULLETIN) known.clear();
  const made = templateOf(message);
  known.set(key, made);
  return made;
};

/** No body can contain this: base64 has no `_`, and no `=` at the beginning of a line. */
const BOUNDARY = '=_rainstorm';
const OUTER_BOUNDARY = '=_with-file';

/** The head of a mail with a file: its texts are the first part. */
const beforeText = [`Content-Type: multipart/mixed; boundary="${OUTER_BOUNDARY}"`, '', `--${OUTER_BOUNDARY}`];

/** The files as the last parts (RFC 2183). Throws on a name or a type that could break a header line, which is a defect. */
const attached = (files: readonly OwnFile[]): readonly string[] => [
  ...files.flatMap(({ fileName, type, content }) => {
    if (!/^[\w.-]{1,60}$/.test(fileName) || !/^[a-z]+\/[a-z0-9.+-]{1,40}$/.test(type)) throw new Error('Malformed name or type of a file');
    return [
      `--${OUTER_BOUNDARY}`,
      `Content-Type: ${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${fileName}"`,
      '',
      (content.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'),
    ];
  }),
  `--${OUTER_BOUNDARY}--`,
];

/**
 * The mail with its headers. The Message-ID is derived from the delivery, so that a retry is the same mail (RFC 5322, 3.6.4). The mail is
 * marked as automatic (RFC 3834, 5; the second mark is Exchange's), so that nobody's absence note answers it. All mails about one bulletin refer to the
 * same id, so that mail programs show reminders and escalations with it. No text of the message can break a header line. Pure except
 * for its caches.
 */
export const composeMail = (message: OutgoingMessage, from: Sender, date: Date, returnPath: ReturnPath | null = null): ComposedMail => {
  const { subject, text, html } = templateFor(message);
  const link = webLink(message.receiptLink) ?? '';
  const { field: toField, to } = addressee(`${message.to.address}\n${asOneLine(message.to.name)}`);
  const domain = from.address.split('@').at(-1) ?? '';
  const messageId = `<${message.deliveryId}@${domain}>`;
  const token = returnPath === null ? message.deliveryId : reportToken(message.deliveryId, returnPath.secret);
  const files = message.files === undefined || message.ownFiles !== undefined ? null : encodedOnce(message.files);
  const thread = message.bulletin === null ? null : `<${message.bulletin.id}@${domain}>`;
  const raw = [
    senderField(`${from.address}\n${asOneLine(from.name)}`),
    toField,
    subject,
    `Message-ID: ${messageId}`,
    ...(thread === null ? [] : [`References: ${thread}`, `In-Reply-To: ${thread}`]),
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    keyField(asOneLine(message.idempotencyKey)),
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
    ...(urgent.has(message.purpose) ? ['X-Priority: 1 (Highest)', 'X-MSMail-Priority: High', 'Importance: High'] : []),
    ...(message.status === 'exercise' ? ['X-Rainstorm-Status: Exercise'] : []),
    'MIME-Version: 1.0',
    ...(message.ownFiles === undefined ? [] : beforeText),
    ...(files === null ? [] : files.head),
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    fillLink(text, link),
    `--${BOUNDARY}`,
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    fillLink(html, escapeHtml(link)),
    `--${BOUNDARY}--`,
    ...(message.ownFiles === undefined ? [] : attached(message.ownFiles)),
    '',
  ].join('\r\n');
  return {
    envelope: {
      from: returnPath === null ? from.address : returnAddress(token, returnPath),
      to,
      dsn: { ret: 'HDRS', envid: token, notify: ['FAILURE', 'DELAY'] },
    },
    messageId,
    raw: Buffer.from(raw),
    tail: files === null ? null : files.tail,
  };
};
