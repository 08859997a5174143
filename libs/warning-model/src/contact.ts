import type { ChannelTurn } from './channel-turn.js';
import type { ContactId } from './ids.js';
import type { ChannelKind } from './vocabulary.js';

/** Whom an office or a level of the command reaches, and how. */
export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  /** 职务. */
  readonly post: string;
  readonly phone: string | null;
  /** In order of preference. Those with `fallback` are used only after another channel of this contact failed permanently. */
  readonly channels: readonly ContactChannel[];
  /** Used only when no regular contact of the same office can be reached. */
  readonly standby: boolean;
  /** 带班领导: answers for those on duty, and hears when one of them does not. Missing: no leader. */
  readonly leader?: boolean | undefined;
}

/** Those who do the work themselves. Where a place has leaders only, these. */
export const withoutLeaders = (contacts: readonly Contact[]): readonly Contact[] => {
  const found = contacts.filter(({ leader }) => leader !== true);
  return found.length > 0 ? found : contacts;
};

export interface ContactChannel {
  readonly kind: ChannelKind;
  /** E-mail address, webhook URL, mobile number (11 digits), a member's id in a messenger, the name of a robot's group, or `-` for the console. */
  readonly address: string;
  readonly fallback: boolean;
  /** Name of the setting that holds the secret (webhook), or its first part (robot); never the secret itself. */
  readonly secretRef: string | null;
  /** Minutes: used at once only for what must be answered within this time. Null: for everything. Missing: `usualWithinMin` of its kind. */
  readonly withinMin?: number | null | undefined;
  /** When it has its turn, by the city's order; then `withinMin` says nothing. Missing where the city has no order. */
  readonly turns?: readonly ChannelTurn[] | undefined;
}
