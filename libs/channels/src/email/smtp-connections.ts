import type { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ChannelHealth } from '../channel.js';
import type { ComposedMail } from './compose-mail.js';
import { ConnectionLimit } from './connection-limit.js';
import { ServerCondition } from './server-condition.js';
import { classifySmtpError, type SmtpFailure } from './smtp-failure.js';
import { smtpLogin, smtpOptions, type SmtpServer } from './smtp-options.js';
import {
  composed,
  explained,
  gone,
  insertByUrgency,
  late,
  textOf,
  tryConnection,
  type Limits,
  type Sending,
  type Session,
  type Urgency,
} from './smtp-session.js';

export interface SmtpOptions extends SmtpServer {
  /** The pool never opens more; it learns itself whether the server bears fewer. */
  readonly maxConnections: number;
  readonly sign?: ((raw: Buffer) => Readable) | undefined;
}

/** Shorter than the five minutes that a server must wait for a command (RFC 5321, 4.5.3.2.7), so that we end idle sessions, not the server. */
const IDLE_MS = 60_000;

/**
 * A pool of sessions with one mail server. It learns how many connections the server bears, waits as a whole when the server wants fewer mails,
 * and hands back what waits when the server takes nothing. Why not nodemailer's own pool: docs/decisions/0013.
 */
export class SmtpConnections {
  private readonly waiting: Sending[] = [];
  private readonly idle: Session[] = [];
  private readonly sessions = new Set<Session>();
  private readonly connecting: SMTPConnection.Options;
  private readonly login: SMTPConnection.AuthenticationType | null;
  private readonly limit: ConnectionLimit;
  private isClosed = false;
  private sent = 0;
  private resuming: NodeJS.Timeout | undefined;
  private readonly server = new ServerCondition();

  constructor(private readonly options: SmtpOptions) {
    this.connecting = smtpOptions(options);
    this.login = smtpLogin(options);
    this.limit = new ConnectionLimit(options.maxConnections);
  }

  /**
   * Resolves with the Message-ID when the server accepted the mail. Rejects with `NotHandedOver` when the server takes nothing or the wait for
   * a connection is over, with nodemailer's error about this mail, or with ETIMEDOUT after `limitMs`.
   */
  async send(compose: () => ComposedMail, urgency: Urgency, { limitMs, waitMs }: Limits): Promise<string> {
    const refused = this.server.refusesAll;
    if (refused !== null) throw this.server.notHandedOver(refused);
    return new Promise((resolve, reject) => {
      const sending: Sending = {
        compose,
        urgency,
        place: (this.sent += 1),
        waitsUntil: performance.now() + waitMs,
        session: null,
        hasBegun: false,
        end: (outcome) => {
          clearTimeout(timer);
          clearTimeout(wait);
          if (typeof outcome === 'string') resolve(outcome);
          else reject(outcome);
        },
      };
      const timer = setTimeout(() => this.giveUp(sending), limitMs);
      const wait = setTimeout(() => this.giveBack(sending), waitMs);
      this.queue(sending);
      this.goOn();
    });
  }

  health(): ChannelHealth {
    return this.server.health();
  }

  /** Connects and signs in, without a mail. Not while mails show it anyway: a server that bears few connections would lose one. */
  async check(): Promise<ChannelHealth> {
    if ([...this.sessions].some(({ isEstablished }) => isEstablished) || this.server.isPaused) return this.health();
    const failure = await tryConnection(this.connecting, this.login);
    if (failure === null) this.server.connected();
    else this.server.failed(classifySmtpError(failure));
    return this.health();
  }

  /** Hands back what waits for a pause to be over. What waits only for a session goes on. */
  letGo(): void {
    this.isClosed = true;
    if (!this.server.isPaused) return;
    for (const waiting of this.waiting.splice(0)) waiting.end(this.server.notHandedOver(this.server.reason(gone())));
  }

