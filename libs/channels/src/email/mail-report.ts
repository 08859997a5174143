import type { DeliveryId } from '@rainstorm/warning-model';
import PostalMime, { type Email } from 'postal-mime';
import { deliveryNamedIn } from './return-address.js';

/** Why a mail came back after the server had taken it, as the enhanced status code says (RFC 3463). */
export type BounceReason = 'bounced' | 'no-such-address' | 'mailbox-full' | 'next-server-unreachable';

/** What became of a mail after the server had taken it. `detail`: the status, and what the other side said, as one line. */
export type MailReport =
  | { readonly kind: 'failed'; readonly deliveryId: DeliveryId; readonly reason: BounceReason; readonly detail: string }
  /** It waits at a server on the way, which goes on trying. */
  | { readonly kind: 'delayed'; readonly deliveryId: DeliveryId; readonly detail: string }
  /** A program answered for the person, e.g. out of office (RFC 3834). Never a receipt. */
  | { readonly kind: 'auto-reply'; readonly deliveryId: DeliveryId; readonly detail: string }
  /** About one of our mails, but neither a report that programs can read nor an automatic answer: a person has to look. */
  | { readonly kind: 'unclear'; readonly deliveryId: DeliveryId; readonly detail: string }
  /** About none of our mails, or a report of success. */
  | { readonly kind: 'other' };

const MOST_DETAIL = 400;
const REPORT_TYPES = ['message/delivery-status', 'message/global-delivery-status'];

const asDetail = (...parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => (part ?? '').replaceAll(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(', ')
    .slice(0, MOST_DETAIL);

type Fields = ReadonlyMap<string, string>;

/** The groups of fields of a delivery status: first of the message, then of each recipient (RFC 3464, 2.1). */
const groupsOf = (status: string): readonly Fields[] =>
  status
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n\s*\n/)
    .map(
      (group) =>
        new Map(
          group.split('\n').flatMap((line) => {
            const at = line.indexOf(':');
            return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const];
          }),
        ),
    )
    .filter((fields) => fields.size > 0);

const reasonOf = (status: string): BounceReason => {
  if (/^5\.1\.[0-36]$/.test(status)) return 'no-such-address';
  if (/^[45]\.2\.2$/.test(status)) return 'mailbox-full';
  return /^[45]\.4\./.test(status) ? 'next-server-unreachable' : 'bounced';
};

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === 'string' ? content : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('utf8');

const headerOf = ({ headers }: Email, name: string): string =>
  headers
    .filter(({ key }) => key === name)
    .map(({ value }) => value)
    .join(' ');

const isAutomaticAnswer = (mail: Email): boolean =>
  /^auto-replied/i.test(headerOf(mail, 'auto-submitted')) ||
  ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => headerOf(mail, name) !== '') ||
  /auto[-_]?reply/i.test(headerOf(mail, 'precedence')) ||
  /^\s*(?:自动回复|自动答复|外出|不在办公室|out of office|automatic reply|auto(?:matic)?[- ]?reply)/i.test(mail.subject ?? '');

/** Reads a mail that came to the return address. `secret` is that of the return path. Rejects nothing: what cannot be read is `other`. */
export const readMailReport = async (raw: Uint8Array, secret: string): Promise<MailReport> => {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true }).catch(() => null);
  if (mail === null) return { kind: 'other' };
  const [ofMessage, ...ofRecipients] = mail.attachments
    .filter(({ mimeType }) => REPORT_TYPES.includes(mimeType))
    .flatMap(({ content }) => groupsOf(textOf(content)));
  const addressed = ['delivered-to', 'x-original-to', 'envelope-to', 'to'].map((name) => headerOf(mail, name)).join(' ');
  const deliveryId = deliveryNamedIn(addressed, secret) ?? deliveryNamedIn(ofMessage?.get('original-envelope-id') ?? '', secret);
  if (deliveryId === null) return { kind: 'other' };
  if (ofMessage !== undefined) {
    const by = (action: string): Fields | undefined => ofRecipients.find((fields) => fields.get('action')?.toLowerCase() === action);
    const failed = by('failed');
    const about = failed ?? by('delayed');
    if (about === undefined) return { kind: 'other' };
    const detail = asDetail(about.get('status'), about.get('diagnostic-code')?.replace(/^smtp;\s*/i, ''));
    return failed === undefined
      ? { kind: 'delayed', deliveryId, detail }
      : { kind: 'failed', deliveryId, reason: reasonOf(failed.get('status')?.split(' ')[0] ?? ''), detail };
  }
  return { kind: isAutomaticAnswer(mail) ? 'auto-reply' : 'unclear', deliveryId, detail: asDetail(mail.subject) };
};
