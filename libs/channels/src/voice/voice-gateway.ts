import type { CallEnd, Status } from '@rainstorm/warning-model';
import type { ChannelHealth, SendOutcome } from '../channel.js';
import type { Urgency } from '../email/smtp-session.js';

export type { CallEnd } from '@rainstorm/warning-model';

/** One call to one callee, for everything that waits for this callee. */
export interface OutgoingCall {
  /** Ours, a UUID. The same for a call that is placed again after a lost answer. */
  readonly callId: string;
  /** Digits only, with area code for a landline. */
  readonly phone: string;
  readonly status: Status;
  /** Chinese, to be spoken twice. For an exercise it begins with 演练. */
  readonly speech: string;
  /** Spoken after each time of the text, e.g. 收到请按1。 */
  readonly prompt: string;
  /** The key that acknowledges: one of 0 to 9. */
  readonly key: string;
  /** Spoken once the key was pressed. */
  readonly confirmation: string;
  readonly urgency: Urgency;
}

/** What a gateway says of a call that is over. `at`: when it ended. `detail`: the gateway's own code, without secrets. */
export interface CallReport {
  readonly callId: string;
  readonly end: CallEnd;
  /** The last key that was pressed. */
  readonly pressed: string | null;
  readonly at: Date;
  readonly detail: string;
}

/** Takes the report of a call. Rejects if it could not be recorded; then the gateway gives it again later. */
export type TakeCallReport = (report: CallReport) => Promise<void>;

/**
 * Places calls. `sent`: the gateway took the call, or may have taken it (a lost answer), and at most one report of it follows, at once or after minutes;
 * where none comes, the ledger ends the call. Any other outcome: no phone rings for this call. Two calls to one number at the same time are the caller's fault, and are not looked for here.
 */
export interface VoiceGateway {
  place(call: OutgoingCall): Promise<SendOutcome>;
  check?(): Promise<ChannelHealth>;
  /** Ends what it started. Calls under way are hung up and reported as `failed`. */
  close(): Promise<void>;
}
