import ical, { ICalCalendarMethod } from 'ical-generator';
import nodeIcal from 'node-ical';
import {
  accepted,
  coverage,
  instantOfMinute,
  localMinute,
  refused,
  rosterPosts,
  type Result,
  type Roster,
  type RosterPost,
  type RosterSpan,
} from '@rainstorm/warning-model';
import type { UnreadableSheet } from './read-sheet.js';
import { overlapsIn, postWords, type NamedShift, type ReadRows, type SheetFault } from './rows-of-sheet.js';
import type { NamedPlace } from './roster-place.js';

/** iCalendar (RFC 5545): an event for each stretch of time in which somebody holds a post. Names only; numbers are on the printed roster. */
export const writeCalendar = ({ place, name }: NamedPlace, roster: Roster, span: RosterSpan, zone: string): string => {
  const calendar = ical({
    name: `${name}值班表`,
    prodId: { company: 'rainstorm-131631', product: 'roster' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const post of rosterPosts)
    for (const { from, to, holder } of coverage(roster, post, span))
      if (holder.held)
        calendar.createEvent({
          id: `${place}-${post}-${from.replaceAll(/\D/g, '')}@rainstorm-131631`,
          start: instantOfMinute(from, zone),
          end: instantOfMinute(to, zone),
          stamp: instantOfMinute(from, zone),
          summary: `${postWords[post]} ${holder.person.name}`,
        });
  return calendar.toString();
};

const postIn = (summary: string): { readonly post: RosterPost; readonly name: string } | null => {
  const post = rosterPosts.find((one) => summary.startsWith(postWords[one]));
  const name =
    post === undefined
      ? ''
      : summary
          .slice(postWords[post].length)
          .replace(/^[\s:：]+/, '')
          .trim();
  return post === undefined || name === '' ? null : { post, name };
};

const MOST_EVENTS = 2_000;

/** The shifts of a calendar whose events are called like `值班员 周某`. An event that repeats is refused: a pattern is entered on the page. */
export const readCalendar = (content: Buffer, zone: string): Result<ReadRows, UnreadableSheet> => {
  let events: nodeIcal.VEvent[];
  try {
    const parsed = Object.values(nodeIcal.sync.parseICS(content.toString('utf8')));
    events = parsed.filter((part): part is nodeIcal.VEvent => part?.type === 'VEVENT');
  } catch {
    return refused({ type: 'sheet-unreadable' });
  }
  if (events.length === 0) return refused({ type: 'sheet-unreadable' });
  if (events.length > MOST_EVENTS) return refused({ type: 'sheet-too-large', most: MOST_EVENTS });
  const faults: SheetFault[] = [];
  const shifts: NamedShift[] = [];
  events.forEach(({ summary: given, start, end, rrule }, at) => {
    const row = at + 1;
    const summary = typeof given === 'string' ? given : given.val;
    const named = postIn(summary);
    if (named === null) faults.push({ row, column: 'SUMMARY', kind: 'unknown-post', found: summary.slice(0, 60) });
    else if (start.tz === undefined) faults.push({ row, column: 'DTSTART', kind: 'not-a-time', found: summary.slice(0, 60) });
    else if (rrule !== undefined) faults.push({ row, column: 'RRULE', kind: 'not-a-date', found: summary.slice(0, 60) });
    else if (end === undefined || !(start < end)) faults.push({ row, column: 'DTEND', kind: 'not-a-date', found: summary.slice(0, 60) });
    else shifts.push({ ...named, from: localMinute(start, zone), to: localMinute(end, zone), phone: null, row });
  });
  return accepted({ shifts, faults: [...faults, ...overlapsIn(shifts)] });
};
