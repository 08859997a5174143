import type { Colour, MsgType } from './vocabulary.js';

/** CAP 1.2 `status`. Only `actual` is a warning. */
export const foreignStatuses = ['actual', 'exercise', 'system', 'test', 'draft'] as const;
export type ForeignStatus = (typeof foreignStatuses)[number];

/** A member of CAP `references`. `sentAt`: ISO text in UTC, so that two ways to write one instant are one. */
export interface ForeignReference {
  readonly sender: string;
  readonly identifier: string;
  readonly sentAt: string;
}

/** What a message says in one of its `info` elements. */
export interface ForeignText {
  readonly language: string;
  readonly event: string;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly senderName: string | null;
}

/** `codes`: GB/T 2260 of six digits, or of a township nine; empty where the message gives none. */
export interface ForeignArea {
  readonly areaDesc: string;
  readonly codes: readonly string[];
}

/** From what the colour was read: a parameter of the message, its words, or its `severity` alone. */
export const colourOrigins = ['parameter', 'words', 'severity'] as const;
export type ColourOrigin = (typeof colourOrigins)[number];

/** A CAP message of another station, as our pages need it. */
export interface ForeignMessage {
  readonly sender: string;
  readonly identifier: string;
  readonly sentAt: Date;
  readonly status: ForeignStatus;
  readonly msgType: MsgType;
  readonly colour: Colour | null;
  readonly colourFrom: ColourOrigin | null;
  readonly onset: Date | null;
  readonly expires: Date;
  /** The message does not say until when it is valid. */
  readonly expiresAssumed: boolean;
  readonly eventCodes: readonly string[];
  readonly texts: readonly ForeignText[];
  readonly areas: readonly ForeignArea[];
  readonly refersTo: readonly ForeignReference[];
  /** What a Cancel puts back in force (the parameter `restores` of docs/cap.md). */
  readonly restores: readonly ForeignReference[];
}

/** What decides whether a message is in force besides its time. */
export type LinkedMessage<Key extends string = string> = { readonly id: Key } & Pick<
  ForeignMessage,
  'sender' | 'identifier' | 'sentAt' | 'status' | 'msgType' | 'refersTo' | 'restores'
>;

export interface ForeignStanding<Key extends string = string> {
  /** The Update or Cancel that ended it. */
  readonly endedById: Key | null;
  /** A later message that names its identifier, but another time: it may have been meant. It ends nothing. */
  readonly doubtById: Key | null;
  /** How many of its own references name nothing that is known here. */
  readonly unmatched: number;
}

const keyOf = ({ sender, identifier, sentAt }: ForeignReference): string => `${sender},${identifier},${sentAt}`;
const ownReference = ({ sender, identifier, sentAt }: LinkedMessage): ForeignReference => ({
  sender,
  identifier,
  sentAt: sentAt.toISOString(),
});
const ends = (earlier: LinkedMessage, later: LinkedMessage): boolean =>
  later.id !== earlier.id && later.msgType !== 'alert' && later.status === earlier.status && later.sentAt >= earlier.sentAt;

/**
 * What the messages of one sender say of each other (CAP 1.2, 3.2.1). An Update or Cancel ends what it names by sender, identifier and time, as
 * long as no later Cancel puts that back in force. A message of an exercise ends no real one. The order of arrival plays no part.
 */
export const foreignStandings = <Key extends string>(messages: readonly LinkedMessage<Key>[]): ReadonlyMap<Key, ForeignStanding<Key>> => {
  const inOrder = [...messages].sort(
    (one, other) => one.sentAt.getTime() - other.sentAt.getTime() || one.identifier.localeCompare(other.identifier),
  );
  const named = new Map<string, LinkedMessage<Key>[]>();
  const restored = new Map<string, LinkedMessage<Key>[]>();
  const loosely = new Map<string, LinkedMessage<Key>[]>();
  const note = (into: Map<string, LinkedMessage<Key>[]>, key: string, message: LinkedMessage<Key>): void => {
    const found = into.get(key);
    if (found === undefined) into.set(key, [message]);
    else found.push(message);
  };
  for (const message of inOrder)
    if (message.msgType !== 'alert') {
      // Nobody ends what another station said.
      for (const reference of message.refersTo.filter(({ sender }) => sender === message.sender)) {
        note(named, keyOf(reference), message);
        note(loosely, reference.identifier, message);
      }
      if (message.msgType === 'cancel') for (const reference of message.restores) note(restored, keyOf(reference), message);
    }
  const known = new Set(inOrder.map((message) => `${message.status} ${keyOf(ownReference(message))}`));
  return new Map(
    inOrder.map((message) => {
      const key = keyOf(ownReference(message));
      const enders = (named.get(key) ?? []).filter((other) => ends(message, other));
      const last = enders.at(-1);
      const isBack =
        last !== undefined && (restored.get(key) ?? []).some((cancel) => cancel.status === message.status && cancel.sentAt > last.sentAt);
      const endedById = last === undefined || isBack ? null : last.id;
      const meant = (loosely.get(message.identifier) ?? []).findLast((other) => ends(message, other) && !enders.includes(other));
      const unmatched = message.refersTo.filter((reference) => !known.has(`${message.status} ${keyOf(reference)}`)).length;
      return [message.id, { endedById, doubtById: endedById === null && !isBack ? (meant?.id ?? null) : null, unmatched }];
    }),
  );
};

/** Whether a message is a warning that stands now. */
export const isForeignInForce = (
  { status, msgType, expires }: Pick<ForeignMessage, 'status' | 'msgType' | 'expires'>,
  { endedById }: Pick<ForeignStanding, 'endedById'>,
  now: Date,
): boolean => status === 'actual' && msgType !== 'cancel' && expires > now && endedById === null;
