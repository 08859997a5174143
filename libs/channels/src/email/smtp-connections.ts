import type { Readable, Writable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail } from './compose-mail.js';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password if the server wants them. Never logged. */
  readonly smtpUrl: string;
  readonly maxConnections: number;
  /** For connecting, greeting and each silence within the dialogue, milliseconds. */
  readonly timeoutMs: number;
}

/** Below the five minutes that a server has to wait for the next command (RFC 5321, 4.5.3.2.7): it is we who end an idle session. */
const IDLE_MS = 60_000;

interface Sending {
  /** Made when a session is there for it: thousands that wait hold no text. */
  readonly compose: () => ComposedMail;
  /** Whether anything of its text has gone out. */
  hasBegun: boolean;
  /** Called once: with the Message-ID under which the server has taken it, or with what went wrong. */
  readonly end: (outcome: string | Error) => void;
  session: Session | null;
}

interface Session {
  readonly connection: SMTPConnection;
  /** What it carries at this moment. */
  sending: Sending | null;
  /** It has carried one before: the server may have left it in the meantime. */
  isUsed: boolean;
  isOver: boolean;
  idle: NodeJS.Timeout | undefined;
}

const optionsOf = ({ smtpUrl, timeoutMs }: SmtpOptions): SMTPConnection.Options => {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  return {
    // An IPv6 address stands in brackets in a URL, and without them on a socket.
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

/** The server refused this mail and is well otherwise; with 421 it says that it ends the session (RFC 5321, 3.8). */
const isAboutTheMail = (error: SMTPConnection.SMTPError): boolean =>
  (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && error.responseCode !== 421;

const hasLeft = (error: SMTPConnection.SMTPError): boolean =>
  error.code === 'ECONNECTION' || error.code === 'ESOCKET' || error.responseCode === 421;

/** Null where it cannot be made, which is then told: an exception here would be nobody's, and end the process. */
const composed = (sending: Sending): ComposedMail | null => {
  try {
    return sending.compose();
  } catch (error) {
    sending.end(error instanceof Error ? error : new Error(String(error)));
    return null;
  }
};

/** nodemailer asks for the text with `pipe`, once the server wants it (RFC 5321, 4.1.1.4). */
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
 * Sessions with one mail server, each kept for the next mail. nodemailer speaks SMTP; its pool is left out, for it wants a stream and an
 * abort signal for each mail, which cost as much as everything else (docs/decisions/0013).
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

  /** Resolves with its Message-ID once the server has taken it; rejects with nodemailer's error, or with ETIMEDOUT after `limitMs`, waiting for a connection included. */
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

  /** What is under way comes to its end before, or is lost. */
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
    // What it was about, if anything, is told right after it.
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
      // Not from within: thousands that cannot be made would be as deep.
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
    // Left in the meantime, and nothing of the mail has gone: another session will do.
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
