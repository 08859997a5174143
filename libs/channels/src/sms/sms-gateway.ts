import type { Status } from '@rainstorm/warning-model';
import type { ChannelHealth, SendOutcome } from '../channel.js';
import type { Urgency } from '../email/smtp-session.js';
import type { SmsWords } from './sms-text.js';

/** One SMS to one number. */
export interface OutgoingSms {
  /** The same for every attempt. */
  readonly idempotencyKey: string;
  /** A Chinese mobile number, 11 digits. */
  readonly mobile: string;
  readonly status: Status;
  readonly words: SmsWords;
  /** When it says nothing any more, so that no network tries it longer; null where it is always of use. */
  readonly expires: Date | null;
  readonly urgency: Urgency;
}

/** What the network said of one part that we sent. */
export interface SmsPartReport {
  readonly messageId: string;
  /** Where the part went to, 11 digits; null where the report does not say. */
  readonly mobile: string | null;
  readonly isDelivered: boolean;
  /** The network's own code. */
  readonly detail: string;
}

/** What somebody replied. */
export interface SmsReply {
  /** As the gateway writes it, with or without 86. */
  readonly number: string;
  readonly content: string;
}

/** Takes what a gateway tells in this process. Rejects if it could not be recorded; then the gateway is asked to tell it again later. */
export interface SmsIntake {
  report(account: string, report: SmsPartReport): Promise<void>;
  reply(reply: SmsReply): Promise<void>;
}

/**
 * Sends SMS. `sent`: the gateway took every part. Where an answer is lost it may have taken the SMS: that is a temporary failure, and the same SMS is sent
 * again under the same key. What was never handed over is no try.
 */
export interface SmsGateway {
  send(sms: OutgoingSms): Promise<SendOutcome>;
  check?(): Promise<ChannelHealth>;
  /** Waits for the answers to what was handed over. */
  close(): Promise<void>;
}

/** Told how many parts each SMS that was taken has. */
export type OnSmsParts = (status: Status, parts: number) => void;
