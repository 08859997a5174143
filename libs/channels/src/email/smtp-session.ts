import { Readable, type Writable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail } from './compose-mail.js';
import type { SmtpFailure } from './smtp-failure.js';

/** Which of the waiting mails goes first: the nearest deadline, then the gravest. Without a deadline last. */
export interface Urgency {
  readonly deadlineAt: Date | null;
  /** The higher, the graver. */
  readonly gravity: number;
}

export interface Limits {
  /** For one whole mail including the wait for a connection, in milliseconds. */
  readonly limitMs: number;
  /** For the wait for a connection alone, in milliseconds: then the mail was not handed over. */
  readonly waitMs: number;
}

/** The server took nothing of this mail, for a reason that is not the mail's. `retryAfterMs`: when it may. */
export class NotHandedOver extends Error {
  constructor(
    readonly failure: SmtpFailure,
    readonly retryAfterMs: number,
  ) {
    super(failure.detail);
  }
}

export interface Sending {
  /** Called when a session is free, so that thousands of waiting mails hold no text in memory. */
  readonly compose: () => ComposedMail;
  readonly urgency: Urgency;
  /** The order in which mails of equal urgency came. */
  readonly place: number;
  /** Monotonic time at which the wait for a connection is over. */
  readonly waitsUntil: number;
  /** Whether any of its text has been sent. */
  hasBegun: boolean;
  /** Called once: with the Message-ID when the server accepted the mail, or with the error. */
  readonly end: (outcome: string | Error) => void;
  session: Session | null;
}

export interface Session {
  readonly connection: SMTPConnection;
  /** The mail in progress. */
  sending: Sending | null;
  /** The server has greeted us and let us sign in. */
  isEstablished: boolean;
  /** It has already sent a mail, so the server may have closed it in the meantime. */
  isUsed: boolean;
  isOver: boolean;
  idle: NodeJS.Timeout | undefined;
}

/** Null if composing fails; the sender then gets the error. An exception here would be uncaught and end the process. */
export const composed = (sending: Sending): ComposedMail | null => {
  try {
    return sending.compose();
  } catch (error) {
    sending.end(error instanceof Error ? error : new Error(String(error)));
    return null;
  }
};

const PART_BYTES = 65_536;
/** One after another, as the server takes them: ten connections would otherwise hold ten copies of the files. */
function* inParts(raw: Buffer, tail: Buffer | null): Generator<Buffer> {
  yield raw;
  for (let at = 0; tail !== null && at < tail.length; at += PART_BYTES) yield tail.subarray(at, at + PART_BYTES);
}

/** nodemailer calls `pipe` when the server is ready for the text (RFC 5321, 4.1.1.4). */
export const textOf = (sending: Sending, { raw, tail }: Pick<ComposedMail, 'raw' | 'tail'>, sign?: (raw: Buffer) => Readable): Readable => {
  const pipe = (data: Writable): void => {
    sending.hasBegun = true;
    if (sign === undefined && tail === null) data.end(raw);
    else if (sign === undefined)
      Readable.from(inParts(raw, tail))
        .on('error', (error) => data.destroy(error))
        .pipe(data);
    else
      sign(tail === null ? raw : Buffer.concat([raw, tail]))
        .on('error', (error) => data.destroy(error))
        .pipe(data);
  };
  return { pipe } as unknown as Readable;
};

export const gone = (): Error => Object.assign(new Error('The session is over'), { code: 'ECONNECTION' });
/** Names what nodemailer reports as a lost connection: the server dropped it after EHLO and before TLS stood, which is no STARTTLS. */
export const explained = (error: Error, connection: SMTPConnection, options: SMTPConnection.Options): Error => {
  const { code, responseCode } = error as SMTPConnection.SMTPError;
  const isDropped =
    options.requireTLS === true &&
    !connection.secure &&
    (code === 'ECONNECTION' || code === 'ESOCKET') &&
    responseCode === undefined &&
    String(connection.lastServerResponse).startsWith('250');
  return isDropped ? Object.assign(new Error('STARTTLS was dropped'), { code: 'ETLS' }) : error;
};
export const late = (): Error => Object.assign(new Error('The mail took too long'), { code: 'ETIMEDOUT' });

const isBefore = (one: Sending, other: Sending): boolean => {
  const due = (sending: Sending): number => sending.urgency.deadlineAt?.getTime() ?? Infinity;
  if (due(one) !== due(other)) return due(one) < due(other);
  if (one.urgency.gravity !== other.urgency.gravity) return one.urgency.gravity > other.urgency.gravity;
  return one.place < other.place;
};

/** Trouble of the channel as a whole. */
export interface Trouble {
  readonly failure: SmtpFailure;
  readonly since: Date;
  /** Monotonic. */
  readonly sinceMs: number;
}

/** Puts a mail where its urgency places it. */
export const insertByUrgency = (waiting: Sending[], sending: Sending): void => {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = waiting[middle];
    if (other !== undefined && isBefore(other, sending)) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, sending);
};

/** Connects and signs in without a mail; null when that works. */
export const tryConnection = async (
  options: SMTPConnection.Options,
  login: SMTPConnection.AuthenticationType | null,
): Promise<Error | null> => {
  const connection = new SMTPConnection(options);
  const failure = await new Promise<Error | null>((resolve) => {
    const ready = (error?: SMTPConnection.SMTPError | null): void => resolve(error ?? null);
    connection.on('error', resolve);
    connection.once('end', () => resolve(gone()));
    connection.connect((error) => {
      if (error == null && login !== null) connection.login(login, ready);
      else ready(error);
    });
  });
  if (failure === null) connection.quit();
  else connection.close();
  return failure === null ? null : explained(failure, connection, options);
};
