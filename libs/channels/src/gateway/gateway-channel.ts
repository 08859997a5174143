import { channelCapabilities, type ChannelKind } from '@rainstorm/warning-model';
import type { Channel, SendOutcome } from '../channel.js';
import { urgencyOf } from '../email/email-channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { failed } from './answers.js';
import { makeGatewayClient, type ForGateway, type GatewayOptions } from './gateway-client.js';
import type { RateLimit } from './rate-window.js';

export type { ForGateway, GatewayOptions } from './gateway-client.js';

/** What the form of one gateway adds to a channel over HTTP. */
export interface GatewayForm {
  readonly kind: ChannelKind;
  readonly limits: readonly RateLimit[];
  readonly patienceMs: number;
  /** The message for its gateway, or the outcome if it cannot go there. */
  readonly prepare: (message: OutgoingMessage) => ForGateway | SendOutcome;
}

/** A channel of messages over gateways that are asked by HTTP. */
export const makeGatewayChannel = ({ kind, ...form }: GatewayForm, options: GatewayOptions): Channel => {
  const client = makeGatewayClient<OutgoingMessage>(
    { ...form, urgencyOf, unknown: (reason, detail) => failed('failed-temporarily', reason, detail) },
    options,
  );
  return { kind, capabilities: channelCapabilities[kind], send: client.hand, check: client.check, close: client.close };
};
