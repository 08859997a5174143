import type { ChannelFailureReason } from '../../channel.js';
import type { GatewayAnswer } from '../../gateway/gateway-line.js';
import type { SmsPartReport, SmsReply } from '../sms-gateway.js';
import type { NoAnswer } from './awaited-answers.js';

/** One part of an SMS, as it goes to a gateway. */
export interface SmsPart {
  readonly mobile: string;
  readonly text: string;
  /** Joins the parts of one SMS: 0 to 255, the same for every attempt. */
  readonly reference: number;
  readonly total: number;
  /** From 0. */
  readonly index: number;
  readonly expires: Date | null;
}

/**
 * What became of a part. `ids`: its number as it was given, then other ways to write it. `lost`: no answer came, and the gateway may have taken it.
 * `not-sent`: it never left.
 */
export type SubmitAnswer =
  | { readonly kind: 'answered'; readonly answer: GatewayAnswer; readonly said: string; readonly ids: readonly string[] }
  | { readonly kind: 'lost'; readonly reason: 'timed-out' | 'unreachable'; readonly said: string }
  | { readonly kind: 'not-sent' };

/** What became of a part to which no answer came. */
export const unanswered = (why: NoAnswer | 'not-sent'): SubmitAnswer => {
  if (why === 'not-sent') return { kind: 'not-sent' };
  return why === 'timed-out'
    ? { kind: 'lost', reason: 'timed-out', said: 'no answer in time' }
    : { kind: 'lost', reason: 'unreachable', said: 'the connection broke off' };
};

/** A connection that the gateway has accepted. */
export interface SmsConnection {
  /** Never rejects. */
  submit(part: SmsPart): Promise<SubmitAnswer>;
  /** Says goodbye, and closes. */
  close(): Promise<void>;
}

/** What comes over a connection by itself. */
export interface ConnectionEvents {
  /** Rejects where it has to come again. */
  readonly report: (report: SmsPartReport) => Promise<void>;
  readonly reply: (reply: SmsReply) => Promise<void>;
  /** Called once, also after `close`. `why` without secrets. */
  readonly closed: (why: string) => void;
}

/** Why there is no connection. `detail` without secrets. */
export class NotConnected extends Error {
  constructor(
    readonly reason: ChannelFailureReason,
    readonly detail: string,
  ) {
    super(detail);
  }
}

/** Opens one connection and signs in. Rejects with `NotConnected`. */
export type OpenSmsConnection = (events: ConnectionEvents) => Promise<SmsConnection>;

export interface ConnectionTimes {
  /** For connecting and signing in, in milliseconds. */
  readonly connectMs: number;
  /** For the answer to what was sent, in milliseconds. */
  readonly answerMs: number;
  /** A silent connection is tested after so long, in milliseconds. */
  readonly testMs: number;
}

export const defaultTimes: ConnectionTimes = { connectMs: 10_000, answerMs: 15_000, testMs: 30_000 };
