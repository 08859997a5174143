import type { ChannelFailureReason, FailureReason } from '../channel.js';
import { connectionFailure } from '../connection-failure.js';

interface SmtpError {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
  readonly message?: unknown;
}

/**
 * What a failure says. `mail`: this recipient or this message; only these can be permanent. `doubtful`: a reply to this mail that is more
 * likely about us (a policy, a fault of the server), so it is tried again. `throttled`: the server wants fewer connections or mails.
 * `session`: the server takes nothing from us.
 */
export type SmtpFailure =
  | { readonly about: 'mail'; readonly isPermanent: boolean; readonly reason: FailureReason; readonly detail: string }
  | { readonly about: 'doubtful'; readonly reason: FailureReason; readonly detail: string }
  | { readonly about: 'throttled' | 'session'; readonly reason: ChannelFailureReason; readonly detail: string };

/** Authentication is missing or refused (RFC 4954, 6): a fault of our settings, not of the mailbox. */
const signInReplies = new Set([530, 534, 535, 538]);
/** The replies that concern the mailbox when no enhanced code says more (RFC 5321, 4.2.3). 552 is also a message that is too large. */
const mailboxReplies = new Set([501, 550, 551, 552, 553, 556]);

/** The words with which servers name a limit of connections or mails. Greylisting has other words. */
const LIMIT_WORDS = /too (many|much)|\brate\b|limit|throttl|slow down|exceed/i;

interface Reply {
  readonly code: number;
  /** Class, subject and detail of the enhanced code (RFC 3463), e.g. `5.1.1`; null without one. */
  readonly enhanced: string | null;
  readonly text: string;
}

const replyOf = ({ responseCode, response }: SmtpError): Reply | null => {
  if (typeof responseCode !== 'number') return null;
  const text = typeof response === 'string' ? response : '';
  return { code: responseCode, enhanced: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null, text };
};

const isAbout = ({ enhanced }: Reply, ...subjects: readonly string[]): boolean =>
  enhanced !== null && subjects.some((subject) => enhanced.slice(2) === subject || enhanced.slice(2).startsWith(`${subject}.`));

/** Of a reply to RCPT or DATA. */
const aboutMail = (reply: Reply, step: string, detail: string): SmtpFailure => {
  // 1.7 and 1.8 are about the sender's address, which is ours (RFC 3463, 3.2).
  if (isAbout(reply, '1.7', '1.8')) return { about: 'session', reason: 'sender-refused', detail };
  if (reply.code < 500) {
    const isServersRoom = isAbout(reply, '3', '4.5', '5.3');
    if (reply.code === 421 || isServersRoom || LIMIT_WORDS.test(reply.text)) return { about: 'throttled', reason: 'throttled', detail };
    return { about: 'mail', isPermanent: false, reason: 'deferred', detail };
  }
  const isSaid = reply.enhanced !== null && !isAbout(reply, '0');
  const isPermanent = isSaid
    ? isAbout(reply, '1', '2', '3.4', '6') || (step === 'RCPT TO' && isAbout(reply, '4'))
    : step === 'RCPT TO'
      ? mailboxReplies.has(reply.code)
      : reply.code === 552;
  return isPermanent
    ? { about: 'mail', isPermanent: true, reason: 'refused', detail }
    : { about: 'doubtful', reason: 'refused-for-now', detail };
};

const withoutReply = (name: string, original: string, message: string): SmtpFailure => {
  const detail = original === '' ? name : `${name}, ${original}`;
  // These come from nodemailer itself: an address that this server cannot take, or a mail larger than its SIZE.
  if (name === 'EENVELOPE') return { about: 'mail', isPermanent: true, reason: 'bad-address', detail };
  if (name === 'EMESSAGE') return { about: 'mail', isPermanent: true, reason: 'too-long', detail };
  if (name === 'ENOAUTH' || name === 'EAUTH') return { about: 'session', reason: 'not-authorised', detail };
  if (name === 'ETIMEDOUT' || name === 'EABORT') return { about: 'session', reason: 'timed-out', detail };
  const known = connectionFailure(original, message);
  if (known !== null) return { about: 'session', reason: known, detail };
  if (name === 'EDNS') return { about: 'session', reason: 'name-not-found', detail };
  if (name === 'ETLS') return { about: 'session', reason: 'no-tls', detail };
  return { about: 'session', reason: 'unreachable', detail };
};

/** What a nodemailer error means for the mail and for the channel. The server's own text is left out of `detail`, because it may repeat anything. */
export const classifySmtpError = (error: unknown): SmtpFailure => {
  const said = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  const name = textOf(said.code) === '' ? 'unknown' : textOf(said.code);
  const step = textOf(said.command);
  const reply = replyOf(said);
  if (reply === null) return withoutReply(name, textOf(said.originalCode), textOf(said.message));
  const detail = `${name}, SMTP ${reply.code}${reply.enhanced === null ? '' : ` ${reply.enhanced}`} after ${step.split(' ')[0] ?? ''}`;
  if (name === 'EAUTH' || name === 'ENOAUTH' || signInReplies.has(reply.code))
    return { about: 'session', reason: 'not-authorised', detail };
  if (name === 'ETLS') return { about: 'session', reason: 'no-tls', detail };
  if (step === 'RCPT TO' || step === 'DATA') return aboutMail(reply, step, detail);
  if (reply.code < 500) return { about: 'throttled', reason: 'throttled', detail };
  return { about: 'session', reason: step === 'MAIL FROM' ? 'sender-refused' : 'session-refused', detail };
};
