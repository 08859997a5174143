import { dateAfter } from '../time-zone.js';
import { holderInMinute, type Holder } from './holder-at.js';
import { daysBetween, type LocalMinute } from './local-minute.js';
import { rosterPosts, type Roster, type RosterPattern, type RosterPost, type RosterSpan } from './roster.js';

/** A stretch of time in which a post has one holder, or one gap. */
export interface RosterStretch extends RosterSpan {
  readonly post: RosterPost;
  readonly holder: Holder;
}

const changesOf = ({ changesAt }: RosterPattern, { from, to }: RosterSpan): readonly LocalMinute[] => {
  const first = from.slice(0, 10);
  const days = Array.from({ length: daysBetween(first, to.slice(0, 10)) + 1 }, (_, day) => dateAfter(first, day));
  return days.flatMap((day) => changesAt.map((time) => `${day}T${time}`));
};

/** Every minute within `span` in which somebody else may come. */
const turningPoints = (roster: Roster, post: RosterPost, span: RosterSpan): readonly LocalMinute[] => {
  const { people, patterns, shifts, leaves, substitutes, swaps } = roster;
  const spans: readonly RosterSpan[] = [
    ...shifts.filter((shift) => shift.post === post),
    ...leaves,
    ...substitutes,
    ...swaps.flatMap(({ one, other }) => [one, other]),
  ];
  const points = [
    span.from,
    ...patterns.filter((pattern) => pattern.post === post).flatMap((pattern) => changesOf(pattern, span)),
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...people.flatMap(({ leftAt }) => (leftAt === null ? [] : [leftAt])),
  ];
  return [...new Set(points)].filter((point) => span.from <= point && point < span.to).sort();
};

const keyOf = (holder: Holder): string => (holder.held ? holder.person.id : JSON.stringify(holder.gap));

/**
 * Who holds this post from `from` to `to`, without a hole: the stretches follow each other, and each has a person or a named gap. What is the same
 * on both sides of a change of shift (one person twice running) is one stretch.
 */
export const coverage = (roster: Roster, post: RosterPost, span: RosterSpan): readonly RosterStretch[] => {
  const found: RosterStretch[] = [];
  for (const from of turningPoints(roster, post, span)) {
    const holder = holderInMinute(roster, post, from);
    const last = found.at(-1);
    if (last !== undefined && keyOf(last.holder) === keyOf(holder)) continue;
    if (last !== undefined) found[found.length - 1] = { ...last, to: from };
    found.push({ post, from, to: span.to, holder });
  }
  return found;
};

/** The gaps among them. */
export const gapsIn = (roster: Roster, post: RosterPost, span: RosterSpan): readonly RosterStretch[] =>
  coverage(roster, post, span).filter(({ holder }) => !holder.held);

/** The posts that somebody has to hold: the officer's always, the others where the roster plans anybody for them. */
export const plannedPosts = ({ patterns, shifts }: Roster): readonly RosterPost[] =>
  rosterPosts.filter((post) => post === 'officer' || [...patterns, ...shifts].some((part) => part.post === post));

/** A line of the printed roster: a stretch in which no post changes hands. */
export interface RosterRow extends RosterSpan {
  readonly holders: Readonly<Record<RosterPost, Holder>>;
}

/** The roster as a table, line by line. A line ends at midnight too, so that each day has its own. */
export const rosterRows = (roster: Roster, span: RosterSpan): readonly RosterRow[] => {
  const days = Array.from(
    { length: daysBetween(span.from.slice(0, 10), span.to.slice(0, 10)) + 1 },
    (_, day) => `${dateAfter(span.from.slice(0, 10), day)}T00:00`,
  );
  const starts = new Set([...days, ...rosterPosts.flatMap((post) => coverage(roster, post, span).map(({ from }) => from))]);
  const sorted = [...starts].filter((start) => span.from <= start && start < span.to).sort();
  return sorted.map((from, at) => ({
    from,
    to: sorted[at + 1] ?? span.to,
    holders: {
      officer: holderInMinute(roster, 'officer', from),
      leader: holderInMinute(roster, 'leader', from),
      standby: holderInMinute(roster, 'standby', from),
    },
  }));
};
