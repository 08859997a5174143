import { turnOf } from './channel-turn.js';
import { canReach } from './channel-capabilities.js';
import type { Contact, ContactChannel } from './contact.js';
import type { ContactId } from './ids.js';
import type { ChannelKind } from './vocabulary.js';

/** Channels that are tried together, so many minutes after the publication, where no receipt came until then. */
export interface ChannelStep {
  readonly afterMin: number;
  readonly channels: readonly ChannelKind[];
}

/** In which order the channels of a contact are tried for what must be acknowledged within so many minutes; null: for everything else. */
export interface UrgencyOrder {
  readonly withinMin: number | null;
  readonly steps: readonly ChannelStep[];
}

/** The city's order, and those of contacts that have another one (`channel-order.yaml`). The most urgent first; the last is for everything else. */
export interface ChannelOrder {
  readonly orders: readonly UrgencyOrder[];
  readonly contacts: readonly { readonly contact: ContactId; readonly orders: readonly UrgencyOrder[] }[];
}

const MINUTE_MS = 60_000;

/** Nobody waits for the first message: who has no channel of the first step has the channels of the own first one at once. */
const turnsOfContact = (
  { withinMin, steps }: UrgencyOrder,
  { channels }: Contact,
): { readonly withinMin: number | null; readonly afterMin: (kind: ChannelKind) => number | null } => {
  const stepOf = (kind: ChannelKind): number | null => steps.find((step) => step.channels.includes(kind))?.afterMin ?? null;
  const reaching = channels
    .filter(({ kind, fallback }) => !fallback && canReach(kind))
    .map(({ kind }) => stepOf(kind) ?? Number.POSITIVE_INFINITY);
  const first = reaching.length === 0 ? 0 : Math.min(...reaching);
  return { withinMin, afterMin: (kind) => ((stepOf(kind) ?? Number.POSITIVE_INFINITY) <= first ? 0 : stepOf(kind)) };
};

/** The contacts with the turns of each of their channels. Without an order nothing is changed. */
export const inOrder = (order: ChannelOrder | undefined, contacts: readonly Contact[]): readonly Contact[] => {
  if (order === undefined) return contacts;
  return contacts.map((contact) => {
    const orders = order.contacts.find((own) => own.contact === contact.id)?.orders ?? order.orders;
    const turns = orders.map((one) => turnsOfContact(one, contact));
    return {
      ...contact,
      channels: contact.channels.map((channel) => ({
        ...channel,
        turns: turns.map(({ withinMin, afterMin }) => ({ withinMin, afterMin: afterMin(channel.kind) })),
      })),
    };
  });
};

interface OrderedDispatch {
  readonly publishedAt: Date;
  readonly receiptDueAt: Date;
  readonly owesReceipt: boolean;
  readonly policy: { readonly contacts: readonly Contact[] };
}

const lateTurns = ({
  publishedAt,
  receiptDueAt,
  owesReceipt,
  policy,
}: OrderedDispatch): readonly (readonly [Contact, ContactChannel, Date])[] =>
  owesReceipt
    ? policy.contacts
        .filter(({ standby }) => !standby)
        .flatMap((contact) =>
          contact.channels.flatMap((channel): readonly (readonly [Contact, ContactChannel, Date])[] => {
            const afterMin = turnOf(channel, receiptDueAt, publishedAt);
            return afterMin == null || afterMin === 0 ? [] : [[contact, channel, new Date(publishedAt.getTime() + afterMin * MINUTE_MS)]];
          }),
        )
    : [];

/** When the next channels of this dispatch have their turn, after `from`; null where none follows. */
export const nextTurnAt = (dispatch: OrderedDispatch, from: Date): Date | null => {
  const times = lateTurns(dispatch).flatMap(([, , at]) => (at > from ? [at.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.min(...times));
};

/** The contacts with only those channels whose turn came after the publication and has come by `now`. */
export const turnsCome = (dispatch: OrderedDispatch, now: Date): readonly Contact[] => {
  const come = lateTurns(dispatch).filter(([, , at]) => at <= now);
  return dispatch.policy.contacts.flatMap((contact) => {
    const channels = come.flatMap(([of, channel]) => (of.id === contact.id ? [channel] : []));
    return channels.length === 0 ? [] : [{ ...contact, channels }];
  });
};
