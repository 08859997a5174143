import { rootCertificates } from 'node:tls';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';

export interface SmtpServer {
  /**
   * `smtp://` or `smtps://`, with user and password if the server wants them. Never logged. `smtp://` uses STARTTLS and refuses to go on
   * without it, except on the machine itself; `?requireTLS=true` demands it there too, `?requireTLS=false` allows a network without it.
   */
  readonly smtpUrl: string;
  /** Certificates of own authorities, in PEM, in addition to those that Node knows. */
  readonly ca?: readonly string[];
  /** Limit for connecting, for the greeting and for each silence of the server, in milliseconds. */
  readonly timeoutMs: number;
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** What `?requireTLS=` may be; null for another value. */
export const requiredTls = (smtpUrl: string): boolean | undefined | null => {
  const asked = new URL(smtpUrl).searchParams.get('requireTLS');
  if (asked === null) return undefined;
  return asked === 'true' ? true : asked === 'false' ? false : null;
};

export const smtpOptions = ({ smtpUrl, ca, timeoutMs }: SmtpServer): SMTPConnection.Options => {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  // An IPv6 address has brackets in a URL, but not on a socket.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && (requiredTls(smtpUrl) ?? !isLoopback(host)),
    // Without it a mail page on the machine itself, with a certificate of its own, could not be used.
    ignoreTLS: !secure && isLoopback(host) && requiredTls(smtpUrl) !== true,
    ...(ca === undefined || ca.length === 0 ? {} : { tls: { ca: [...rootCertificates, ...ca] } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
};

export const smtpLogin = ({ smtpUrl }: Pick<SmtpServer, 'smtpUrl'>): SMTPConnection.AuthenticationType | null => {
  const { username, password } = new URL(smtpUrl);
  return username === '' ? null : { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
};
