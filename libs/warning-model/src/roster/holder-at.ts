import type { RosterPersonId } from '../ids.js';
import { daysBetween, localMinute, type LocalMinute } from './local-minute.js';
import type { Roster, RosterPattern, RosterPerson, RosterPost, RosterSpan, SwapSide } from './roster.js';

/** `on-leave` and `left` name whose shift it would have been. */
export type RosterGap =
  { readonly why: 'nobody-planned' } | { readonly why: 'on-leave' | 'left'; readonly personId: RosterPersonId; readonly name: string };

export type Holder = { readonly held: true; readonly person: RosterPerson } | { readonly held: false; readonly gap: RosterGap };

const DAYS_OF_WEEK = 7;

const isWithin = ({ from, to }: RosterSpan, at: LocalMinute): boolean => from <= at && at < to;

/** Whose turn it is by this pattern; undefined where it says nothing. */
const inTurn = ({ kind, startsOn, endsOn, changesAt, order }: RosterPattern, at: LocalMinute): RosterPersonId | null | undefined => {
  const begun = changesAt.filter((time) => time <= at.slice(11)).length;
  const shift = daysBetween(startsOn, at.slice(0, 10)) * changesAt.length + begun - 1;
  if (shift < 0) return undefined;
  const day = Math.floor(shift / changesAt.length);
  if (endsOn !== null && day > daysBetween(startsOn, endsOn)) return undefined;
  return order[(kind === 'weekly' ? Math.floor(day / DAYS_OF_WEEK) : shift) % order.length];
};

/** Whom single shifts and patterns name. */
const planned = ({ shifts, patterns }: Roster, post: RosterPost, at: LocalMinute): RosterPersonId | null => {
  const single = shifts.filter((shift) => shift.post === post && isWithin(shift, at)).at(-1);
  if (single !== undefined) return single.personId;
  for (const pattern of [...patterns].reverse()) {
    const person = pattern.post === post ? inTurn(pattern, at) : undefined;
    if (person !== undefined) return person;
  }
  return null;
};

/** After swaps and substitutes, each applied at most once, in the order in which they were entered. */
const exchanged = ({ swaps, substitutes }: Roster, post: RosterPost, at: LocalMinute, first: RosterPersonId): RosterPersonId => {
  let person = first;
  const gives = (side: SwapSide): boolean => side.post === post && side.personId === person && isWithin(side, at);
  for (const { one, other } of swaps) {
    if (gives(one)) person = other.personId;
    else if (gives(other)) person = one.personId;
  }
  for (const substitute of substitutes) if (substitute.personId === person && isWithin(substitute, at)) person = substitute.substituteId;
  return person;
};

/**
 * Who holds this post in this minute: exactly one person of the roster, or a gap that says why. Somebody who left or is on leave leaves a gap and
 * never moves anybody else, because nothing is counted without them.
 */
export const holderInMinute = (roster: Roster, post: RosterPost, at: LocalMinute): Holder => {
  const id = planned(roster, post, at);
  const standing = id === null ? null : exchanged(roster, post, at, id);
  const person = roster.people.find((one) => one.id === standing);
  if (person === undefined) return { held: false, gap: { why: 'nobody-planned' } };
  const { id: personId, name, leftAt } = person;
  if (leftAt !== null && leftAt <= at) return { held: false, gap: { why: 'left', personId, name } };
  if (roster.leaves.some((leave) => leave.personId === personId && isWithin(leave, at)))
    return { held: false, gap: { why: 'on-leave', personId, name } };
  return { held: true, person };
};

/** As `holderInMinute`, at an instant; `zone` is the city's. */
export const holderAt = (roster: Roster, post: RosterPost, instant: Date, zone: string): Holder =>
  holderInMinute(roster, post, localMinute(instant, zone));
