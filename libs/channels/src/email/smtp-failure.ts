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

/** What the server says of the mailbox or the message itself (RFC 5321, 4.2.3); other 5xx may be of the moment or of our settings. */
const finalReplies = new Set([550, 551, 552, 553, 554, 555, 521, 556]);

/**
 * Reads an error of nodemailer. Permanent is only what the server said for good of this mailbox or message; a refused sign-in, a
 * connection lost, a time-out may be mended, and are tried again. The server's own words are left out: they may repeat anything.
 */
export const outcomeOfSmtpError = (error: unknown): SendOutcome => {
  const { code, responseCode, command } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const reply = typeof responseCode === 'number' ? responseCode : null;
  const name = typeof code === 'string' ? code : 'unknown';
  const detail =
    reply === null ? name : `${name}, SMTP ${reply}${typeof command === 'string' ? ` after ${command.split(' ')[0] ?? ''}` : ''}`;
  if (name === 'EAUTH') return failed('failed-temporarily', 'not-authorised', detail);
  if (name === 'ETIMEDOUT') return failed('failed-temporarily', 'timed-out', detail);
  if (reply !== null && finalReplies.has(reply) && command !== 'CONN') return failed('failed-permanently', 'refused', detail);
  if (reply !== null) return failed('failed-temporarily', 'refused-for-now', detail);
  return failed('failed-temporarily', 'unreachable', detail);
};
