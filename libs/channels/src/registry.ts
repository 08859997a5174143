import {
  accepted,
  channelKinds,
  isCallable,
  isMemberId,
  refused,
  unreachable,
  type ChannelKind,
  type ContactChannel,
  type Result,
} from '@rainstorm/warning-model';
import type { Channel, ChannelCapabilities } from './channel.js';

export type RegistryRefusal =
  { readonly type: 'two-of-a-kind'; readonly kind: ChannelKind } | { readonly type: 'unknown-kind'; readonly kind: string };
export type RequireRefusal =
  | { readonly type: 'no-such-channel'; readonly kind: string }
  | { readonly type: 'cannot-carry-receipt'; readonly kind: ChannelKind }
  | { readonly type: 'cannot-confirm-delivery'; readonly kind: ChannelKind }
  | { readonly type: 'text-too-long'; readonly kind: ChannelKind; readonly maxTextLength: number };

/** What a message requires of its channel. */
export interface ChannelNeeds {
  readonly confirmsDelivery?: boolean;
  readonly carriesReceipt?: boolean;
  readonly textLength?: number;
}

/** The channels of this process, one of each kind. */
export class ChannelRegistry {
  private constructor(private readonly channels: ReadonlyMap<string, Channel>) {}

  /** Refused: two channels of one kind, and a kind that the model does not know, because nothing would ever be sent through it. */
  static of(channels: readonly Channel[]): Result<ChannelRegistry, RegistryRefusal> {
    const known = new Map<string, Channel>();
    for (const channel of channels) {
      if (!channelKinds.includes(channel.kind)) return refused({ type: 'unknown-kind', kind: channel.kind });
      if (known.has(channel.kind)) return refused({ type: 'two-of-a-kind', kind: channel.kind });
      known.set(channel.kind, channel);
    }
    return accepted(new ChannelRegistry(known));
  }

  get kinds(): readonly ChannelKind[] {
    return channelKinds.filter((kind) => this.channels.has(kind));
  }

  /** The channel of this kind. Refused when there is none, or when it does not meet the needs. */
  require(kind: string, needs: ChannelNeeds = {}): Result<Channel, RequireRefusal> {
    const channel = this.channels.get(kind);
    if (channel === undefined) return refused({ type: 'no-such-channel', kind });
    const lack = firstLack(channel.kind, channel.capabilities, needs);
    return lack === null ? accepted(channel) : refused(lack);
  }

  async close(): Promise<void> {
    await Promise.all([...this.channels.values()].map(async (channel) => channel.close()));
  }
}

const firstLack = (kind: ChannelKind, can: ChannelCapabilities, needs: ChannelNeeds): RequireRefusal | null => {
  if (needs.carriesReceipt === true && !can.carriesReceipt) return { type: 'cannot-carry-receipt', kind };
  if (needs.confirmsDelivery === true && !can.confirmsDelivery) return { type: 'cannot-confirm-delivery', kind };
  if (can.tooLong === 'refused' && (needs.textLength ?? 0) > can.maxTextLength)
    return { type: 'text-too-long', kind, maxTextLength: can.maxTextLength };
  return null;
};

export type AddressFault =
  | 'control-character'
  | 'not-an-email-address'
  | 'not-a-url'
  | 'not-http'
  | 'credentials-in-url'
  | 'secret-missing'
  | 'not-a-console'
  | 'not-a-mobile-number'
  | 'not-a-callable-number'
  | 'not-a-member-id';

/** The faults of a contact's address from the configuration or a row; empty if there is none. */
export const checkContact = (channel: Pick<ContactChannel, 'kind' | 'address' | 'secretRef'>): readonly AddressFault[] => {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(channel.address)) return ['control-character'];
  switch (channel.kind) {
    case 'email':
      return isEmailAddress(channel.address) ? [] : ['not-an-email-address'];
    case 'webhook': {
      if (!URL.canParse(channel.address)) return ['not-a-url'];
      const faults: AddressFault[] = [];
      const { protocol, username, password } = new URL(channel.address);
      if (!['http:', 'https:'].includes(protocol)) faults.push('not-http');
      // Addresses are shown and logged, secrets never.
      if (username !== '' || password !== '') faults.push('credentials-in-url');
      if (channel.secretRef === null) faults.push('secret-missing');
      return faults;
    }
    case 'console':
    case 'push':
      return channel.address === '-' ? [] : ['not-a-console'];
    case 'sms':
      return /^1\d{10}$/.test(channel.address) ? [] : ['not-a-mobile-number'];
    case 'voice':
      return isCallable(channel.address) ? [] : ['not-a-callable-number'];
    case 'wecom-app':
    case 'dingtalk-app':
    case 'ding':
      return isMemberId(channel.address) ? [] : ['not-a-member-id'];
    case 'dingtalk':
    case 'wecom':
    case 'feishu':
      return channel.secretRef === null ? ['secret-missing'] : [];
    default:
      return unreachable(channel.kind);
  }
};

/**
 * Whether this is one plain address (RFC 5321, 4.1.2, without quoted local parts): no name, list or comment. The part before the @ is ASCII, since most
 * servers take no other (RFC 6531), and at most 64 characters long (RFC 5321, 4.5.3.1.1).
 */
export const isEmailAddress = (text: string): boolean =>
  text.length <= 254 &&
  text.indexOf('@') <= 64 &&
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
    text,
  );
