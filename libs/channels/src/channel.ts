import type { ChannelKind } from '@rainstorm/warning-model';
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
  | 'too-long';

/**
 * `sent` left for the receiver's system, `delivered` is known to have reached a person's screen. A failure is final only when trying
 * again cannot help; what is not known to have arrived is temporary. `detail` never holds a secret.
 */
export type SendOutcome =
  | { readonly result: 'sent'; readonly providerId: string | null }
  | { readonly result: 'delivered'; readonly providerId: string | null }
  | { readonly result: 'failed-temporarily'; readonly reason: FailureReason; readonly detail: string }
  | { readonly result: 'failed-permanently'; readonly reason: FailureReason; readonly detail: string };

export interface ChannelCapabilities {
  readonly confirmsDelivery: boolean;
  readonly carriesReceipt: boolean;
  /** Characters of a bulletin's text that it can carry. */
  readonly maxTextLength: number;
}

export interface Channel {
  readonly kind: ChannelKind;
  readonly capabilities: ChannelCapabilities;
  /** Sending the same `deliveryId` twice may reach the contact twice, always under the same idempotency key. Never rejects for a failure of the other side. */
  send(message: OutgoingMessage): Promise<SendOutcome>;
  close(): Promise<void>;
}

/** Characters of the text that a channel must carry whole. */
export const textLength = ({ bulletin, lead }: OutgoingMessage): number =>
  lead.zh.length +
  lead.en.length +
  (bulletin === null ? 0 : bulletin.headline.length + bulletin.description.length + bulletin.instruction.length);
