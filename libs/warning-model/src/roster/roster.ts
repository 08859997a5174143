import type { AccountId, ContactId, OfficeId, RosterPersonId } from '../ids.js';
import type { LocalMinute } from './local-minute.js';

/** 值班员, 带班领导, 备勤: the posts of a roster. */
export const rosterPosts = ['officer', 'leader', 'standby'] as const;
export type RosterPost = (typeof rosterPosts)[number];

/** The bureau's own rosters: 值班预报员 and 首席预报员. The leader on duty of the bureau stands in the first. */
export const bureauPlaces = ['bureau-desk', 'bureau-chief'] as const;
export type BureauPlace = (typeof bureauPlaces)[number];

/** Whose roster it is: an office's, that of a level of the command (`command-level-1` is asked first), or one of the bureau's. */
export type RosterPlace = OfficeId | `command-level-${number}` | BureauPlace;

export interface RosterPerson {
  readonly id: RosterPersonId;
  readonly name: string;
  /** Mobile or landline, as a person would dial it. */
  readonly phone: string | null;
  readonly email: string | null;
  /** The person's own account here, with which a swap is agreed to; null where there is none. */
  readonly accountId: AccountId | null;
  /** The contact of the configuration that is this person; its channels are then used. */
  readonly contactId: ContactId | null;
  /** From then on the person holds nothing anywhere. The row stays, so that nobody else moves. */
  readonly leftAt: LocalMinute | null;
}

/** `to` is the first minute that is no longer part of it. */
export interface RosterSpan {
  readonly from: LocalMinute;
  readonly to: LocalMinute;
}

/** 24 小时班, 白班夜班, 周班. */
export const patternKinds = ['whole-day', 'day-and-night', 'weekly'] as const;
export type PatternKind = (typeof patternKinds)[number];

/** Shifts that go round. Where two patterns of a post meet, the later in the list counts. */
export interface RosterPattern {
  readonly post: RosterPost;
  readonly kind: PatternKind;
  /** The day (`YYYY-MM-DD`) on which the first of `order` begins. */
  readonly startsOn: string;
  /** The last day on which a shift begins; null: without end. */
  readonly endsOn: string | null;
  /** `HH:mm`: when a shift begins; two of them, the day's first, for day and night. */
  readonly changesAt: readonly string[];
  /** Who follows whom. Null keeps a place in the turn that nobody fills. */
  readonly order: readonly (RosterPersonId | null)[];
}

/** A single shift. It counts before any pattern. Null: nobody, on purpose. */
export interface RosterShift extends RosterSpan {
  readonly post: RosterPost;
  readonly personId: RosterPersonId | null;
}

/** 请假. */
export interface RosterLeave extends RosterSpan {
  readonly personId: RosterPersonId;
}

/** 替班: whatever `personId` would hold then, `substituteId` holds. */
export interface RosterSubstitute extends RosterSpan {
  readonly personId: RosterPersonId;
  readonly substituteId: RosterPersonId;
}

export interface SwapSide extends RosterSpan {
  readonly post: RosterPost;
  readonly personId: RosterPersonId;
}

/** 换班, agreed by both: each holds what the other would have held. */
export interface RosterSwap {
  readonly one: SwapSide;
  readonly other: SwapSide;
}

/** 值班表 of one place. Times are the city's own, so that a printed roster and this one say the same. */
export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly patterns: readonly RosterPattern[];
  readonly shifts: readonly RosterShift[];
  readonly leaves: readonly RosterLeave[];
  readonly substitutes: readonly RosterSubstitute[];
  readonly swaps: readonly RosterSwap[];
}

export const emptyRoster: Roster = { people: [], patterns: [], shifts: [], leaves: [], substitutes: [], swaps: [] };