  /** Call it when no mail is in progress: those are lost. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.resuming);
    for (const session of this.idle.splice(0)) this.lose(session, gone());
  }

  private queue(sending: Sending): void {
    sending.session = null;
    insertByUrgency(this.waiting, sending);
  }

  private goOn(): void {
    while (this.waiting.length > 0) {
      if (this.server.isPaused) return;
      if (this.idle.length === 0 && this.sessions.size >= this.limit.value) return;
      const session = this.idle.pop();
      const sending = this.waiting.shift();
      if (sending === undefined) return;
      if (session === undefined) this.begin(sending);
      else this.carry(session, sending);
    }
  }

  private begin(sending: Sending): void {
    const connection = new SMTPConnection(this.connecting);
    const session: Session = { connection, sending, isEstablished: false, isUsed: false, isOver: false, idle: undefined };
    this.sessions.add(session);
    sending.session = session;
    connection.on('error', (error: SMTPConnection.SMTPError) => this.lose(session, error));
    // The sender of the mail in progress, if any, is informed right after this.
    connection.once('end', () => queueMicrotask(() => this.lose(session, gone())));
    const ready = (error?: SMTPConnection.SMTPError | null): void => {
      if (session.isOver) return;
      if (error != null) {
        this.lose(session, error);
        return;
      }
      session.isEstablished = true;
      // While it connected a graver mail may have come.
      this.queue(sending);
      session.sending = null;
      this.release(session);
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
    const { envelope, messageId } = mail;
    session.connection.send({ ...envelope, to: [envelope.to] }, textOf(sending, mail, this.options.sign), (error) => {
      if (session.sending !== sending) return;
      if (error === null) {
        session.sending = null;
        session.isUsed = true;
        this.limit.succeeded();
        this.server.taken();
        sending.end(messageId);
        this.release(session);
        // The server may bear one more connection now.
        this.goOn();
        return;
      }
      const failure = classifySmtpError(error);
      const isOpen = (error.code === 'EENVELOPE' || error.code === 'EMESSAGE') && error.responseCode !== 421;
      if (!isOpen) {
        this.lose(session, error);
        return;
      }
      session.sending = null;
      session.isUsed = true;
      if (failure.about === 'mail' || failure.about === 'doubtful') {
        if (failure.about === 'doubtful') this.server.doubted(failure);
        sending.end(error);
      } else {
        // The server refused the mail before it took it: the mail waits, and so do all others.
        sending.hasBegun = false;
        this.putBack(sending, failure);
        this.pause(failure);
      }
      session.connection.reset((broken?: Error | null) => (broken == null ? this.release(session) : this.lose(session, broken)));
    });
  }

  /** All mails wait, longer each time until the server takes one. What waits for a server that takes nothing is handed back. */
  private pause(failure: SmtpFailure): void {
    const ms = this.server.pause(failure);
    if (ms !== null) {
      clearTimeout(this.resuming);
      this.resuming = setTimeout(() => this.goOn(), ms);
      this.resuming.unref();
    }
    if (failure.about === 'session') for (const waiting of this.waiting.splice(0)) waiting.end(this.server.notHandedOver(failure));
  }

  /** The mail waits for another session, or is handed back when its wait is over. */
  private putBack(sending: Sending, failure: SmtpFailure): void {
    if (performance.now() >= sending.waitsUntil) {
      sending.session = null;
      sending.end(this.server.notHandedOver(failure));
    } else this.queue(sending);
  }

  private release(session: Session): void {
    if (session.isOver) return;
    const next = this.server.isPaused ? undefined : this.waiting.shift();
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
    this.sessions.delete(session);
    const place = this.idle.indexOf(session);
    if (place !== -1) this.idle.splice(place, 1);
    const { sending } = session;
    session.sending = null;
    session.connection.close();
    if (sending !== null) {
      // Once text has left, the server may have the mail: that was a try, and its outcome is unknown.
      if (sending.hasBegun) sending.end(error);
      else this.lost(session, sending, classifySmtpError(explained(error, session.connection, this.connecting)));
    }
    this.goOn();
  }

  /** A session ended before any of its mail was sent. */
  private lost(session: Session, sending: Sending, failure: SmtpFailure): void {
    if (failure.about === 'mail' || failure.about === 'doubtful') {
      sending.end(Object.assign(new Error(failure.detail), { code: 'EENVELOPE' }));
      return;
    }
    const established = [...this.sessions].filter(({ isEstablished }) => isEstablished).length;
    // The server closed a session that had been idle, or bears no more than the others: they go on.
    if (session.isUsed && failure.about === 'session' && failure.reason === 'unreachable') {
      this.putBack(sending, failure);
      return;
    }
    if (!session.isEstablished) this.limit.refused(established);
    if (!session.isEstablished && established > 0) {
      this.putBack(sending, failure);
      return;
    }
    if (failure.about === 'session') {
      this.pause(failure);
      sending.end(this.server.notHandedOver(failure));
      return;
    }
    this.putBack(sending, failure);
    this.pause(failure);
  }

  private giveBack(sending: Sending): void {
    const place = this.waiting.indexOf(sending);
    if (place === -1) return;
    this.waiting.splice(place, 1);
    sending.end(
      this.server.notHandedOver(this.server.reason({ about: 'throttled', reason: 'throttled', detail: 'no connection was free' })),
    );
  }

  private giveUp(sending: Sending): void {
    const { session, hasBegun } = sending;
    const place = this.waiting.indexOf(sending);
    if (place !== -1) this.waiting.splice(place, 1);
    if (!hasBegun) this.server.failed(classifySmtpError(late()));
    sending.end(hasBegun ? late() : this.server.notHandedOver(classifySmtpError(late())));
    if (session === null) return;
    session.sending = null;
    this.lose(session, late());
  }
}
