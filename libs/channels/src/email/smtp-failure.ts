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

/** Authentication is missing or refused (RFC 4954, 6): a fault of our settings, not of the mailbox. */
const signInReplies = new Set([530, 534, 535, 538]);
/** The server did not understand a command (RFC 5321, 4.2.2). Without 501, which servers also use for an impossible mailbox. */
const dialogueReplies = new Set([500, 502, 503, 504]);
/** Commands whose reply concerns this mailbox or message. Earlier replies concern us: greeting, authentication, sender's address. */
const aboutTheMail = new Set(['RCPT TO', 'DATA']);

/**
 * The outcome of a nodemailer error. Only a 5yz reply about this mailbox or message is permanent (RFC 5321, 4.2.1). A refused
 * authentication or sender, a lost connection and a time-out can be corrected, so they are retried. The server's own text is left out,
 * because it may repeat anything.
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
  // Without a reply these come from nodemailer itself: an address that this server cannot take, or a mail larger than its SIZE.
  if (name === 'EENVELOPE') return failed('failed-permanently', 'bad-address', name);
  if (name === 'EMESSAGE') return failed('failed-permanently', 'too-long', name);
  return failed('failed-temporarily', 'unreachable', name);
};
