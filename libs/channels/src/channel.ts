import type { ChannelCapabilities, ChannelKind } from '@rainstorm/warning-model';
import type { OutgoingMessage } from './outgoing-message.js';

export type FailureReason =
  | 'unreachable'
  | 'timed-out'
  | 'refused-for-now'
  | 'refused'
  | 'bad-address'
  | 'not-authorised'
  | 'redirected'
  | 'no-secret'
  | 'nobody-signed-in'
  /** Nobody on duty has a device that gets pushes. */
  | 'no-device'
  | 'too-long'
  | 'deferred'
  /** The bulletin is not in force any more. */
  | 'expired'
  | ChannelFailureReason;

/** Why a channel as a whole takes nothing. Each has its own words and says what to do. */
export type ChannelFailureReason =
  | 'unreachable'
  | 'timed-out'
  | 'not-authorised'
  | 'port-closed'
  | 'name-not-found'
  | 'certificate-self-signed'
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'certificate-other-name'
  | 'no-tls'
  | 'throttled'
  | 'session-refused'
  | 'sender-refused'
  | 'refused-by-policy'
  /** Mails go out, but what comes back is not read. */
  | 'bounces-unread';

/**
 * `sent`: handed to the receiver's system. `delivered`: known to have reached a person's screen. A failure is permanent only when a retry
 * cannot help; if the outcome is unknown, the failure is temporary. `not-handed-over`: the channel as a whole took nothing, so this was no
 * try of the delivery; `retryAfterMs` is when the channel may take it. `detail` never contains a secret.
 */
export type SendOutcome =
  | {
      readonly result: 'sent';
      readonly providerId: string | null;
      readonly parts?: SentParts;
      /** Which of several gateways took it, by the name of its setting. */
      readonly gateway?: string;
    }
  | { readonly result: 'delivered'; readonly providerId: string | null }
  | {
      readonly result: 'not-handed-over';
      readonly reason: FailureReason;
      readonly detail: string;
      readonly retryAfterMs: number;
    }
  | { readonly result: 'failed-temporarily'; readonly reason: FailureReason; readonly detail: string }
  | { readonly result: 'failed-permanently'; readonly reason: FailureReason; readonly detail: string };

/** What a gateway called the parts of an SMS: its reports know no other number. */
export interface SentParts {
  /** Whose numbers these are, without a secret. */
  readonly account: string;
  /** Of each part its number as it was given, then other ways to write the same number. */
  readonly ids: readonly (readonly string[])[];
}

export type { ChannelCapabilities } from '@rainstorm/warning-model';

/** How the channel as a whole does. `slow`: it takes less than it is given. `failed`: it takes nothing. `since` is real time. */
export type ChannelHealth =
  | { readonly state: 'well' }
  | { readonly state: 'slow' | 'failed'; readonly reason: FailureReason; readonly detail: string; readonly since: Date };

export interface Channel {
  readonly kind: ChannelKind;
  readonly capabilities: ChannelCapabilities;
  /** Sending the same `deliveryId` twice may reach the contact twice, always with the same idempotency key. A failure of the receiving side is an outcome, not a rejection. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /** Tries the way without sending anything, and resolves with what it found. Absent where a channel is not one server that can fail as a whole. */
  check?(): Promise<ChannelHealth>;
  close(): Promise<void>;
}

/** Length in characters of the message text that a channel must never truncate. */
export const textLength = ({ bulletin, lead }: OutgoingMessage): number =>
  lead.zh.length +
  lead.en.length +
  (bulletin === null ? 0 : bulletin.headline.length + bulletin.description.length + bulletin.instruction.length);
