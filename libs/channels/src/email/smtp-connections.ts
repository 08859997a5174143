import type { Readable, Writable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail } from './compose-mail.js';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password if the server wants them. Never logged. */
  readonly smtpUrl: string;
  readonly maxConnections: number;
  /** Limit for connecting, for the greeting and for each silence of the server, in milliseconds. */
  readonly timeoutMs: number;
}

/** Shorter than the five minutes that a server must wait for a command (RFC 5321, 4.5.3.2.7), so that we end idle sessions, not the server. */
const IDLE_MS = 60_000;

interface Sending {
  /** Called when a session is free, so that thousands of waiting mails hold no text in memory. */
  readonly compose: () => ComposedMail;
  /** Whether any of its text has been sent. */
  hasBegun: boolean;
  /** Called once: with the Message-ID when the server accepted the mail, or with the error. */
  readonly end: (outcome: string | Error) => void;
  session: Session | null;
}

interface Session {
  readonly connection: SMTPConnection;
  /** The mail in progress. */
  sending: Sending | null;
  /** It has already sent a mail, so the server may have closed it in the meantime. */
  isUsed: boolean;
  isOver: boolean;
  idle: NodeJS.Timeout | undefined;
}

const optionsOf = ({ smtpUrl, timeoutMs }: SmtpOptions): SMTPConnection.Options => {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  return {
    // An IPv6 address has brackets in a URL, but not on a socket.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
};

const loginOf = ({ smtpUrl }: SmtpOptions): SMTPConnection.AuthenticationType | null => {
  const { username, password } = new URL(smtpUrl);
  return username === '' ? null : { credentials: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } };
};

/** The server refused only this mail and the session can go on. With 421 it closes the session (RFC 5321, 3.8). */
const isAboutTheMail = (error: SMTPConnection.SMTPError): boolean =>
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && error.responseCode !== 421;

const hasLeft = (error: SMTPConnection.SMTPError): boolean =>
  error.code === 'ECONNECTION' || error.code === 'ESOCKET' || error.responseCode === 421;

/** Null if composing fails; the sender then gets the error. An exception here would be uncaught and end the process. */
const composed = (sending: Sending): ComposedMail | null => {
  try {
    return sending.compose();
  } catch (error) {
    sending.end(error instanceof Error ? error : new Error(String(error)));
    return null;
  }
};

/** nodemailer calls `pipe` when the server is ready for the text (RFC 5321, 4.1.1.4). */
const textOf = (sending: Sending, raw: Buffer): Readable => {
  const pipe = (data: Writable): void => {
    sending.hasBegun = true;
    data.end(raw);
  };
  return { pipe } as unknown as Readable;
};

const gone = (): Error => Object.assign(new Error('The session is over'), { code: 'ECONNECTION' });
const late = (): Error => Object.assign(new Error('The mail took too long'), { code: 'ETIMEDOUT' });

/**
 * A pool of sessions with one mail server, each reused for the next mail. nodemailer provides SMTP. Its own pool is not used, because a
 * stream and an abort signal for each mail would cost as much as everything else together (docs/decisions/0013).
 */
export class SmtpConnections {
  private readonly waiting: Sending[] = [];
  private readonly idle: Session[] = [];
  private readonly connecting: SMTPConnection.Options;
  private readonly login: SMTPConnection.AuthenticationType | null;
  private open = 0;
  private isClosed = false;

  constructor(private readonly options: SmtpOptions) {
    this.connecting = optionsOf(options);
    this.login = loginOf(options);
  }

  /** Resolves with the Message-ID when the server accepted the mail. Rejects with nodemailer's error, or with ETIMEDOUT after `limitMs`, which includes the wait for a connection. */
  async send(compose: () => ComposedMail, limitMs: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const sending: Sending = {
        compose,
        session: null,
        hasBegun: false,
        end: (outcome) => {
          clearTimeout(timer);
          if (typeof outcome === 'string') resolve(outcome);
          else reject(outcome);
        },
      };
      const timer = setTimeout(() => this.giveUp(sending), limitMs);
      this.waiting.push(sending);
      this.goOn();
    });
  }

  /** Call it when no mail is in progress: those are lost. */
  close(): void {
    this.isClosed = true;
    for (const session of this.idle.splice(0)) this.lose(session, gone());
  }

  private goOn(): void {
    while (this.waiting.length > 0) {
      const session = this.idle.pop();
      if (session === undefined && this.open >= this.options.maxConnections) return;
      const sending = this.waiting.shift();
      if (sending === undefined) return;
      if (session === undefined) this.begin(sending);
      else this.carry(session, sending);
    }
  }

  private begin(sending: Sending): void {
    const connection = new SMTPConnection(this.connecting);
    const session: Session = { connection, sending, isUsed: false, isOver: false, idle: undefined };
    this.open += 1;
    sending.session = session;
    connection.on('error', (error: SMTPConnection.SMTPError) => this.lose(session, error));
    // The sender of the mail in progress, if any, is informed right after this.
    connection.once('end', () => queueMicrotask(() => this.lose(session, gone())));
    const ready = (error?: SMTPConnection.SMTPError | null): void => {
      if (session.isOver) return;
      if (error == null) this.carry(session, sending);
      else this.lose(session, error);
    };
    connection.connect((error) => {
      if (error == null && this.login !== null) connection.login(this.login, ready);
      else ready(error);
    });
  }

  private carry(session: Session, sending: Sending): void {
    clearTimeout(session.idle);
    session.sending = sending;
    sending.session = session;
    const mail = composed(sending);
    if (mail === null) {
      session.sending = null;
      // Deferred, because thousands of mails that cannot be composed would recurse as deep.
      setImmediate(() => this.release(session));
      return;
    }
    const { envelope, raw, messageId } = mail;
    session.connection.send({ from: envelope.from, to: [envelope.to] }, textOf(sending, raw), (error) => {
      if (session.sending !== sending) return;
      if (error !== null && !isAboutTheMail(error)) {
        this.lose(session, error);
        return;
      }
      session.sending = null;
      session.isUsed = true;
      sending.end(error ?? messageId);
      if (error === null) this.release(session);
      else session.connection.reset((failure?: Error | null) => (failure == null ? this.release(session) : this.lose(session, failure)));
    });
  }

  private release(session: Session): void {
    if (session.isOver) return;
    const next = this.waiting.shift();
    if (next !== undefined) {
      this.carry(session, next);
      return;
    }
    if (this.isClosed) {
      this.lose(session, gone());
      return;
    }
    this.idle.push(session);
    session.idle = setTimeout(() => {
      this.idle.splice(this.idle.indexOf(session), 1);
      session.connection.quit();
    }, IDLE_MS);
    session.idle.unref();
  }

  private lose(session: Session, error: Error): void {
    if (session.isOver) return;
    session.isOver = true;
    clearTimeout(session.idle);
    this.open -= 1;
    const place = this.idle.indexOf(session);
    if (place !== -1) this.idle.splice(place, 1);
    const { sending } = session;
    session.sending = null;
    session.connection.close();
    // The server closed the idle session and none of the mail was sent: use another session.
    if (sending !== null && session.isUsed && !sending.hasBegun && hasLeft(error)) {
      sending.session = null;
      this.waiting.unshift(sending);
    } else sending?.end(error);
    this.goOn();
  }

  private giveUp(sending: Sending): void {
    if (sending.session !== null) {
      this.lose(sending.session, late());
      return;
    }
    const place = this.waiting.indexOf(sending);
    if (place !== -1) this.waiting.splice(place, 1);
    sending.end(late());
  }
}
