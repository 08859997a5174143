import type { FailureReason, SendOutcome } from '../channel.js';

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
}

const failed = (result: 'failed-temporarily' | 'failed-permanently', reason: FailureReason, detail: string): SendOutcome => ({
  result,
  reason,
  detail,
});

/** The server wants a sign-in that it did not get, or not such a one (RFC 4954, 6): our settings, not the mailbox. */
const signInReplies = new Set([530, 534, 535, 538]);
/** The server did not understand us (RFC 5321, 4.2.2); 501 is missing here, since servers answer it to a mailbox that cannot be. */
const dialogueReplies = new Set([500, 502, 503, 504]);
/** Where a reply is about this mailbox or this message. Before, it is about us: a greeting, a sign-in, the sender's address. */
const aboutTheMail = new Set(['RCPT TO', 'DATA']);

/**
 * Reads an error of nodemailer. Permanent is only a 5yz that the server said of this mailbox or this message (RFC 5321, 4.2.1); a refused
 * sign-in or sender, a connection lost, a time-out may be mended, and are tried again. The server's own words are left out: they may
 * repeat anything.
 */
export const outcomeOfSmtpError = (error: unknown): SendOutcome => {
  const { code, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const reply = typeof responseCode === 'number' ? responseCode : null;
  const name = typeof code === 'string' ? code : 'unknown';
  const step = typeof command === 'string' ? command : '';
  if (name === 'EAUTH' || name === 'ENOAUTH' || (reply !== null && signInReplies.has(reply)))
    return failed('failed-temporarily', 'not-authorised', reply === null ? name : `${name}, SMTP ${reply}`);
  if (name === 'ETIMEDOUT' || name === 'EABORT') return failed('failed-temporarily', 'timed-out', name);
  if (reply !== null) {
    const detail = `${name}, SMTP ${reply} after ${step.split(' ')[0] ?? ''}`;
    return reply >= 500 && aboutTheMail.has(step) && !dialogueReplies.has(reply)
      ? failed('failed-permanently', 'refused', detail)
      : failed('failed-temporarily', 'refused-for-now', detail);
  }
  // Without a reply these are nodemailer's own findings: an address that this server cannot take, a mail above its SIZE.
  if (name === 'EENVELOPE') return failed('failed-permanently', 'bad-address', name);
  if (name === 'EMESSAGE') return failed('failed-permanently', 'too-long', name);
  return failed('failed-temporarily', 'unreachable', name);
};
